// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/greedy_extension.h"

#include <algorithm>

namespace dglm {
namespace {

constexpr int32_t kNowhere = -2;  ///< so that one base further is still before the start

int32_t roundedUpQuotient(int number, int divisor) {
  return number > 0 ? (number + divisor - 1) / divisor : -(-number / divisor);
}

template <int Step>
int32_t equalBases(const ExtensionInput& input, int32_t i, int32_t j) {
  constexpr int kBefore = Step > 0 ? 0 : -1;
  const BaseCode* query = input.query + kBefore + Step * i;
  const BaseCode* subject = input.subject + kBefore + Step * j;
  const auto most = static_cast<int32_t>(std::min(input.queryLength - i, input.subjectLength - j));
  int32_t count = 0;
  for (; count < most && *query == *subject && *query < kFirstAmbiguity; ++count) {
    query += Step;
    subject += Step;
  }
  return count;
}

}  // namespace

GreedyExtender::GreedyExtender(const ScoringSystem& scoring) : unit_(scoring.match % 2 == 1 ? 2 : 1) {
  match_ = scoring.match * unit_;
  perDifference_ = (scoring.match - scoring.mismatch) * unit_;
}

Extension GreedyExtender::extend(const ExtensionInput& input, int drop, bool hasPath) {
  return input.isBackward ? extendTo<-1>(input, drop, hasPath) : extendTo<1>(input, drop, hasPath);
}

GreedyExtender::Row GreedyExtender::addRow(int32_t lowest, int32_t highest) {
  constexpr int32_t kMargin = 4;
  const Row row{offsets_.size(), lowest - kMargin};
  offsets_.resize(offsets_.size() + static_cast<size_t>(highest - lowest + 2 * kMargin), kNowhere);
  rows_.push_back(row);
  return row;
}

/// Diagonal k holds the pairs of query base i and subject base i - k; a row says how far each comes in the subject.
template <int Step>
Extension GreedyExtender::extendTo(const ExtensionInput& input, int drop, bool hasPath) {
  const auto queryLength = static_cast<int32_t>(input.queryLength);
  const auto subjectLength = static_cast<int32_t>(input.subjectLength);
  const int limit = drop * unit_;
  Extension extension;
  const int32_t start = equalBases<Step>(input, 0, 0);
  extension.queryLength = extension.subjectLength = extension.runLength = start;
  extension.score = start * match_;
  int32_t bestDiagonal = 0;
  offsets_.clear();
  rows_.clear();
  Row before = addRow(0, 0);
  offset(before, 0) = start;

  const int back = (limit + match_ / 2) / perDifference_ + 1;
  bestScores_.assign(static_cast<size_t>(back) + 1, 0);
  bestScores_.back() = start * match_;
  int32_t lowest = -1, highest = 1;
  bool queryIsDone = start == queryLength, subjectIsDone = start == subjectLength;
  for (int d = 1; !(d == 1 && (queryIsDone || subjectIsDone)); ++d) {
    for (const int32_t outside : {lowest - 1, lowest, highest, highest + 1})
      offset(before, outside) = kNowhere;
    const Row row = addRow(lowest, highest);
    const int needed = bestScores_[static_cast<size_t>(d - 1)] + perDifference_ * d - limit;
    const int32_t neededExtent = roundedUpQuotient(needed, match_ / 2);
    int32_t extent = 0, extentSubject = 0, extentDiagonal = 0;
    const int32_t from = lowest, to = highest;
    for (int32_t k = from; k <= to; ++k) {
      int32_t j = std::max(offset(before, k + 1), offset(before, k)) + 1;
      j = std::max(j, offset(before, k - 1));
      int32_t i = j + k;
      if (j < 0 || i + j < neededExtent) {
        if (k == lowest)
          ++lowest;
        continue;
      }
      highest = k;
      const int32_t run = equalBases<Step>(input, i, j);
      if (run > extension.runLength) {
        extension.runQuery = i;
        extension.runSubject = j;
        extension.runLength = run;
      }
      i += run;
      j += run;
      offset(row, k) = j;
      if (i + j > extent) {
        extent = i + j;
        extentSubject = j;
        extentDiagonal = k;
      }
      if (j >= subjectLength) {
        lowest = k + 1;
        subjectIsDone = true;
      }
      if (i >= queryLength) {
        highest = k - 1;
        queryIsDone = true;
      }
    }
    const int score = extent * (match_ / 2) - d * perDifference_;
    if (score >= bestScores_.back()) {
      bestScores_.push_back(score);
      extension.score = score;
      extension.subjectLength = extentSubject;
      extension.queryLength = extentSubject + extentDiagonal;
      extension.differences = d;
      bestDiagonal = extentDiagonal;
    } else {
      bestScores_.push_back(bestScores_.back());
    }
    if (lowest > highest)
      break;
    lowest -= subjectIsDone ? 0 : 1;
    highest += queryIsDone ? 0 : 1;
    before = row;
  }
  extension.score = extension.score / unit_;
  if (hasPath) {
    trace(extension, bestDiagonal);
    if (!input.isBackward)
      std::ranges::reverse(extension.edits);
  }
  return extension;
}

/// From the far end to the anchor.
void GreedyExtender::trace(Extension& extension, int32_t diagonal) {
  auto j = static_cast<int32_t>(extension.subjectLength);
  for (int d = extension.differences; d > 0; --d) {
    const Row& before = rows_[static_cast<size_t>(d - 1)];
    const int32_t below = offset(before, diagonal - 1), same = offset(before, diagonal),
                  above = offset(before, diagonal + 1);
    if (below > std::max(same, above)) {
      addEdit(extension.edits, EditKind::Pair, j - below);
      addEdit(extension.edits, EditKind::QueryOnly, 1);
      j = below;
      --diagonal;
    } else if (same > above) {
      addEdit(extension.edits, EditKind::Pair, j - same);
      j = same;
    } else {
      addEdit(extension.edits, EditKind::Pair, j - above - 1);
      addEdit(extension.edits, EditKind::SubjectOnly, 1);
      j = above;
      ++diagonal;
    }
  }
  addEdit(extension.edits, EditKind::Pair, j);
}

}  // namespace dglm
