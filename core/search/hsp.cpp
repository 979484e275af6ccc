// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/hsp.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace dglm {
namespace {

constexpr int kBinShift = 14;

/// What the path of a hit consumes of the sequence, and what it leaves, at its first `queryBases` and `subjectBases`.
struct CutPath {
  EditRuns before, after;
};

void addColumns(EditRuns& runs, EditKind kind, int64_t count) {
  addEdit(runs, kind, count);
}

/// The path up to the column where the query or the subject comes to the position.
CutPath cutAt(const Hsp& hit, int64_t query, int64_t subject) {
  CutPath cut;
  int64_t atQuery = hit.queryStart, atSubject = hit.subjectStart;
  for (const EditRun& run : hit.edits) {
    const bool takesQuery = run.kind != EditKind::SubjectOnly, takesSubject = run.kind != EditKind::QueryOnly;
    int64_t before = run.count;
    if (takesQuery)
      before = std::min(before, std::max<int64_t>(0, query - atQuery));
    if (takesSubject)
      before = std::min(before, std::max<int64_t>(0, subject - atSubject));
    if (!cut.after.empty())
      before = 0;
    addColumns(cut.before, run.kind, before);
    addColumns(cut.after, run.kind, run.count - before);
    atQuery += takesQuery ? run.count : 0;
    atSubject += takesSubject ? run.count : 0;
  }
  return cut;
}

int64_t queryBasesOf(const EditRuns& runs) {
  int64_t bases = 0;
  for (const EditRun& run : runs)
    bases += run.kind != EditKind::SubjectOnly ? run.count : 0;
  return bases;
}

int64_t subjectBasesOf(const EditRuns& runs) {
  int64_t bases = 0;
  for (const EditRun& run : runs)
    bases += run.kind != EditKind::QueryOnly ? run.count : 0;
  return bases;
}

/// A gap at an end says nothing.
void dropOuterGaps(Hsp& hit) {
  while (!hit.edits.empty() && hit.edits.front().kind != EditKind::Pair) {
    const EditRun run = hit.edits.front();
    (run.kind == EditKind::QueryOnly ? hit.queryStart : hit.subjectStart) += run.count;
    hit.edits.erase(hit.edits.begin());
  }
  while (!hit.edits.empty() && hit.edits.back().kind != EditKind::Pair) {
    const EditRun run = hit.edits.back();
    (run.kind == EditKind::QueryOnly ? hit.queryEnd : hit.subjectEnd) -= run.count;
    hit.edits.pop_back();
  }
}

void keepAfter(Hsp& hit, int64_t query, int64_t subject) {
  hit.edits = cutAt(hit, query, subject).after;
  hit.queryStart = hit.queryEnd - queryBasesOf(hit.edits);
  hit.subjectStart = hit.subjectEnd - subjectBasesOf(hit.edits);
  dropOuterGaps(hit);
}

void keepBefore(Hsp& hit, int64_t query, int64_t subject) {
  hit.edits = cutAt(hit, query, subject).before;
  hit.queryEnd = hit.queryStart + queryBasesOf(hit.edits);
  hit.subjectEnd = hit.subjectStart + subjectBasesOf(hit.edits);
  dropOuterGaps(hit);
}

auto startOf(const Hsp& hit) {
  return std::tuple(hit.context, hit.queryStart, hit.subjectStart);
}

auto endOf(const Hsp& hit) {
  return std::tuple(hit.context, hit.queryEnd, hit.subjectEnd);
}

/// Leaves the first of each group of equal places, of which the better ones come first, and tells `rest` of the others.
template <class Place, class Rest>
void keepFirstOfEach(std::vector<Hsp>& hits, Place place, Rest rest) {
  std::ranges::sort(
      hits, [&](const Hsp& a, const Hsp& b) { return place(a) != place(b) ? place(a) < place(b) : isBetter(a, b); });
  std::vector<Hsp> kept;
  for (Hsp& hit : hits)
    if (!kept.empty() && place(kept.back()) == place(hit))
      rest(kept.back(), hit);
    else
      kept.push_back(std::move(hit));
  hits = std::move(kept);
}

/// The costs of the scoring in units in which all are whole.
struct WholeCosts {
  int factor = 1;
  int gapOpen = 0, gapExtend = 0;

