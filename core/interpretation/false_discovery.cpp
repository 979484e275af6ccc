// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/false_discovery.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dglm {

std::vector<double> falseDiscoveryRates(std::span<const double> ps) {
  std::vector<size_t> byP;
  for (size_t i = 0; i < ps.size(); ++i)
    if (!std::isnan(ps[i]))
      byP.push_back(i);
  std::ranges::stable_sort(byP, {}, [&](size_t i) { return ps[i]; });
  std::vector<double> qs(ps.size(), std::numeric_limits<double>::quiet_NaN());
  double least = 1;
  for (size_t rank = byP.size(); rank > 0; --rank) {
    const size_t i = byP[rank - 1];
    least = std::min(least, ps[i] * static_cast<double>(byP.size()) / static_cast<double>(rank));
    qs[i] = least;
  }
  return qs;
}

}  // namespace dglm
