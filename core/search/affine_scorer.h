// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/search/extension.h"
#include "core/search/scoring.h"

namespace dglm {

/// Finds the score and the end of an affine extension, eight cells at a time and without its path: most of what is
/// looked at comes to nothing. Keeps its memory between calls.
class AffineScorer {
 public:
  explicit AffineScorer(const ScoringSystem& scoring);

  /// As AffineExtender::extend without a path. Nothing where it cannot: for ambiguity codes, scores beyond 14 bits, and
  /// processors other than x86-64.
  std::optional<Extension> extend(const ExtensionInput& input, int drop);

 private:
  bool canExtend(const ExtensionInput& input, int drop) const;
  void startRows(const ExtensionInput& input);
  void takeSubject(const ExtensionInput& input, int64_t block);
  int64_t fillFirstRow(int16_t* row, int16_t* gaps, int limit, int64_t lastBlock) const;

  ScoringSystem scoring_;
  std::vector<int16_t> best_, next_;  ///< of a row and the one after it, a block of padding at either end
  std::vector<int16_t> gap_;
  std::vector<int16_t> subject_;  ///< codes in the direction of the extension
};

}  // namespace dglm
