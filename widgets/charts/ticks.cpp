// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/ticks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dglm {

int64_t niceBaseStep(double atLeast) {
  int64_t decade = 1;
  while (true) {
    for (const int64_t factor : {1, 2, 5})
      if (static_cast<double>(factor * decade) >= atLeast)
        return factor * decade;
    decade *= 10;
  }
}

int minorTicksPer(int64_t step) {
  if (step % 5 == 0)
    return 5;
  return step % 2 == 0 ? 2 : 1;
}

std::vector<int64_t> tickPositions(int64_t first, int64_t last, int64_t step) {
  std::vector<int64_t> positions;
  if (first <= 1 && last >= 1)
    positions.push_back(1);
  const int64_t from = std::max<int64_t>(first, 2);
  for (int64_t at = (from + step - 1) / step * step; at <= last; at += step)
    positions.push_back(at);
  return positions;
}

double niceCeiling(double value) {
  constexpr std::array kSteps = {1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};
  if (!(value > 0))
    return 1;
  const double decade = std::pow(10.0, std::floor(std::log10(value)));
  const auto enough = [&](double step) { return step * decade >= value * (1 - 1e-6); };
  const auto found = std::ranges::find_if(kSteps, enough);
  return (found == kSteps.end() ? kSteps.back() : *found) * decade;
}

}  // namespace dglm
