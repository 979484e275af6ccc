// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/probe_scoring.h"

#include <algorithm>
#include <limits>
#include <map>

#include "core/interpretation/agreement_bootstrap.h"
#include "core/interpretation/ranked_scores.h"

namespace dglm {

std::vector<uint8_t> valuesAt(const std::vector<uint8_t>& column, const std::vector<int64_t>& rows) {
  std::vector<uint8_t> values;
  for (const int64_t row : rows)
    values.push_back(column[static_cast<size_t>(row)]);
  return values;
}

int64_t countIn(const std::vector<uint8_t>& column, const std::vector<int64_t>& rows) {
  return std::ranges::count_if(rows, [&](int64_t row) { return column[static_cast<size_t>(row)] != 0; });
}

ProbeScorer::ProbeScorer(const ProbeInputs& inputs, const std::vector<int64_t>& testRows, int resamples, uint64_t seed)
    : resamples_(resamples), seed_(seed) {
  std::vector<int32_t> unitOfRow(static_cast<size_t>(inputs.table.table.rows()));
  for (size_t i = 0; i < inputs.rows.size(); ++i)
    unitOfRow[static_cast<size_t>(inputs.rows[i])] = inputs.unitOf[i];
  for (const int64_t row : testRows)
    unitOfTest_.push_back(unitOfRow[static_cast<size_t>(row)]);
}

std::vector<ConceptTally> ProbeScorer::tallies(const ScoredRows& test, float threshold) const {
  std::map<int32_t, ConceptTally> ofUnit;
  for (size_t i = 0; i < test.scores.size(); ++i) {
    ConceptTally& tally = ofUnit[unitOfTest_[i]];
    const bool isPredicted = test.scores[i] > threshold, isLabelled = test.labels[i] != 0;
    tally.hits += isPredicted && isLabelled;
    tally.predicted += isPredicted;
    tally.wanted += isLabelled;
    tally.found = tally.hits;
  }
  std::vector<ConceptTally> units;
  for (const auto& [unit, tally] : ofUnit)
    units.push_back(tally);
  return units;
}

ProbeScore ProbeScorer::score(const ScoredRows& tune, const ScoredRows& test, size_t curvePoints) const {
  constexpr double kNotThere = std::numeric_limits<double>::quiet_NaN();
  ProbeScore score;
  if (!tune.scores.empty())
    score.threshold = RankedScores(tune.scores, tune.labels).bestThreshold();
  const RankedScores ranked(test.scores, test.labels);
  score.areaUnderRoc = ranked.areaUnderRoc();
  score.averagePrecision = ranked.averagePrecision();
  if (curvePoints > 0)
    score.curve = ranked.curve(curvePoints);
  const std::vector<ConceptTally> units = tallies(test, score.threshold);
  ConceptTally whole;
  for (const ConceptTally& unit : units)
    whole += unit;
  const std::vector<Agreement> drawn = drawnAgreements(units, resamples_, seed_);
  const auto estimate = [&](double Agreement::*part) {
    const auto [low, high] = intervalOf(drawn, resamples_, part);
    return Estimate{whole.wanted > 0 ? whole.agreement().*part : kNotThere, low, high};
  };
  score.f1 = estimate(&Agreement::f1);
  score.precision = estimate(&Agreement::precision);
  score.recall = estimate(&Agreement::recall);
  return score;
}

}  // namespace dglm
