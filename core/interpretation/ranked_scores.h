// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/interpretation/f1.h"

namespace dglm {

/// What a threshold gives: predicted is what scores above it.
struct CurvePoint {
  float threshold = 0;
  Agreement agreement;
  double falseShare = 0;  ///< of the negatives that are predicted
};

/// Scores with their labels, the largest first; equal scores are never told apart.
class RankedScores {
 public:
  RankedScores(std::span<const float> scores, std::span<const uint8_t> labels);

  int64_t positives() const { return positives_; }
  int64_t negatives() const { return std::ssize(scores_) - positives_; }

  /// Area under the ROC curve: how often a positive scores higher than a negative, ties half. NaN without either.
  double areaUnderRoc() const;
  /// Average precision, the area under the PR curve by steps. NaN without positives.
  double averagePrecision() const;
  /// At every score, from the highest threshold on, thinned to about `most` points by equal steps of recall and of
  /// falseShare; the last, below all scores, predicts everything.
  std::vector<CurvePoint> curve(size_t most) const;
  /// The threshold of the best F1, the lowest of equals, halfway between the scores that it parts; 0 without positives.
  float bestThreshold() const;

 private:
  /// After each group of equal scores: how many there are above the next threshold, and how many of them are positive.
  struct Step {
    size_t end = 0;
    int64_t hits = 0;
  };
  CurvePoint pointAt(const Step& step) const;
  float thresholdBelow(size_t end) const;

  std::vector<float> scores_;  // descending
  std::vector<Step> steps_;
  int64_t positives_ = 0;
};

}  // namespace dglm