  explicit WholeCosts(const ScoringSystem& scoring) : gapOpen(scoring.gapOpen), gapExtend(scoring.gapExtend) {
    if (!scoring.isGreedy())
      return;
    factor = scoring.match % 2 == 1 ? 2 : 1;
    gapExtend = (scoring.match - 2 * scoring.mismatch) * factor / 2;
  }
};

/// A place on the path: before which run and how much of it, and where it is in the sequences.
struct PathPlace {
  size_t run = 0;
  int64_t done = 0;
  int64_t query = 0, subject = 0;
};

EditRuns partOf(const EditRuns& runs, const PathPlace& from, const PathPlace& to) {
  EditRuns part;
  for (size_t i = from.run; i < runs.size() && i <= to.run; ++i) {
    const int64_t begin = i == from.run ? from.done : 0;
    const int64_t end = i == to.run ? to.done : runs[i].count;
    addEdit(part, runs[i].kind, end - begin);
  }
  return part;
}

}  // namespace

bool isBetter(const Hsp& a, const Hsp& b) {
  const auto key = [](const Hsp& hit) {
    return std::tuple(-hit.score, hit.subjectStart, -hit.subjectEnd, hit.queryStart, -hit.queryEnd, hit.context);
  };
  return key(a) < key(b);
}

uint64_t TakenHits::keyOf(int context, int64_t subjectPosition) {
  return static_cast<uint64_t>(context) << 40 | static_cast<uint64_t>(subjectPosition >> kBinShift);
}

void TakenHits::take(const Hsp& hit) {
  const Box box{hit.queryStart, hit.queryEnd, hit.subjectStart, hit.subjectEnd, hit.score};
  constexpr int64_t kBin = int64_t{1} << kBinShift;
  for (int64_t bin = hit.subjectStart / kBin * kBin; bin <= hit.subjectEnd; bin += kBin)
    boxes_[keyOf(hit.context, bin)].push_back(box);
}

bool TakenHits::contains(const Box& box, const Hsp& hit) const {
  const bool isInside = hit.score <= box.score && box.queryStart <= hit.queryStart && hit.queryEnd <= box.queryEnd &&
                        box.subjectStart <= hit.subjectStart && hit.subjectEnd <= box.subjectEnd &&
                        hit.queryStart <= box.queryEnd && hit.subjectStart <= box.subjectEnd;
  const auto isNear = [&](int64_t query, int64_t subject, int64_t boxQuery, int64_t boxSubject) {
    return std::abs((query - subject) - (boxQuery - boxSubject)) < diagonalDistance_;
  };
  return isInside && (isNear(hit.queryStart, hit.subjectStart, box.queryStart, box.subjectStart) ||
                      isNear(hit.queryEnd, hit.subjectEnd, box.queryEnd, box.subjectEnd));
}

bool TakenHits::contain(const Hsp& hit) const {
  const auto boxes = boxes_.find(keyOf(hit.context, hit.subjectStart));
  return boxes != boxes_.end() &&
         std::ranges::any_of(boxes->second, [&](const Box& box) { return contains(box, hit); });
}

