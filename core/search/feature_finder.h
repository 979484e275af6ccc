// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/search/feature_library.h"
#include "core/search/feature_matches.h"
#include "core/search/scoring.h"

namespace dglm {

/// Searches records for the features of a library: both strands, round the origin of circles, at any length of the
/// record. Alignments are those of blastn's task `blastn` (words of 11 bases, gaps that open at a cost) without
/// masking. An alignment that ends a few bases before the feature does is carried on to its end, so that a change in a
/// gene's last codon is a difference and not a missing piece. Threads: find() may run in several at a time.
class FeatureFinder {
 public:
  explicit FeatureFinder(const FeatureLibrary& library, const MatchRules& rules = {});
  ~FeatureFinder();
  FeatureFinder(FeatureFinder&&) noexcept;
  FeatureFinder& operator=(FeatureFinder&&) noexcept;

  /// What is found on the record, resolved by resolveMatches(). E-values are those in records of `corpus`. Errors:
  /// Cancelled.
  Result<std::vector<FeatureMatch>> find(const Record& record, CorpusSize corpus, const StopToken& stop = {}) const;

 private:
  struct Plan;
  std::unique_ptr<Plan> plan_;
  MatchRules rules_;
};

/// What the match is as an annotation: the feature's name ("AmpR", or "AmpR (fragment)") and type, its place, and in
/// /note and /inference identity, coverage, differences and the library with its version and checksum. A fragment's
/// open ends are partial (GenBank's '<' and '>').
Feature featureOf(const FeatureMatch& match, const FeatureLibrary& library);

/// The record's own features, and those of the matches that they do not name already: a feature of the same label that
/// covers nine tenths of the match and is covered by it as much. The record's own stand first, the new by place.
std::vector<Feature> annotatedFeatures(const Record& record, const std::vector<FeatureMatch>& matches,
                                       const FeatureLibrary& library);

/// "common_plasmid_features 1, SHA-256 1f0c...": which library it was.
std::string libraryText(const FeatureLibrary& library);

}  // namespace dglm
