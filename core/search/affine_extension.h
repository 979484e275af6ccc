// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <vector>

#include "core/search/extension.h"
#include "core/search/scoring.h"

namespace dglm {

/// Scores of all pairs of codes, ambiguity codes included.
using ScoreMatrix = std::array<std::array<int, kBaseCodes>, kBaseCodes>;

ScoreMatrix scoreMatrixOf(const ScoringSystem& scoring);

/// Extends alignments in which a gap costs something to open and something for each base (Gotoh 1982) over those cells
/// whose score is less than the drop below the best one so far (Zhang et al. 1998, J Comput Biol 5:197). Keeps its
/// memory between calls.
class AffineExtender {
 public:
  explicit AffineExtender(const ScoringSystem& scoring);

  Extension extend(const ExtensionInput& input, int drop, bool hasPath);

 private:
  struct Cell {
    int best = 0;
    int gap = 0;  ///< with a gap in the subject at the end
  };
  struct Row {
    size_t place = 0;
    int64_t first = 0;
  };

  template <int Step, bool HasPath>
  Extension extendTo(const ExtensionInput& input, int drop);
  void growCells(int64_t count);
  void trace(Extension& extension) const;

  int gapOpen_, gapExtend_;
  ScoreMatrix scores_;
  std::vector<Cell> cells_;
  std::vector<uint8_t> steps_;
  std::vector<Row> rows_;
};

}  // namespace dglm
