// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>

#include "core/base/result.h"
#include "core/sae/activation_source.h"
#include "core/sae/trainer.h"

namespace dglm {

/// A checkpoint of a training run, ours or the reference's.
struct KeptCheckpoint {
  int64_t steps = 0;
  std::filesystem::path folder;

  std::filesystem::path dictionary() const;
};

/// The folder checkpoints/ of a training run. Each step_N in it is whole: checkpoint.pt (the dictionary), optimizer.pt
/// (optimizer, scheduler, and what the reference does not save: counters and place in the data) and run_state.yaml.
class TrainingCheckpoints {
 public:
  TrainingCheckpoints(std::filesystem::path folder, int64_t maxKept) : folder_(std::move(folder)), maxKept_(maxKept) {}
  /// Those that a run left.
  static TrainingCheckpoints ofRun(const std::filesystem::path& run, int64_t maxKept = 1);

  /// The one with the most steps, by number: step_10000 is newer than step_9000. One without its dictionary or its
  /// optimizer, as a copy that was broken off leaves it, is passed over.
  std::optional<KeptCheckpoint> newest() const;

  /// Writes beside its place, renames when whole, then removes the oldest beyond maxKept.
  Status save(const SaeTrainer& trainer, const ActivationSource& source, int64_t batchSize) const;
  /// Gives the state of the source, for its restoreState. Errors: CannotResume where there is none or it does not fit,
  /// Cancelled, and those of readTorchCheckpoint.
  Result<TensorFile> restoreNewest(SaeTrainer& trainer, const JobContext& job) const;

 private:
  std::filesystem::path folder_;
  int64_t maxKept_;
};

}  // namespace dglm
