// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/subject_search.h"

#include <algorithm>
#include <tuple>

#include "core/search/gap_tidying.h"

namespace dglm {
namespace {

/// No alignment is so good that it could afford gaps of more bases in all; blastn looks no further either.
constexpr int64_t kMostGaps = 3000;

void sortBySeedScore(std::vector<UngappedHit>& seeds) {
  std::ranges::sort(seeds, {}, [](const UngappedHit& seed) {
    return std::tuple(-seed.score, seed.subjectStart, -seed.length, seed.queryStart, seed.context, seed.subjectSeed);
  });
}

/// Moves the anchor into a run of equal bases, if it does not stand in one and there is one on its diagonal.
void improveAnchor(Hsp& hit, const AlignedCodes& codes) {
  constexpr int64_t kGoodRun = 10, kBetterRun = 15;
  const auto isEqual = [&](int64_t query, int64_t subject) { return codes.query[query] == *codes.subjectAt(subject); };
  const int64_t before = std::min(hit.subjectAnchor - hit.subjectStart, hit.queryAnchor - hit.queryStart);
  const int64_t after = std::min(hit.subjectEnd - hit.subjectAnchor, hit.queryEnd - hit.queryAnchor);
  int64_t run = 0;
  for (int64_t i = 0; i < after && isEqual(hit.queryAnchor + i, hit.subjectAnchor + i); ++i)
    ++run;
  for (int64_t i = 1; i <= before && isEqual(hit.queryAnchor - i, hit.subjectAnchor - i); ++i)
    ++run;
  if (run > kGoodRun)
    return;
  const int64_t query = hit.queryAnchor - before, subject = hit.subjectAnchor - before;
  int64_t longest = 0, middle = 0;
  run = 0;
  for (int64_t i = 0; i < before + after && longest <= kBetterRun; ++i) {
    run = isEqual(query + i, subject + i) ? run + 1 : 0;
    if (run > longest) {
      longest = run;
      middle = i + 1 - run / 2;
    }
  }
  if (longest == 0)
    return;
  hit.queryAnchor = query + middle;
  hit.subjectAnchor = subject + middle;
}

/// Whether the diagonal scores what the best path does: then it is that path.
bool isPathOfPairs(const Extension& end, const ExtensionInput& input, const ScoreMatrix& scores) {
  if (end.queryLength != end.subjectLength)
    return false;
  int score = 0;
  for (int64_t i = 0; i < end.queryLength; ++i) {
    const int64_t place = input.isBackward ? -1 - i : i;
    score += scores[input.query[place]][input.subject[place]];
  }
  return score == end.score;
}

/// One alignment of two halves.
Hsp joined(const Hsp& from, const Extension& left, const Extension& right, int64_t query, int64_t subject) {
  Hsp hit;
  hit.context = from.context;
  hit.score = left.score + right.score;
  hit.queryStart = query - left.queryLength;
  hit.subjectStart = subject - left.subjectLength;
  hit.queryEnd = query + right.queryLength;
  hit.subjectEnd = subject + right.subjectLength;
  hit.queryAnchor = from.queryAnchor;
  hit.subjectAnchor = from.subjectAnchor;
  hit.edits = left.edits;
  for (const EditRun& run : right.edits)
    addEdit(hit.edits, run.kind, run.count);
  return hit;
}

/// The middle of the longest run of equal bases on both sides, as far as it lies in the alignment.
void anchorInLongestRun(Hsp& hit, const Extension& left, const Extension& right) {
  const int64_t query = hit.queryAnchor, subject = hit.subjectAnchor;
  const auto half = [](const Extension& side) -> int64_t {
    if (side.runQuery >= side.queryLength || side.runSubject >= side.subjectLength)
      return 0;
    return std::min({side.queryLength - side.runQuery, side.subjectLength - side.runSubject, side.runLength}) / 2;
  };
  const int64_t onLeft = half(left), onRight = half(right);
  if (onRight > onLeft) {
    hit.queryAnchor = query + right.runQuery + onRight;
    hit.subjectAnchor = subject + right.runSubject + onRight;
  } else if (onLeft > 0) {
    hit.queryAnchor = query - left.runQuery - onLeft;
    hit.subjectAnchor = subject - left.runSubject - onLeft;
  }
}

}  // namespace

SearchPlan::SearchPlan(const std::vector<Query>& queries, const ScoringSystem& scoring, double mostExpected,
                       double leastIdentity, bool masksLowComplexity)
    : queries_(queries, masksLowComplexity),
      scoring_(scoring),
      seeds_(queries_, scoring.wordLength),
      scores_(scoreMatrixOf(scoring)),
      mostExpected_(mostExpected),
      leastIdentity_(leastIdentity) {}

int64_t SearchPlan::reach() const {
  const int64_t longest = queries_.longest();
  return longest + std::min(kMostGaps, longest);
}

std::vector<int> SearchPlan::ungappedCutoffs(int64_t subjectLength, const std::vector<int>& cutoffs) const {
  constexpr double kExpected = 0.05;
  std::vector<int> least = cutoffs;
  for (size_t context = 0; context < least.size(); ++context) {
    const int64_t query = 2 * queries_.distinct()[context / 2].length;
    const double space = static_cast<double>(std::min(query, subjectLength)) * static_cast<double>(subjectLength);
    least[context] = std::min({least[context], scoring_.gapTrigger, scoreOfExpected(scoring_, kExpected, space)});
  }
  return least;
}

std::vector<int> SearchPlan::cutoffs(CorpusSize atLeast) const {
  std::vector<int> scores;
  for (const QuerySet::Distinct& query : queries_.distinct())
    scores.insert(scores.end(), 2,
                  scoreOfExpected(scoring_, mostExpected_, searchSpace(scoring_.karlin, query.length, atLeast)));
  return scores;
}

SubjectSearch::SubjectSearch(const SearchPlan& plan)
    : plan_(plan),
      seedFinder_(plan.queries(), plan.seeds(), plan.scoring()),
      greedy_(plan.scoring()),
      affine_(plan.scoring()),
      scorer_(plan.scoring()) {}

std::vector<Hsp> SubjectSearch::search(const Subject& subject, const std::vector<int>& cutoffs, const StopToken& stop) {
  found_.clear();
  seedFinder_.find(*subject.bases, 0, subject.bases->length(), plan_.ungappedCutoffs(subject.length, cutoffs), stop,
                   found_);
  return found_.empty() ? std::vector<Hsp>() : align(subject, std::move(found_), cutoffs, stop);
}

/// All of a subject that an alignment through the pair can cover.
AlignedCodes SubjectSearch::codesAround(const Subject& subject, int context, int64_t queryPosition,
                                        int64_t subjectPosition) {
  const int64_t queryLength = plan_.queries().contexts()[static_cast<size_t>(context)].length;
  const int64_t gaps = std::min(kMostGaps, queryLength);
  const int64_t start = std::max<int64_t>(0, subjectPosition - queryPosition - gaps);
  const int64_t end = std::min(subject.bases->length(), subjectPosition + queryLength - queryPosition + gaps);
  subject.bases->unpack(start, end, window_);
  return {plan_.queries().codesOf(context), queryLength, window_.data(), start, end};
}

Hsp SubjectSearch::extendGreedily(const AlignedCodes& codes, const Hsp& from, int drop, bool hasPath) {
  const int64_t query = from.queryAnchor, subject = from.subjectAnchor;
  const BaseCode* at = codes.subjectAt(subject);
  const Extension right = greedy_.extend(
      {codes.query + query, codes.queryLength - query, at, codes.subjectEnd - subject, false}, drop, hasPath);
  const Extension left =
      greedy_.extend({codes.query + query, query, at, subject - codes.subjectOffset, true}, drop, hasPath);
  Hsp hit = joined(from, left, right, query, subject);
  const ScoringSystem& scoring = plan_.scoring();
  const int64_t bases = hit.queryEnd - hit.queryStart + hit.subjectEnd - hit.subjectStart;
  hit.score = static_cast<int>(bases * scoring.match / 2) -
              (left.differences + right.differences) * (scoring.match - scoring.mismatch);
  if (hasPath)
    tidyGaps(hit.edits, {codes.query + hit.queryStart, codes.query + hit.queryEnd, codes.subjectAt(hit.subjectStart),
                         codes.subjectAt(hit.subjectEnd)});
  else
    anchorInLongestRun(hit, left, right);
  return hit;
}

Extension SubjectSearch::extendAffinely(const ExtensionInput& input, int drop, bool hasPath) {
  const std::optional<Extension> end = scorer_.extend(input, drop);
  if (!hasPath)
    return end ? *end : affine_.extend(input, drop, false);
  if (!end)
    return affine_.extend(input, drop, true);
  if (isPathOfPairs(*end, input, plan_.scores())) {
    Extension path = *end;
    addEdit(path.edits, EditKind::Pair, path.queryLength);
    return path;
  }
  // The path lies before the end, and most do not fall as low on their way as the search for the end allows.
  ExtensionInput before = input;
  before.queryLength = end->queryLength;
  before.subjectLength = end->subjectLength;
  Extension path = affine_.extend(before, std::min(drop, plan_.scoring().gappedDrop), true);
  return path.score == end->score ? path : affine_.extend(before, drop, true);
}

Hsp SubjectSearch::extendAffinely(const AlignedCodes& codes, const Hsp& from, int drop, bool hasPath) {
  const int64_t query = from.queryAnchor + 1, subject = from.subjectAnchor + 1;
  const BaseCode* at = codes.subjectAt(subject);
  const Extension left =
      extendAffinely({codes.query + query, query, at, subject - codes.subjectOffset, true}, drop, hasPath);
  const Extension right = extendAffinely(
      {codes.query + query, codes.queryLength - query, at, codes.subjectEnd - subject, false}, drop, hasPath);
  return joined(from, left, right, query, subject);
}

Hsp SubjectSearch::firstLook(const AlignedCodes& codes, const UngappedHit& seed) {
  Hsp from;
  from.context = seed.context;
  if (plan_.scoring().isGreedy()) {
    from.queryAnchor = seed.queryStart + seed.length / 2;
    from.subjectAnchor = seed.subjectStart + seed.length / 2;
    return extendGreedily(codes, from, plan_.scoring().gappedDrop, false);
  }
  constexpr int64_t kIntoSeed = 3, kSeed = 8;
  const int64_t into = seed.subjectStart + seed.length >= seed.subjectSeed + kSeed ? kIntoSeed : 0;
  from.queryAnchor = seed.querySeed + into;
  from.subjectAnchor = seed.subjectSeed + into;
  return extendAffinely(codes, from, plan_.scoring().gappedDrop, false);
}

std::vector<Hsp> SubjectSearch::preliminary(const Subject& subject, std::vector<UngappedHit>& seeds,
                                            const std::vector<int>& cutoffs, const StopToken& stop) {
  sortBySeedScore(seeds);
  TakenHits taken(plan_.scoring().diagonalDistance);
  std::vector<Hsp> hits;
  for (const UngappedHit& seed : seeds) {
    if (stop.stopRequested())
      break;
    Hsp box;
    box.context = seed.context;
    box.queryStart = seed.queryStart;
    box.queryEnd = seed.queryStart + seed.length;
    box.subjectStart = seed.subjectStart;
    box.subjectEnd = seed.subjectStart + seed.length;
    box.score = seed.score;
    if (taken.contain(box))
      continue;
    Hsp hit = firstLook(codesAround(subject, seed.context, seed.querySeed, seed.subjectSeed), seed);
    if (hit.score < cutoffs[static_cast<size_t>(seed.context)])
      continue;
    taken.take(hit);
    hits.push_back(std::move(hit));
  }
  settleCommonEnds(hits, false);
  std::ranges::sort(hits, isBetter);
  return hits;
}

/// Scores the path anew and counts it.
bool SubjectSearch::score(Hsp& hit, const Subject& subject, int cutoff) {
  const AlignedCodes codes = codesAround(subject, hit.context, hit.queryStart, hit.subjectStart);
  if (!reevaluate(hit, codes, plan_.scoring(), plan_.scores(), cutoff))
    return false;
  countColumns(hit, codes);
  return static_cast<double>(hit.identities) * 100 >= static_cast<double>(hit.columns) * plan_.leastIdentity();
}

/// Makes a hit of a first look the alignment that is reported.
bool SubjectSearch::finish(Hsp& hit, const Subject& subject, int cutoff) {
  const AlignedCodes codes = codesAround(subject, hit.context, hit.queryAnchor, hit.subjectAnchor);
  improveAnchor(hit, codes);
  const int drop = std::max(plan_.scoring().finalDrop, plan_.scoring().gappedDrop);
  const bool isGreedy = plan_.scoring().isGreedy();
  hit = isGreedy ? extendGreedily(codes, hit, drop, true) : extendAffinely(codes, hit, drop, true);
  if (hit.score < cutoff || hit.edits.empty())
    return false;
  if (isGreedy && !reevaluate(hit, codes, plan_.scoring(), plan_.scores(), cutoff))
    return false;
  countColumns(hit, codes);
  return static_cast<double>(hit.identities) * 100 >= static_cast<double>(hit.columns) * plan_.leastIdentity();
}

std::vector<Hsp> SubjectSearch::align(const Subject& subject, std::vector<UngappedHit> seeds,
                                      const std::vector<int>& cutoffs, const StopToken& stop) {
  const auto cutoffOf = [&](const Hsp& hit) { return cutoffs[static_cast<size_t>(hit.context)]; };
  std::vector<Hsp> hits;
  TakenHits taken(plan_.scoring().diagonalDistance);
  for (Hsp& hit : preliminary(subject, seeds, cutoffs, stop)) {
    if (stop.stopRequested())
      break;
    if (taken.contain(hit) || !finish(hit, subject, cutoffOf(hit)))
      continue;
    taken.take(hit);
    hits.push_back(std::move(hit));
  }
  const size_t whole = settleCommonEnds(hits, true);
  for (size_t i = whole; i < hits.size();)
    if (score(hits[i], subject, cutoffOf(hits[i])))
      ++i;
    else
      hits.erase(hits.begin() + static_cast<std::ptrdiff_t>(i));
  std::ranges::sort(hits, isBetter);
  TakenHits last(plan_.scoring().diagonalDistance);
  std::erase_if(hits, [&](const Hsp& hit) {
    const bool isContained = last.contain(hit);
    if (!isContained)
      last.take(hit);
    return isContained;
  });
  turnBack(hits, subject);
  return hits;
}

/// On circles each alignment is there once more, a turn further, and those that the ends of the turns cut lie in whole
/// ones.
void SubjectSearch::turnBack(std::vector<Hsp>& hits, const Subject& subject) const {
  const auto turnOf = [&](const Hsp& hit) {
    const QuerySet::Distinct& query = plan_.queries().distinct()[static_cast<size_t>(hit.context / 2)];
    return query.isCircular ? query.length : 0;
  };
  const int64_t subjectTurn = subject.isCircular ? subject.length : 0;
  std::erase_if(hits, [&](const Hsp& hit) { return subjectTurn > 0 && hit.subjectStart >= subjectTurn + subjectTurn; });
  TakenHits taken(plan_.scoring().diagonalDistance);
  std::erase_if(hits, [&](Hsp& hit) {
    const int64_t queryTurn = turnOf(hit);
    if (subjectTurn == 0 && queryTurn == 0)
      return false;
    const auto move = [](Hsp& moved, int64_t query, int64_t base) {
      moved.queryStart += query;
      moved.queryEnd += query;
      moved.subjectStart += base;
      moved.subjectEnd += base;
    };
    move(hit, queryTurn > 0 && hit.queryStart >= queryTurn ? -queryTurn : 0,
         subjectTurn > 0 && hit.subjectStart >= subjectTurn ? -subjectTurn : 0);
    Hsp box = hit;
    box.edits.clear();
    for (const int64_t query : {int64_t{0}, queryTurn})
      for (const int64_t base : {int64_t{0}, subjectTurn}) {
        Hsp moved = box;
        move(moved, query, base);
        if (taken.contain(moved))
          return true;
      }
    for (const int64_t query : {int64_t{0}, queryTurn})
      for (const int64_t base : {int64_t{0}, subjectTurn}) {
        Hsp moved = box;
        move(moved, query, base);
        taken.take(moved);
      }
    return false;
  });
}

}  // namespace dglm
