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
  /// A meta-SAE: a folder as `train meta-sae` writes it, whose meta-latents are their children of `source.latents`
  /// (metaCode); or a decoder as published, whose directions are fixed probes on z-scores of `source.activations`, as
  /// in the paper's HIV probe. Empty: none.
  std::filesystem::path meta;
  std::vector<std::string> targets;
  std::filesystem::path concepts;  ///< concepts.csv, whose concepts are targets too; empty: none
  std::string synonyms;            ///< as ConceptNames::parse reads them; empty: the common ones
  LabelMatch match = LabelMatch::Whole;
  ProbeSplit split = ProbeSplit::Record;
  ProbeTrainingOptions training;
  int resamples = 1000;
  std::filesystem::path out;     ///< CSV, or an Excel workbook
  std::filesystem::path figure;  ///< SVG; empty: none
};

enum class BaselineMethod {
  BestLatent,
  BestFiveLatents,
  MetaLatent,
  ProbeOnLatents,
  ProbeOnActivations,
  ProbeOnRandomModel,
  KmerCounts,
  CodonPositionAndGc
};

/// Of k-mers and of codon position and GC: what tells of the bases alone.
bool isSequenceOnly(BaselineMethod method);

/// "best latent", "6-mer counts", ...
std::string methodText(BaselineMethod method, int kmers);

/// What a method is worth here; the rule is that of compareBaselines().
enum class BaselineVerdict { SequenceOnly, TooFewRecords, NoBetterThanControl, Adds, DoesWorse, AddsNothing };

/// One method on one concept, on the rows for testing.
struct BaselineRow {
  std::string target;
  BaselineMethod kind = BaselineMethod::BestLatent;
  std::string method;  ///< methodText
  std::string detail;  ///< which latents, or which meta-latent
  ProbeScore score;
  double controlF1 = 0;  ///< of the same method on labels turned round within each record
  Estimate difference;   ///< of F1 to the better sequence-only method, on the same draws; NaN of such a method
  int64_t testPositives = 0;
  BaselineVerdict judged = BaselineVerdict::SequenceOnly;
  BaselineMethod against = BaselineMethod::KmerCounts;  ///< the better sequence-only method
  std::string verdict;                                  ///< in English, as it stands in files
};

/// The direction of a probe on activations, in their space (not of z-scores).
struct ProbeDirectionOf {
  std::string target;
  std::vector<float> weights;
};

struct BaselinesReport {
  std::vector<BaselineRow> rows;             ///< target by target
  std::vector<ProbeDirectionOf> directions;  ///< by target, where activations were read
  std::vector<std::filesystem::path> files;
  std::vector<std::string> warnings;
};

/// Every method chooses, learns and takes its thresholds from other records (or clusters) than it is tested on, which
/// are the same for all: the best latent and a probe on the best five (chosen on the training and tuning rows), the
/// best meta-latent (chosen alike), probes on all latents, on activations and on those of a random model, on k-mer
/// counts, and on codon position and GC. The verdict on a method that is not sequence-only:
///   "no better than its control"   the control's F1 is not below the method's 95 % interval;
///   "adds to X"                    its F1 is higher than that of X, the better sequence-only method, by an interval
///                                  (95 %, on the same draws of records) that is above 0;
///   "does worse than X"            ... that is below 0;
///   "adds nothing over X here"     ... that holds 0;
///   "too few records to tell"      there is no interval.
/// Writes the files of writeBaselines(). Errors: as trainProbesOn; those of the meta-SAE; InvalidArgument for one whose
/// tokens are not named, UnsupportedFormat for another ending of `out` or `figure`.
Result<BaselinesReport> compareBaselines(const BaselinesRequest& request, const JobContext& job);

}  // namespace dglm
