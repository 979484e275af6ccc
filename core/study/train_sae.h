// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/glm/glm.h"
#include "core/glm/site.h"
#include "core/sae/training_run.h"

namespace dglm {

struct TrainingNeeds;

/// Where the activations come from: a file of them, or a model that reads sequences while the dictionary trains.
struct TrainSaeRequest {
  std::filesystem::path activations;  ///< as openSavedActivations takes; if set, model and sequences are not used
  bool shuffle = true;                ///< of its rows

  std::filesystem::path model;
  GlmLoading loading;
  std::filesystem::path minusBase;  ///< a model whose activations are subtracted, token by token; empty: none
  int layer = 0;
  Site site = Site::FfnOutput;
  std::vector<std::filesystem::path> sequences;
  int64_t windowTokens = 0;      ///< ids including <cls>; 0 = the model's own window
  int64_t bufferRows = 1 << 17;  ///< activations held and mixed at a time
  std::filesystem::path spill;   ///< folder for them, in place of memory; empty: memory

  std::vector<std::filesystem::path> heldOut;  ///< annotated records: concepts are scored on them as it trains
  int64_t monitorEvery = 0;                    ///< steps between those scorings; 0 = an eighth of the steps
  std::vector<std::string> followed;           ///< concepts whose best F1 is logged by name

  std::filesystem::path outputFolder;
  SaeTrainingOptions options;

  /// Told before the first step, where a model reads sequences; may be null.
  std::function<void(const TrainingNeeds&)> announce = nullptr;
};

struct TrainSaeReport {
  SaeTrainingReport training;
  std::optional<WeightOverlay> finetuned;
  std::vector<std::string> warnings;
};

/// `train sae`: activations of random windows (record by length, start, strand; round the origin of circular records),
/// <cls> left out, mixed in a buffer. The window of a chunk depends on the seed and the chunk's number alone, so that a
/// resumed run sees what an uninterrupted one does. While the trainer steps, the model fills the next part of the
/// buffer. Errors: also InvalidArgument for what does not fit the memory.
Result<TrainSaeReport> trainSaeFromRequest(const TrainSaeRequest& request, const JobContext& job);

}  // namespace dglm
