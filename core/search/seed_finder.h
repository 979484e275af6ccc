// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

#include "core/base/job.h"
#include "core/search/packed_bases.h"
#include "core/search/query_set.h"
#include "core/search/scoring.h"
#include "core/search/seed_table.h"

namespace dglm {

/// An alignment without gaps around a seed. Positions of the query are those in its context.
struct UngappedHit {
  int context = 0;
  int64_t queryStart = 0, subjectStart = 0;
  int64_t length = 0;
  int score = 0;
  int64_t querySeed = 0, subjectSeed = 0;  ///< where its word starts

  auto operator<=>(const UngappedHit&) const = default;
};

/// Finds words that queries share with a subject, and how far each alignment goes without a gap. One for each thread;
/// the queries and their table are shared.
class SeedFinder {
 public:
  SeedFinder(const QuerySet& queries, const SeedTable& table, const ScoringSystem& scoring);

  /// Adds those whose words are looked up in [from, to) of the subject and that score at least the cutoff of their
  /// context. What is found does not depend on how a subject is cut into such parts, but for repetitions. Ends early
  /// when the stop token says so.
  void find(const PackedBases& subject, int64_t from, int64_t to, const std::vector<int>& cutoffs,
            const StopToken& stop, std::vector<UngappedHit>& hits);

 private:
  struct Candidate {
    int64_t position;
    uint32_t word;
  };
  /// A word that a subject and a query have in common.
  struct Pair {
    int64_t subject;
    int32_t query;
  };
  struct Part;

  void startPart(int64_t length);
  void collectEach(const PackedBases& subject, int64_t from, int64_t to);
  void collectStriding(const PackedBases& subject, int64_t from, int64_t to);
  void pairUp();
  void examinePairs(Part& part);
  void examine(Part& part, int64_t subjectPosition, int64_t queryPosition, int32_t& coveredTo);
  struct Side;
  template <class Bits, class Code>
  Side extendSide(int64_t most, Bits bitsFrom, Code code) const;
  UngappedHit extend(const Part& part, int64_t subjectPosition, int64_t queryPosition) const;
  bool takeContext(UngappedHit& hit, const std::vector<int>& cutoffs) const;

  const QuerySet& queries_;
  const SeedTable& table_;
  ScoringSystem scoring_;
  std::vector<int32_t> covered_;  ///< for each diagonal, how far it is known
  size_t diagonalMask_;
  int32_t base_ = 0;  ///< what stands for the start of the part in covered_
  int32_t nextBase_ = 0;
  std::vector<Candidate> candidates_;
  std::vector<Pair> pairs_;
};

}  // namespace dglm
