// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/direction_probe.h"
#include "core/interpretation/f1.h"
#include "core/interpretation/mean_interval.h"
#include "core/interpretation/probe_options.h"
#include "core/interpretation/probe_split.h"
#include "core/interpretation/ranked_scores.h"
#include "core/study/probe_targets.h"

namespace dglm {

/// Which tokens, and what is read of them: one of activations (a file or a folder of shards), latents (dense or CSR)
/// and k-mers of the table's tokens.
struct ProbeSource {
  std::filesystem::path activations;
  bool toSqrtD = false;  ///< activations brought to length sqrt(D) first
  std::filesystem::path latents;
  int kmers = 0;         ///< length; 0: none
  int kmerContext = 10;  ///< tokens on either side
  std::filesystem::path tokenTable;
  /// In its place annotated records (GenBank and others, or "SEQUENCES,ANNOTATION"), as annotatedTokens() takes them.
  std::vector<std::string> annotated;
  std::filesystem::path clusters;  ///< CSV of record and cluster; needed to split by cluster
};

struct ProbeTrainRequest {
  ProbeSource source;
  std::vector<std::string> targets;
  LabelMatch match = LabelMatch::Whole;
  ProbeSplit split = ProbeSplit::Record;
  ProbeTrainingOptions training;
  int resamples = 1000;  ///< of the bootstrap over records or clusters; 0: none
  bool paperCompatible = false;
  std::filesystem::path out;
  std::filesystem::path curves;   ///< CSV of PR and ROC; empty: none
  std::filesystem::path weights;  ///< safetensors; empty: none
};

/// How a probe does on the rows for testing.
struct ProbeScore {
  Estimate f1, precision, recall;  ///< with 95 % intervals over records or clusters; NaN where there are none
  double areaUnderRoc = 0;
  double averagePrecision = 0;
  float threshold = 0;  ///< logit above which a token is predicted
  int epoch = 0;        ///< after which its weights were taken
  std::vector<CurvePoint> curve;
};

struct ProbeResult {
  std::string target;
  ProbeScore probe;
  ProbeScore control;  ///< trained and tested on labels turned round within each record
  int64_t trainPositives = 0;
  int64_t testPositives = 0;
};

struct ProbeTrainReport {
  std::vector<ProbeResult> results;
  int64_t features = 0;
  int64_t trainRows = 0, tuneRows = 0, testRows = 0;
  std::vector<std::filesystem::path> files;
  std::vector<std::string> warnings;
};

/// `probe train`: a linear probe for each target and one for its control, trained together. By default records (or
/// clusters) are split into training, tuning (when to end, and the threshold) and testing, special tokens are left out
/// and z-scores come from training rows; paper-compatible as trainProbesAsReference, threshold 0. Writes CSV:
/// annotation, test_f1, test_precision, test_recall, control_f1, control_precision, control_recall, then intervals,
/// areas, counts and the mode. Errors: InvalidArgument, those of files and writers, Cancelled.
Result<ProbeTrainReport> trainProbesOn(const ProbeTrainRequest& request, const JobContext& job);

struct ProbeDirectionRequest {
  ProbeSource source;             ///< of activations
  std::filesystem::path weights;  ///< a tensor [rows, D] or [D], or a dictionary, whose rows are its directions
  int64_t row = 0;
  BiasRange biases;
  std::vector<std::string> labels;  ///< sets such as "HIV + env"; empty: those of the paper's HIV probe
  LabelMatch match = LabelMatch::Whole;
  ProbeSplit split = ProbeSplit::Record;
  bool paperCompatible = false;
  uint64_t seed = 42;
  std::filesystem::path out;
};

struct ProbeDirectionResult {
  std::string labels;
  DirectionScore score;
  DirectionScore control;  ///< of labels turned round within each record
  int64_t positives = 0;
};

struct ProbeDirectionReport {
  std::vector<ProbeDirectionResult> results;
  std::vector<std::string> warnings;
};

/// `probe direction`: a fixed direction as a probe on z-scored activations; for each set of labels the bias is chosen
/// on one half and tested on the other. By default the halves are of whole records (or clusters), the same for all
/// sets, special tokens are left out and z-scores come from the tuning half; paper-compatible, all tokens are scored,
/// and halved anew for each set, as torch.randperm gives them under the seed. Writes the reference's four columns:
/// annotation, test_f1, test_precision, test_recall. Errors: InvalidArgument, DimensionMismatch, those of files and
/// writers, Cancelled.
Result<ProbeDirectionReport> scoreDirection(const ProbeDirectionRequest& request, const JobContext& job);

}  // namespace dglm
