// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/glm/config.h"
#include "core/glm/glm.h"
#include "core/glm/optimizer.h"
#include "core/glm/pretraining_corpus.h"
#include "core/tensor/device.h"

namespace dglm {

/// Learning rate over the steps: linear warm-up, then a cosine to 0, or flat with a linear fall to 0 at the end.
enum class Schedule { Cosine, Linear };

struct PretrainingOptions {
  GlmConfig config;
  OptimizerOptions optimizer;
  MaskingRule masking;
  Schedule schedule = Schedule::Cosine;
  int64_t steps = 2000;
  int64_t warmupSteps = 100;
  int64_t decayStart = -1;                    ///< Schedule::Linear: first step of the fall; -1 = half of the steps
  int64_t batchTokens = 4096;                 ///< windows of a step = batchTokens / window
  std::vector<int64_t> windowTokens = {128};  ///< lengths, ids including <cls>; each step draws one of them
  bool composedEmbedding = true;              ///< see ComposedEmbedding
  uint64_t seed = 42;
  int64_t logEvery = 10;
  int64_t evaluateEvery = 250;
  int64_t saveEvery = 250;
  int64_t evaluationWindows = 64;  ///< of the longest length, drawn once from the held-out sequences
  StoredAs storedAs = StoredAs::Fp32;
  ComputeOptions compute;  ///< the device; numbers are fp32, with TF32 products where the device is a GPU
  bool resume = false;
};

/// Factor on the learning rate at a step (0-based).
double scheduleFactor(const PretrainingOptions& options, int64_t step);

struct MaskedScore {
  double loss = 0;      ///< mean cross-entropy of the masked k-mers, nats
  double accuracy = 0;  ///< share of masked k-mers whose most probable token is right
  int64_t masked = 0;   ///< k-mers scored
};

struct PretrainingReport {
  int64_t stepsDone = 0;
  double trainingLoss = 0;  ///< mean of the last logged interval
  MaskedScore heldOut;      ///< zero masked when no held-out sequences were given
};

/// Masked-LM pretraining of an NT-v2-shaped model. Writes under `folder`: the model (config.json, vocab.txt,
/// model.safetensors, dglm.json), metrics.csv, TensorBoard events and checkpoint.safetensors, from which `resume`
/// continues with the same numbers as an uninterrupted run. A stop request keeps the last step's checkpoint.
Result<PretrainingReport> pretrain(const PretrainingCorpus& corpus, const PretrainingCorpus& heldOut,
                                   const PretrainingOptions& options, const std::filesystem::path& folder,
                                   const JobContext& job);

/// The held-out batches that pretrain() scores: fixed by the seed, 15 % masked, 80/10/10.
Result<std::vector<MaskedBatch>> evaluationBatches(const PretrainingCorpus& heldOut, const PretrainingOptions& options);

/// Loss and accuracy of a model on masked batches.
Result<MaskedScore> scoreMasked(const Transformer& model, const std::vector<MaskedBatch>& batches,
                                const JobContext& job);

}  // namespace dglm
