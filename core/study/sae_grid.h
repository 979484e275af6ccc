// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/sae/training_options.h"

namespace dglm {

/// The values of a sweep's hyper-parameters; defaults are the reference's (nt_spec 5.7).
struct SaeGrid {
  std::vector<TrainerKind> trainers{};  ///< empty: the common options' alone
  std::vector<double> learningRates{3e-4};
  std::vector<int64_t> ks{16, 32, 64};
  std::vector<double> auxkAlphas{1.0 / 32};
  std::vector<double> thresholdBetas{0.999};
  std::vector<int64_t> expansionRatios{4, 8, 16, 32};
  std::vector<int64_t> batchSizes{4096};
  std::vector<int64_t> trainingSteps{24414};

  /// The reference's grid for a quick trial: one run of 100 steps.
  static SaeGrid trial();
};

/// One run of a sweep.
struct SaeGridRun {
  std::string name;  ///< of its folder, as the reference names it
  SaeTrainingOptions options;
};

struct SaeGridOptions {
  SaeGrid grid;
  int64_t seeds = 1;            ///< dictionaries of each combination, from options.seed on
  int64_t maxCombinations = 0;  ///< so many of all, chosen by the seed; 0 = all
  std::string modelName;        ///< short: "nt-50m"
  int layer = 0;
};

/// All combinations in the reference's order (the last value fastest), each with the other options of `common`, the
/// reference's warm-up and decay, and a threshold that is learned from half of the steps on at the latest. Names that
/// would stand twice get a number.
std::vector<SaeGridRun> runsOf(const SaeGridOptions& options, const SaeTrainingOptions& common);

/// The reference's short name of a model's folder: "nucleotide-transformer-v2-50m-multi-species" -> "nt-50m"; other
/// folders keep theirs.
std::string shortModelName(const std::string& folder);

}  // namespace dglm
