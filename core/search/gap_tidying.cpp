// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/gap_tidying.h"

#include <algorithm>

namespace dglm {
namespace {

constexpr int64_t kLongRun = 12;

/// What a longer run of pairs takes from its neighbours on one side, `step` of them each time: `bases` of both
/// sequences. What they had more of one sequence than of the other stays as a gap beside the run.
void takeFromNeighbours(EditRuns& runs, size_t run, int64_t bases, int step) {
  int64_t query = bases, subject = bases;
  auto place = static_cast<int64_t>(run);
  const auto last = static_cast<int64_t>(runs.size()) - 1;
  do {
    place += step;
    if (place < 0 || place > last)
      return;
    const EditRun& taken = runs[static_cast<size_t>(place)];
    query -= taken.kind != EditKind::SubjectOnly ? taken.count : 0;
    subject -= taken.kind != EditKind::QueryOnly ? taken.count : 0;
  } while (query > 0 || subject > 0);
  const auto beside = static_cast<int64_t>(run) + step;
  runs[static_cast<size_t>(place)] = {EditKind::Pair, -std::max(query, subject)};
  for (int64_t between = place - step; between != beside && between != static_cast<int64_t>(run); between -= step)
    runs[static_cast<size_t>(between)].count = 0;
  runs[run].count += bases;
  const int64_t more = query - subject;
  runs[static_cast<size_t>(beside)] = {more > 0 ? EditKind::SubjectOnly : EditKind::QueryOnly, more > 0 ? more : -more};
}

void lengthenRuns(EditRuns& runs, const AlignedSpan& span) {
  const BaseCode* query = span.query;
  const BaseCode* subject = span.subject;
  for (size_t i = 0; i < runs.size(); ++i) {
    const EditRun run = runs[i];
    if (run.kind == EditKind::Pair && run.count >= kLongRun) {
      int64_t before = 0;
      if (i > 0)
        while (query - before > span.query && subject - before > span.subject &&
               query[-before - 1] == subject[-before - 1])
          ++before;
      query += run.count;
      subject += run.count;
      int64_t after = 0;
      if (i + 1 < runs.size())
        while (query + 1 < span.queryEnd && subject + 1 < span.subjectEnd && *query == *subject) {
          ++query;
          ++subject;
          ++after;
        }
      if (before > 0)
        takeFromNeighbours(runs, i, before, -1);
      if (after > 0)
        takeFromNeighbours(runs, i, after, 1);
      continue;
    }
    query += run.kind != EditKind::SubjectOnly ? run.count : 0;
    subject += run.kind != EditKind::QueryOnly ? run.count : 0;
  }
}

/// Empty runs go, and a gap of one sequence beside one of the other becomes pairs and what is left.
EditRuns rebuilt(const EditRuns& runs) {
  EditRuns built;
  for (const EditRun& run : runs) {
    if (run.count == 0)
      continue;
    const bool isOtherGap = !built.empty() && run.kind != EditKind::Pair && built.back().kind != EditKind::Pair &&
                            built.back().kind != run.kind;
    if (!isOtherGap) {
      addEdit(built, run.kind, run.count);
      continue;
    }
    const EditRun gap = built.back();
    built.pop_back();
    addEdit(built, EditKind::Pair, std::min(gap.count, run.count));
    addEdit(built, gap.count > run.count ? gap.kind : run.kind,
            std::max(gap.count, run.count) - std::min(gap.count, run.count));
  }
  return built;
}

int64_t equalPairs(const BaseCode* query, const BaseCode* subject, int64_t count) {
  int64_t equal = 0;
  for (int64_t i = 0; i < count; ++i)
    equal += query[i] == subject[i];
  return equal;
}

void cancelGaps(EditRuns& runs, const AlignedSpan& span) {
  const BaseCode* query = span.query;
  const BaseCode* subject = span.subject;
  for (size_t i = 0; i < runs.size(); ++i) {
    EditRun& run = runs[i];
    if (run.kind == EditKind::Pair) {
      query += run.count;
      subject += run.count;
      continue;
    }
    if (i > 1 && run.kind != runs[i - 2].kind && runs[i - 2].kind != EditKind::Pair && runs[i - 2].count > 0) {
      EditRun& pairs = runs[i - 1];
      EditRun& gap = runs[i - 2];
      const int64_t columns = run.count + pairs.count + gap.count;
      if (columns == 3) {
        gap.count = run.count = 0;
        pairs.count = 2;
        ++(run.kind == EditKind::QueryOnly ? query : subject);
      } else if (columns < kLongRun) {
        const int64_t both = std::min(run.count, gap.count);
        const BaseCode* pairsQuery = query - pairs.count;
        const BaseCode* pairsSubject = subject - pairs.count;
        const int64_t equalNow = equalPairs(pairsQuery, pairsSubject, pairs.count);
        const BaseCode* newQuery = run.kind == EditKind::QueryOnly ? pairsQuery : pairsQuery - both;
        const BaseCode* newSubject = run.kind == EditKind::QueryOnly ? pairsSubject - both : pairsSubject;
        if (equalPairs(newQuery, newSubject, pairs.count + both) >= equalNow - both) {
          gap.count -= both;
          pairs.count += both;
          run.count -= both;
          query = newQuery + pairs.count;
          subject = newSubject + pairs.count;
        }
      }
    }
    (run.kind == EditKind::QueryOnly ? query : subject) += run.count;
  }
}

}  // namespace

void tidyGaps(EditRuns& runs, const AlignedSpan& span) {
  if (runs.size() < 2)
    return;
  lengthenRuns(runs, span);
  runs = rebuilt(runs);
  cancelGaps(runs, span);
  runs = rebuilt(runs);
}

}  // namespace dglm
