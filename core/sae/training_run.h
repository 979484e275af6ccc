// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <functional>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sae/activation_source.h"
#include "core/sae/flat_yaml.h"
#include "core/sae/sae_run.h"
#include "core/training/metrics_log.h"

namespace dglm {

/// What is measured of a dictionary now and then while it trains, into columns of metrics.csv. It changes nothing of
/// the training.
struct TrainingMeasure {
  int64_t every = 0;  ///< steps; the last one is measured too. 0: nothing is
  std::function<Result<MetricsLog::Values>(const TensorFile& dictionary, const JobContext& job)> of;
};

/// Trains a dictionary on the source and writes into outputDir: ae.pt (and ae.safetensors where asked), config.yaml
/// (the options and `provenance`: what the activations come from), metrics.csv, TensorBoard events, and checkpoints/.
/// A stop request is answered between two steps: the state is saved and the error is Cancelled. With options.resume the
/// run goes on from the newest checkpoint and ends with the bytes of an uninterrupted run.
/// Errors: InvalidArgument, CannotResume where options, provenance or files disagree, those of source and files.
Result<SaeTrainingReport> trainSae(ActivationSource& source, const SaeTrainingOptions& options,
                                   const std::filesystem::path& outputDir, const FlatYaml& provenance,
                                   const JobContext& job, const TrainingMeasure& measure = {});

}  // namespace dglm
