// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "core/search/extension.h"
#include "core/search/scoring.h"

namespace dglm {

/// Extends alignments of sequences that differ little, where a gap costs what it is long (Zhang et al. 2000, J Comput
/// Biol 7:203): for 1, 2, ... differences it finds how far each diagonal comes. Keeps its memory between calls.
class GreedyExtender {
 public:
  explicit GreedyExtender(const ScoringSystem& scoring);

  /// Goes on until the score is `drop` below the best one. `hasPath`: with edits. An ambiguity code equals nothing.
  Extension extend(const ExtensionInput& input, int drop, bool hasPath);

 private:
  struct Row {
    size_t place = 0;   ///< in offsets_, of diagonal `first`
    int32_t first = 0;  ///< the lowest diagonal
  };

  template <int Step>
  Extension extendTo(const ExtensionInput& input, int drop, bool hasPath);
  Row addRow(int32_t lowest, int32_t highest);
  int32_t& offset(const Row& row, int32_t diagonal) {
    return offsets_[row.place + static_cast<size_t>(diagonal - row.first)];
  }
  void trace(Extension& extension, int32_t diagonal);

  int match_, perDifference_;  ///< in units in which half a match is whole
  int unit_;
  std::vector<int32_t> offsets_;
  std::vector<Row> rows_;
  std::vector<int> bestScores_;
};

}  // namespace dglm