size_t settleCommonEnds(std::vector<Hsp>& hits, bool trims) {
  std::vector<Hsp> trimmed;
  const auto addTrimmed = [&](Hsp& hit) {
    if (!hit.edits.empty())
      trimmed.push_back(std::move(hit));
  };
  keepFirstOfEach(hits, startOf, [&](const Hsp& kept, Hsp& hit) {
    if (!trims || hit.queryEnd <= kept.queryEnd)
      return;
    keepAfter(hit, kept.queryEnd, kept.subjectEnd);
    addTrimmed(hit);
  });
  keepFirstOfEach(hits, endOf, [&](const Hsp& kept, Hsp& hit) {
    if (!trims || hit.queryStart >= kept.queryStart)
      return;
    keepBefore(hit, kept.queryStart, kept.subjectStart);
    addTrimmed(hit);
  });
  const size_t whole = hits.size();
  std::ranges::move(trimmed, std::back_inserter(hits));
  return whole;
}

bool reevaluate(Hsp& hit, const AlignedCodes& codes, const ScoringSystem& scoring, const ScoreMatrix& scores,
                int cutoff) {
  const WholeCosts costs(scoring);
  PathPlace here{0, 0, hit.queryStart, hit.subjectStart};
  PathPlace start = here, bestStart = here, bestEnd = here;
  int sum = 0, best = 0;
  for (size_t i = 0; i < hit.edits.size(); ++i) {
    const EditRun& run = hit.edits[i];
    for (int64_t done = 0; done < run.count;) {
      if (run.kind == EditKind::Pair) {
        sum += costs.factor * scores[codes.query[here.query]][*codes.subjectAt(here.subject)];
        ++here.query;
        ++here.subject;
        ++done;
      } else {
        sum -= costs.gapOpen + costs.gapExtend * static_cast<int>(run.count);
        (run.kind == EditKind::QueryOnly ? here.query : here.subject) += run.count;
        done = run.count;
      }
      here.run = i;
      here.done = done;
      if (sum < 0) {
        sum = 0;
        start = here;
        if (best < cutoff * costs.factor) {
          bestStart = bestEnd = here;
          best = 0;
        }
      } else if (sum > best) {
        best = sum;
        bestStart = start;
        bestEnd = here;
      }
    }
  }
  if (best <= 0 || best / costs.factor < cutoff)
    return false;
  hit.score = best / costs.factor;
  hit.edits = partOf(hit.edits, bestStart, bestEnd);
  hit.queryStart = bestStart.query;
  hit.subjectStart = bestStart.subject;
  hit.queryEnd = bestEnd.query;
  hit.subjectEnd = bestEnd.subject;
  dropOuterGaps(hit);
  if (hit.edits.empty())
    return false;
  const auto isEqual = [&](int64_t query, int64_t subject) {
    return codes.query[query] < kFirstAmbiguity && codes.query[query] == *codes.subjectAt(subject);
  };
  for (; hit.queryStart > 0 && hit.subjectStart > codes.subjectOffset &&
         isEqual(hit.queryStart - 1, hit.subjectStart - 1);
       --hit.queryStart, --hit.subjectStart, hit.score += scoring.match)
    ++hit.edits.front().count;
  for (; hit.queryEnd < codes.queryLength && hit.subjectEnd < codes.subjectEnd && isEqual(hit.queryEnd, hit.subjectEnd);
       ++hit.queryEnd, ++hit.subjectEnd, hit.score += scoring.match)
    ++hit.edits.back().count;
  return true;
}

void countColumns(Hsp& hit, const AlignedCodes& codes) {
  hit.columns = hit.identities = hit.gaps = hit.gapOpenings = 0;
  int64_t query = hit.queryStart, subject = hit.subjectStart;
  for (const EditRun& run : hit.edits) {
    hit.columns += run.count;
    if (run.kind == EditKind::Pair) {
      for (int64_t i = 0; i < run.count; ++i)
        hit.identities += codes.query[query + i] == *codes.subjectAt(subject + i);
    } else {
      hit.gaps += run.count;
      ++hit.gapOpenings;
    }
    query += run.kind != EditKind::SubjectOnly ? run.count : 0;
    subject += run.kind != EditKind::QueryOnly ? run.count : 0;
  }
}

}  // namespace dglm
