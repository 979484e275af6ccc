// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/units.h"
#include "core/glm/glm.h"
#include "core/sequence/reading_plan.h"
#include "core/sequence/record.h"

namespace dglm {

/// What the model reads at once while it is steered: token ids with <cls> first, and the bases that each covers.
struct SteeringWindow {
  std::string record;  ///< its id
  int64_t recordLength = 0;
  Reading reading;
  int32_t maskId = 2;
  std::vector<int32_t> ids;
  std::vector<BaseRange>
      bases;  ///< on the record's forward strand, 0-based half-open; <cls> and <mask> as written: none

  int64_t tokens() const { return static_cast<int64_t>(ids.size()); }
  bool isMasked(TokenIndex token) const { return ids[static_cast<size_t>(token)] == maskId; }
  /// The tokens that are <mask>, ascending.
  std::vector<int64_t> masked() const;
  /// Puts <mask> in the place of tokens; their bases stay.
  void mask(std::span<const int64_t> tokens);
  /// The token that covers the base, or -1. Round the origin of a circular record the window may hold it twice: then
  /// the one farther from an edge.
  TokenIndex tokenAt(BasePosition base) const;
};

/// A whole sequence in one window, as the reference steers; `foldBases` as in ReadingOptions.
/// Errors: SequenceTooLong.
Result<SteeringWindow> wholeSequence(const Glm& glm, const Record& record, bool foldBases);

/// The window of the model's own length in which the token with this base lies farthest from an edge; on a circular
/// record it may run round the origin. Windows and tokens are counted from the record's first base, as those of the
/// whole sequence are. Errors: BadSequence if the reading has no token there.
Result<SteeringWindow> windowAround(const Glm& glm, const Record& record, BasePosition base, Reading reading = {});

}  // namespace dglm
