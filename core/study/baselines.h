// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/study/probe_request.h"

namespace dglm {

/// `baselines`: does a latent add anything to what plain methods find? Of the source activations and latents may both
/// be named, of the same tokens; its k-mers are always counted.
struct BaselinesRequest {
  ProbeSource source;
  std::filesystem::path randomActivations;  ///< of the same tokens by a model of random weights; empty: none
  std::vector<std::string> targets;
  std::filesystem::path concepts;  ///< concepts.csv, whose concepts are targets too; empty: none
  LabelMatch match = LabelMatch::Whole;
  ProbeSplit split = ProbeSplit::Record;
  ProbeTrainingOptions training;
  int resamples = 1000;
  std::filesystem::path out;
};

/// One method on one concept, on the rows for testing.
struct BaselineRow {
  std::string target;
  std::string method;
  std::string detail;  ///< which latents
  bool isSequenceOnly = false;
  ProbeScore score;
  double controlF1 = 0;  ///< of the same method on labels turned round within each record
  Estimate difference;   ///< of F1 to the better sequence-only method, on the same draws; NaN of such a method
  int64_t testPositives = 0;
  std::string verdict;
};

struct BaselinesReport {
  std::vector<BaselineRow> rows;
  std::vector<std::string> warnings;
};

/// Every method chooses, learns and takes its thresholds from other records (or clusters) than it is tested on, which
/// are the same for all: the best latent and a probe on the best five (chosen on the training and tuning rows), probes
/// on all latents, on activations and on those of a random model, on k-mer counts, and on codon position and GC. The
/// verdict on a method that is not sequence-only:
///   "no better than its control"   the control's F1 is not below the method's 95 % interval;
///   "adds to X"                    its F1 is higher than that of X, the better sequence-only method, by an interval
///                                  (95 %, on the same draws of records) that is above 0;
///   "does worse than X"            ... that is below 0;
///   "adds nothing over X here"     ... that holds 0;
///   "too few records to tell"      there is no interval.
/// Writes CSV: concept, method, f1, ci_low, ci_high, control, auroc, verdict, difference, difference_low,
/// difference_high, test_positives, detail. Errors: as trainProbesOn.
Result<BaselinesReport> compareBaselines(const BaselinesRequest& request, const JobContext& job);

}  // namespace dglm
