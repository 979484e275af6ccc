// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/base/units.h"
#include "core/interpretation/label_overlap.h"
#include "core/interpretation/record_code.h"
#include "core/project/activation_writer.h"
#include "core/project/ids.h"

namespace dglm {

class Database;

/// One latent on one record, frames apart; perBaseMean(tokens, coverages, length) makes the track.
struct LatentTrack {
  std::vector<ReadingCoverage> coverages;  ///< of every reading, active or not
  std::vector<ActiveToken> tokens;         ///< in the order of readings and tokens
};

struct RecordTrack {
  RecordId record{};
  LatentTrack track;
};

/// An active token with its place in the project.
struct PlacedToken {
  RecordId record{};
  Reading reading;
  BaseRange bases;  ///< forward strand, 0-based half-open, start < length
  float value = 0;
};

/// One latent within one record (or a part of it), all readings together.
struct LatentInRecord {
  LatentNumber latent = 0;
  int64_t activeTokens = 0;
  float maximum = 0;
  double sum = 0;
};

/// What the latent table needs of an analysis.
struct ActivationSummary {
  int64_t records = 0;
  int64_t tokens = 0;  ///< of all readings, active or not; those of Ns, of which nothing is kept, do not count
  int64_t nonzeros = 0;
  std::vector<LatentSummary> latents;  ///< one a latent of the dictionary, indexed by latent
};

/// The sparse activations of the analyses: derived data, stored once a latent and once a record in segments of whole
/// records (layout: core/project/README.md). Latents are 0-based.
///
/// summary(), latentEverywhere() and topTokens() leave out the records of Project::passOver().
///
/// An unknown analysis is ErrorKind::InvalidArgument, a latent outside the dictionary LatentOutOfRange, a record that
/// the analysis does not hold RecordNotFound.
class ActivationStore {
 public:
  /// Adds records to an analysis; see ActivationWriter.
  Result<ActivationWriter> writer(AnalysisId analysis);

  /// The records an analysis holds, ascending. What is missing here is what a resumed job has to do.
  Result<std::vector<RecordId>> records(AnalysisId analysis) const;

  Result<ActivationSummary> summary(AnalysisId analysis) const;

  Result<LatentTrack> latentInRecord(AnalysisId analysis, RecordId record, LatentNumber latent) const;
  /// The records in which the latent is active, ascending.
  Result<std::vector<RecordTrack>> latentEverywhere(AnalysisId analysis, LatentNumber latent) const;
  /// The `count` largest active tokens, largest first (ties: record, reading, token ascending). The readings of one
  /// place are near-repeats of each other: ask for more than you show.
  Result<std::vector<PlacedToken>> topTokens(AnalysisId analysis, LatentNumber latent, int64_t count) const;

  /// The latents active on a record, ascending; with a range, only tokens that share a base with it.
  Result<std::vector<LatentInRecord>> recordLatents(AnalysisId analysis, RecordId record,
                                                    std::optional<BaseRange> within = {}) const;
  /// The record's code as it was added.
  Result<RecordCode> recordCode(AnalysisId analysis, RecordId record) const;

  /// Joins segments of less than half of kSegmentNonzeros where there are at least kSegmentsWorthJoining of them, one
  /// transaction a new segment. Error: Cancelled; what was joined before stays joined.
  Status mergeSegments(AnalysisId analysis, const JobContext& job = {});

  /// What the latents may stand for by the features (LabelOverlap::guesses); replaces those before.
  Status setLabels(AnalysisId analysis, std::span<const LatentLabel> labels);
  Result<std::vector<LatentLabel>> labels(AnalysisId analysis) const;

 private:
  friend class Project;
  explicit ActivationStore(Database& database) : database_(&database) {}
  Database* database_;
};

}  // namespace dglm
