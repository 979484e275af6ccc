// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/score_counts.h"

#include <cmath>
#include <set>

namespace dglm {

ScoreCounts countScores(const ConceptScores& scores) {
  ScoreCounts counts;
  counts.rows = static_cast<int64_t>(scores.rows.size());
  std::array<std::set<int32_t>, kCountedF1.size()> concepts;
  for (const LatentScore& row : scores.rows) {
    counts.highestF1 = std::fmax(counts.highestF1, row.meanF1());
    for (size_t i = 0; i < kCountedF1.size(); ++i) {
      counts.heldOutAbove[i] += row.heldOutF1() > kCountedF1[i] ? 1 : 0;
      if (!(row.meanF1() > kCountedF1[i]))
        continue;
      ++counts.above[i];
      concepts[i].insert(row.conceptNumber);
    }
  }
  for (size_t i = 0; i < concepts.size(); ++i)
    counts.concepts[i] = static_cast<int64_t>(concepts[i].size());
  return counts;
}

}  // namespace dglm
