// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/agreement_bootstrap.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace dglm {

std::vector<Agreement> drawnAgreements(const std::vector<ConceptTally>& units, int draws, uint64_t seed) {
  // std::uniform_int_distribution may differ from library to library.
  std::mt19937_64 random(seed);
  std::vector<Agreement> drawn;
  for (int i = 0; i < draws; ++i) {
    ConceptTally sum;
    for (size_t draw = 0; draw < units.size(); ++draw)
      sum += units[static_cast<size_t>(random() % units.size())];
    if (sum.wanted > 0)
      drawn.push_back(sum.agreement());
  }
  return drawn;
}

std::vector<double> drawnDifferences(const std::vector<ConceptTally>& units, const std::vector<ConceptTally>& others,
                                     int draws, uint64_t seed) {
  std::mt19937_64 random(seed);
  std::vector<double> differences;
  for (int i = 0; i < draws; ++i) {
    ConceptTally sum, other;
    for (size_t draw = 0; draw < units.size(); ++draw) {
      const auto unit = static_cast<size_t>(random() % units.size());
      sum += units[unit];
      other += others[unit];
    }
    if (sum.wanted > 0)
      differences.push_back(sum.agreement().f1 - other.agreement().f1);
  }
  return differences;
}

std::pair<double, double> intervalOf(std::vector<double> values, int draws) {
  constexpr double kAbsentEnd = std::numeric_limits<double>::quiet_NaN();
  if (values.empty() || 2 * std::ssize(values) < draws)
    return {kAbsentEnd, kAbsentEnd};
  std::ranges::sort(values);
  const auto at = [&](double share) {
    return values[static_cast<size_t>(std::lround(share * static_cast<double>(values.size() - 1)))];
  };
  return {at(0.025), at(0.975)};
}

std::pair<double, double> intervalOf(const std::vector<Agreement>& drawn, int draws, double Agreement::*part) {
  std::vector<double> values;
  for (const Agreement& each : drawn)
    values.push_back(each.*part);
  return intervalOf(std::move(values), draws);
}

}  // namespace dglm
