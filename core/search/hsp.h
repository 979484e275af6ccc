// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/search/affine_extension.h"
#include "core/search/edit_runs.h"
#include "core/search/scoring.h"

namespace dglm {

/// An alignment of a context of the queries (see QuerySet) with a subject, positions 0-based and half-open.
struct Hsp {
  int context = 0;
  int64_t queryStart = 0, queryEnd = 0;
  int64_t subjectStart = 0, subjectEnd = 0;
  int score = 0;
  int64_t queryAnchor = 0, subjectAnchor = 0;  ///< a pair from which it was extended
  EditRuns edits;
  int64_t columns = 0, identities = 0, gaps = 0, gapOpenings = 0;

  int64_t mismatches() const { return columns - identities - gaps; }
};

/// The best first: by score, then by place.
bool isBetter(const Hsp& a, const Hsp& b);

/// Hits that were taken, to ask whether another one lies inside one of them.
class TakenHits {
 public:
  explicit TakenHits(int diagonalDistance) : diagonalDistance_(diagonalDistance) {}

  void take(const Hsp& hit);
  /// Whether a hit of the same context with as good a score holds both ends of this one and is near its diagonal at
  /// one of them.
  bool contain(const Hsp& hit) const;

 private:
  struct Box {
    int64_t queryStart, queryEnd, subjectStart, subjectEnd;
    int score;
  };
  static uint64_t keyOf(int context, int64_t subjectPosition);
  bool contains(const Box& box, const Hsp& hit) const;

  int diagonalDistance_;
  std::unordered_map<uint64_t, std::vector<Box>> boxes_;  ///< by context and stretch of the subject
};

/// Of hits that start or end at the same pair, the best stays. The others go; or, with `trims`, what they have more is
/// kept as a hit of its own at the end of the list, its score to be found anew. Returns how many were not trimmed.
size_t settleCommonEnds(std::vector<Hsp>& hits, bool trims);

/// Sequences of a hit: the whole context, and a part of the subject that begins at `subjectOffset`.
struct AlignedCodes {
  const BaseCode* query = nullptr;
  int64_t queryLength = 0;
  const BaseCode* subject = nullptr;
  int64_t subjectOffset = 0, subjectEnd = 0;

  const BaseCode* subjectAt(int64_t position) const { return subject + (position - subjectOffset); }
};

/// Scores the path anew with ambiguity codes, keeps its best part, and lets it go on over equal bases. False if that
/// part scores less than the cutoff.
bool reevaluate(Hsp& hit, const AlignedCodes& codes, const ScoringSystem& scoring, const ScoreMatrix& scores,
                int cutoff);

/// Counts columns, identities and gaps of the path.
void countColumns(Hsp& hit, const AlignedCodes& codes);

}  // namespace dglm
