// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/interpretation/concept_counts.h"
#include "core/study/probe_inputs.h"
#include "core/study/probe_request.h"

namespace dglm {

/// The values of a column at some rows.
std::vector<uint8_t> valuesAt(const std::vector<uint8_t>& column, const std::vector<int64_t>& rows);
int64_t countIn(const std::vector<uint8_t>& column, const std::vector<int64_t>& rows);

/// Scores and labels of the same rows.
struct ScoredRows {
  std::span<const float> scores;
  std::span<const uint8_t> labels;
};

/// Says how scores agree with labels on the rows for testing, with intervals over their records or clusters.
class ProbeScorer {
 public:
  /// `resamples` of the bootstrap; 0: no intervals.
  ProbeScorer(const ProbeInputs& inputs, const std::vector<int64_t>& testRows, int resamples, uint64_t seed);

  /// The threshold is the best on the rows for tuning, or 0 where there are none; a curve has about so many points, or
  /// is left out.
  ProbeScore score(const ScoredRows& tune, const ScoredRows& test, size_t curvePoints = 0) const;
  /// By record or cluster, what scores above the threshold.
  std::vector<ConceptTally> tallies(const ScoredRows& test, float threshold) const;

 private:
  std::vector<int32_t> unitOfTest_;
  int resamples_;
  uint64_t seed_;
};

}  // namespace dglm
