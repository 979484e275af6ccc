// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/sequence/record.h"
#include "core/sequence/tokens.h"

namespace dglm {

/// One pass over a record: which frame, which strand. Frame f (0-5) starts f bases after the place where the windows of
/// that strand start.
struct Reading {
  int frame = 0;
  Strand strand = Strand::Forward;

  auto operator<=>(const Reading&) const = default;
};

/// A stretch of a reading's tokens that the model sees at once: <cls> and then tokens [first, last) of the reading's
/// context-extended token list.
struct TokenWindow {
  int64_t first = 0;
  int64_t last = 0;

  /// Ids the model is given, <cls> included.
  int64_t modelTokens() const { return last - first + 1; }
};

/// The tokens of one reading of a record and the windows in which the model reads them.
///
/// On a linear record the list is the tokenised strand from base `frame` on. On a circular record read in all windows
/// it starts as far behind the WindowStart; the frame's last token wraps round to it, and up to W/8 tokens of context
/// from before and after it are read too (so that the first base has the neighbours it has in the molecule: no seam);
/// they are never reported.
struct PlannedReading {
  Reading reading;
  std::vector<int32_t> ids;  ///< all tokens without <cls>, context included
  std::vector<BaseRange>
      bases;             ///< where each stands on the record's forward strand, 0-based half-open, start < length
  int64_t ownFirst = 0;  ///< [ownFirst, ownLast) are the record's own tokens, the rest is context
  int64_t ownLast = 0;
  std::vector<TokenWindow> windows;
  std::vector<int32_t>
      windowOf;  ///< for each own token, the window in which it lies farthest from an edge (ties: earlier)

  int64_t ownTokens() const { return ownLast - ownFirst; }
};

/// Where the windows of a circular record start that is read in all windows. Everything else is read from its first
/// base on.
enum class WindowStart {
  FirstBase,     ///< of the file, as the program once did and the paper-compatible mode does
  LeastRotation  ///< of the strand's bases, so that where the file begins makes no difference
};

struct ReadingOptions {
  int64_t windowTokens = 512;  ///< W, ids including <cls>
  bool allWindows = true;      ///< false: only the first W tokens of the linear text, as the reference does
  bool foldBases = true;       ///< foldForModel() first; false takes the bases as they are, as the reference does
  WindowStart start = WindowStart::LeastRotation;
};

/// Windows of W ids (<cls> included) over a list of `tokens` tokens without <cls>, step 3W/4 tokens; the last ends
/// with the list. No window for an empty list.
std::vector<TokenWindow> planWindows(int64_t tokens, int64_t windowTokens);

/// Plans one reading.
PlannedReading planReading(const Record& record, const Vocabulary& vocabulary, Reading reading,
                           const ReadingOptions& options);

/// The readings asked for: frames 0..frames-1 on the forward strand, the reverse strand, or both.
enum class StrandChoice { Forward, Reverse, Both };
std::vector<Reading> readingsFor(int frames, StrandChoice strand);

}  // namespace dglm
