// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/ranked_scores.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace dglm {
namespace {

constexpr double kNoArea = std::numeric_limits<double>::quiet_NaN();

}  // namespace

RankedScores::RankedScores(std::span<const float> scores, std::span<const uint8_t> labels) {
  std::vector<std::pair<float, uint8_t>> ranked(scores.size());
  for (size_t i = 0; i < scores.size(); ++i)
    ranked[i] = {scores[i], labels[i]};
  std::ranges::sort(ranked, std::ranges::greater(), &std::pair<float, uint8_t>::first);
  scores_.reserve(ranked.size());
  for (size_t i = 0; i < ranked.size(); ++i) {
    scores_.push_back(ranked[i].first);
    positives_ += ranked[i].second != 0;
    if (i + 1 == ranked.size() || ranked[i + 1].first != ranked[i].first)
      steps_.push_back({i + 1, positives_});
  }
}

double RankedScores::areaUnderRoc() const {
  if (positives() == 0 || negatives() == 0)
    return kNoArea;
  double pairs = 0;  // of a positive and a negative in the right order
  Step before;
  for (const Step& step : steps_) {
    const auto hits = static_cast<double>(step.hits - before.hits);
    const auto misses = static_cast<double>(step.end - before.end) - hits;
    pairs += misses * (static_cast<double>(before.hits) + hits / 2);
    before = step;
  }
  return pairs / static_cast<double>(positives()) / static_cast<double>(negatives());
}

double RankedScores::averagePrecision() const {
  if (positives() == 0)
    return kNoArea;
  double sum = 0;
  int64_t hitsBefore = 0;
  for (const Step& step : steps_) {
    sum += static_cast<double>(step.hits - hitsBefore) * static_cast<double>(step.hits) / static_cast<double>(step.end);
    hitsBefore = step.hits;
  }
  return sum / static_cast<double>(positives());
}

float RankedScores::thresholdBelow(size_t end) const {
  if (end == scores_.size())
    return std::nextafter(scores_.back(), -std::numeric_limits<float>::infinity());
  const float middle = scores_[end - 1] / 2 + scores_[end] / 2;
  return middle < scores_[end - 1] ? middle : scores_[end];  // neighbours have no number between them
}

CurvePoint RankedScores::pointAt(const Step& step) const {
  const int64_t predicted = static_cast<int64_t>(step.end), misses = predicted - step.hits;
  return {thresholdBelow(step.end), agreementOf(step.hits, predicted, step.hits, positives()),
          negatives() > 0 ? static_cast<double>(misses) / static_cast<double>(negatives()) : 0};
}

std::vector<CurvePoint> RankedScores::curve(size_t most) const {
  std::vector<CurvePoint> points;
  const double least = 2 / static_cast<double>(std::max<size_t>(most, 2));  // of a step, either way
  for (size_t i = 0; i < steps_.size(); ++i) {
    const CurvePoint point = pointAt(steps_[i]);
    const bool isFar = points.empty() || point.agreement.recall - points.back().agreement.recall >= least ||
                       point.falseShare - points.back().falseShare >= least;
    if (isFar || i + 1 == steps_.size())
      points.push_back(point);
  }
  return points;
}

float RankedScores::bestThreshold() const {
  if (positives() == 0)
    return 0;
  double best = -1;
  float threshold = 0;
  for (const Step& step : steps_)
    if (const double f1 = agreementOf(step.hits, static_cast<int64_t>(step.end), step.hits, positives()).f1;
        f1 >= best) {
      best = f1;
      threshold = thresholdBelow(step.end);
    }
  return threshold;
}

}  // namespace dglm
