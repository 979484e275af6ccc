// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/sae/dictionary.h"
#include "core/tensor/device.h"

namespace dglm {

/// Hyper-parameters under the reference's names; defaults are those of its configuration and sweep (nt_spec 5.5, 5.7).
struct SaeTrainingOptions {
  Architecture trainer = Architecture::BatchTopK;
  int64_t expansionFactor = 8;    ///< latents per activation dimension
  int64_t k = 10;                 ///< latents kept per token, on average over a batch
  bool normalizeToSqrtD = false;  ///< only a flag written into the checkpoint: training never normalises
  std::filesystem::path init;     ///< a dictionary to start from; empty = random

  std::optional<double> lr;  ///< none = 2e-4 / sqrt(latents / 2^14)
  int64_t steps = 24414;
  int64_t batchSize = 4096;                   ///< activations a step
  std::optional<int64_t> warmupSteps;         ///< none = 5 % of the steps
  std::optional<int64_t> decayStart;          ///< none = half of the steps; negative = the rate never falls
  double auxkAlpha = 1.0 / 32;                ///< weight of the auxiliary loss
  double thresholdBeta = 0.999;               ///< memory of the threshold's running mean
  int64_t thresholdStartStep = 1000;          ///< the threshold is learned in steps after this one
  int64_t deadFeatureThreshold = 10'000'000;  ///< tokens without firing after which a latent is dead
  uint64_t seed = 42;

  int64_t logEvery = 100;                               ///< steps between rows of metrics.csv
  std::optional<int64_t> saveEvery;                     ///< none = max(1000, steps / 5); 0 = only when stopped
  int64_t maxCheckpoints = 2;                           ///< older ones are removed
  DictionaryFormat format = DictionaryFormat::PyTorch;  ///< what to write beside ae.pt: ae.safetensors, or saelens/
  bool resume = false;                                  ///< go on from the newest checkpoint of the output folder
  ComputeOptions compute;

  int64_t dictSize(int64_t activationDim) const { return expansionFactor * activationDim; }
};

/// The reference's schedule: linear warm-up from 0, flat, linear fall to 0.
struct LearningRateSchedule {
  double warmupSteps = 0;  ///< may be a fraction, as 5 % of the steps
  int64_t decayStart = 0;
  int64_t steps = 0;

  /// Factor on the learning rate at a step (0-based); the first is 0 where there is a warm-up.
  double factor(int64_t step) const;
};

LearningRateSchedule scheduleOf(const SaeTrainingOptions& options);
double learningRateOf(const SaeTrainingOptions& options, int64_t activationDim);

/// InvalidArgument for an option that makes no sense, named as on the command line.
Status checkTrainingOptions(const SaeTrainingOptions& options, int64_t activationDim);

/// The options that decide what is learned, as name and text: config.yaml, and what must agree on resuming.
std::vector<std::pair<std::string, std::string>> describeTraining(const SaeTrainingOptions& options,
                                                                  int64_t activationDim);

}  // namespace dglm
