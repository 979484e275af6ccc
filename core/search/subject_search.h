// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "core/base/job.h"
#include "core/search/affine_scorer.h"
#include "core/search/greedy_extension.h"
#include "core/search/hsp.h"
#include "core/search/packed_bases.h"
#include "core/search/query_set.h"
#include "core/search/seed_finder.h"

namespace dglm {

/// What is searched for and how, ready for any number of subjects and threads.
class SearchPlan {
 public:
  /// `mostExpected`: hits that chance makes more often are left out. `leastIdentity`: percent of the columns.
  SearchPlan(const std::vector<Query>& queries, const ScoringSystem& scoring, double mostExpected,
             double leastIdentity = 0, bool masksLowComplexity = true);

  const QuerySet& queries() const { return queries_; }
  const SeedTable& seeds() const { return seeds_; }
  const ScoringSystem& scoring() const { return scoring_; }
  const ScoreMatrix& scores() const { return scores_; }
  double mostExpected() const { return mostExpected_; }
  double leastIdentity() const { return leastIdentity_; }

  /// Bases of a subject that an alignment can need on each side of a base, and a circle beyond its end.
  int64_t reach() const;
  /// Scores by context from which on an alignment can be a hit, in a corpus of this size.
  std::vector<int> cutoffs(CorpusSize corpus) const;
  /// Scores by context from which on an alignment without gaps is extended with gaps: those that chance makes in few
  /// subjects of this length, and never more than the cutoffs and the scoring's trigger.
  std::vector<int> ungappedCutoffs(int64_t subjectLength, const std::vector<int>& cutoffs) const;

 private:
  QuerySet queries_;
  ScoringSystem scoring_;
  SeedTable seeds_;
  ScoreMatrix scores_;
  double mostExpected_, leastIdentity_;
};

/// A subject as it is searched: of a circle, the bases go on beyond the origin by reach() or one turn.
struct Subject {
  const PackedBases* bases = nullptr;
  int64_t length = 0;  ///< of one turn
  bool isCircular = false;
};

/// Makes alignments with gaps of those without. One for each thread.
class SubjectSearch {
 public:
  explicit SubjectSearch(const SearchPlan& plan);

  SeedFinder& seeds() { return seedFinder_; }

  /// The hits of a subject from its seeds' alignments, whose order does not matter; the best first. On a circle each
  /// starts before the length, and may end beyond it.
  std::vector<Hsp> align(const Subject& subject, std::vector<UngappedHit> seeds, const std::vector<int>& cutoffs,
                         const StopToken& stop = {});
  /// Both steps, for a subject that is not cut into parts.
  std::vector<Hsp> search(const Subject& subject, const std::vector<int>& cutoffs, const StopToken& stop = {});

 private:
  AlignedCodes codesAround(const Subject& subject, int context, int64_t queryPosition, int64_t subjectPosition);
  Hsp firstLook(const AlignedCodes& codes, const UngappedHit& seed);
  Hsp extendGreedily(const AlignedCodes& codes, const Hsp& from, int drop, bool hasPath);
  Extension extendAffinely(const ExtensionInput& input, int drop, bool hasPath);
  Hsp extendAffinely(const AlignedCodes& codes, const Hsp& from, int drop, bool hasPath);
  std::vector<Hsp> preliminary(const Subject& subject, std::vector<UngappedHit>& seeds, const std::vector<int>& cutoffs,
                               const StopToken& stop);
  bool finish(Hsp& hit, const Subject& subject, int cutoff);
  bool score(Hsp& hit, const Subject& subject, int cutoff);
  void turnBack(std::vector<Hsp>& hits, const Subject& subject) const;

  const SearchPlan& plan_;
  SeedFinder seedFinder_;
  GreedyExtender greedy_;
  AffineExtender affine_;
  AffineScorer scorer_;
  std::vector<BaseCode> window_;
  std::vector<UngappedHit> found_;
};

}  // namespace dglm
