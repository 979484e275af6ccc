// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/glm/markov_baseline.h"
#include "core/glm/pretraining.h"

namespace dglm {

struct TrainGlmRequest {
  std::vector<std::filesystem::path> sequences;
  std::vector<std::filesystem::path> heldOut;  ///< never trained on; may be empty
  std::filesystem::path outputFolder;
  int kmerLength = 6;
  PretrainingOptions options;   ///< its vocabulary size is set from kmerLength
  bool scoreBaselines = false;  ///< compare with unigram and Markov chains on the same masked k-mers
};

struct TrainGlmReport {
  PretrainingReport training;
  std::optional<BaselineScores> baselines;
  int64_t sequences = 0;
  int64_t bases = 0;
  std::vector<std::string> warnings;
};

/// `train glm`: reads the files and pretrains; heldout.json beside the model holds the final scores.
Result<TrainGlmReport> trainGlm(const TrainGlmRequest& request, const JobContext& job);

}  // namespace dglm
