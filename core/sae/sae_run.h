// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sae/activation_source.h"
#include "core/sae/flat_yaml.h"
#include "core/sae/trainer.h"
#include "core/training/metrics_log.h"

namespace dglm {

struct SaeTrainingReport {
  int64_t steps = 0;                 ///< done in all, also before resuming
  SaeStepMetrics last;               ///< of the last step; zeros when nothing was left to do
  std::filesystem::path dictionary;  ///< ae.pt
};

/// One dictionary in training with its files, for those that hand it batches: trainSae, and sweeps, which hand the same
/// to several.
class SaeRun {
 public:
  /// A run in this folder at its first step, with config.yaml (the options and `provenance`: what the activations come
  /// from), or with options.resume at its newest checkpoint. Errors: InvalidArgument, CannotResume where options,
  /// provenance or files disagree, those of makeSaeTrainer and of the files.
  static Result<SaeRun> open(const SaeTrainingOptions& options, int64_t activationDim,
                             const std::filesystem::path& outputDir, const FlatYaml& provenance, const JobContext& job);
  SaeRun(SaeRun&&) noexcept;
  SaeRun& operator=(SaeRun&&) noexcept;
  ~SaeRun();

  int64_t stepsDone() const;
  bool isDone() const;
  /// Where the data stood at the checkpoint that was resumed; nothing in a new run.
  const std::optional<TensorFile>& resumedSource() const;

  /// The next step, on the batch that the source gave last; logs it and saves a checkpoint where these are due.
  /// Errors: InvalidArgument for values that are no numbers, telling where they came from and which checkpoint is the
  /// last good one; those of the files.
  Status step(const at::Tensor& x_BD, const ActivationSource& source);
  /// The dictionary as it stands.
  TensorFile dictionaryState() const;
  /// Adds values to the row of the last step.
  Status note(const MetricsLog::Values& values);
  /// Saves a checkpoint. Errors as step.
  Status save(const ActivationSource& source) const;
  /// Writes ae.pt (and what options.format asks for).
  Result<SaeTrainingReport> finish() const;

 private:
  struct Impl;
  explicit SaeRun(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// True where such a run has come to its end in this folder. Errors: CannotResume where it was another one.
Result<bool> isFinishedRun(const SaeTrainingOptions& options, int64_t activationDim,
                           const std::filesystem::path& outputDir, const FlatYaml& provenance);

/// True where options.resume would find a checkpoint.
bool hasCheckpoint(const std::filesystem::path& outputDir);

/// Cancelled, saying how to go on: `done` begins the sentence.
Error resumableLater(const std::string& done, const std::filesystem::path& outputDir);

}  // namespace dglm
