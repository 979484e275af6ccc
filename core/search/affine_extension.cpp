// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/affine_extension.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace dglm {
namespace {

constexpr int kImpossible = std::numeric_limits<int>::min() / 4;

// How a cell was reached, and whether a gap that ends in the next one goes on from it.
constexpr uint8_t kPair = 0, kQueryOnly = 1, kSubjectOnly = 2, kKind = 3;
constexpr uint8_t kQueryGoesOn = 4, kSubjectGoesOn = 8;

/// The larger number without a jump, which could not be foretold.
inline int larger(int a, int b) {
  const int difference = a - b;
  return a - (difference & -static_cast<int>(difference < 0));
}

}  // namespace

ScoreMatrix scoreMatrixOf(const ScoringSystem& scoring) {
  ScoreMatrix scores;
  for (int a = 0; a < kBaseCodes; ++a)
    for (int b = 0; b < kBaseCodes; ++b) {
      const auto first = static_cast<BaseCode>(a), second = static_cast<BaseCode>(b);
      const int bases = std::max(std::popcount(static_cast<unsigned>(basesOf(first))),
                                 std::popcount(static_cast<unsigned>(basesOf(second))));
      const bool canBeSame = (basesOf(first) & basesOf(second)) != 0;
      scores[static_cast<size_t>(a)][static_cast<size_t>(b)] =
          canBeSame ? ambiguityScore(scoring, bases) : scoring.mismatch;
    }
  return scores;
}

AffineExtender::AffineExtender(const ScoringSystem& scoring)
    : gapOpen_(scoring.gapOpen), gapExtend_(std::max(1, scoring.gapExtend)), scores_(scoreMatrixOf(scoring)) {}

Extension AffineExtender::extend(const ExtensionInput& input, int drop, bool hasPath) {
  if (input.queryLength <= 0 || input.subjectLength <= 0)
    return {};
  if (hasPath)
    return input.isBackward ? extendTo<-1, true>(input, drop) : extendTo<1, true>(input, drop);
  return input.isBackward ? extendTo<-1, false>(input, drop) : extendTo<1, false>(input, drop);
}

/// Rows are bases of the query, cells of a row bases of the subject.
template <int Step, bool HasPath>
Extension AffineExtender::extendTo(const ExtensionInput& input, int drop) {
  constexpr int kBefore = Step > 0 ? 0 : -1;
  const int64_t rows = input.queryLength, columns = input.subjectLength;
  const int gapExtend = gapExtend_, gapStart = gapOpen_ + gapExtend_;
  const int limit = std::max(drop, gapStart);
  const int64_t margin = limit / gapExtend + 3;
  growCells(margin + 3);
  steps_.clear();
  rows_.clear();
  cells_[0] = {0, -gapStart};
  int64_t end = 1;
  for (int score = -gapStart; end <= columns && score >= -limit; ++end, score -= gapExtend)
    cells_[static_cast<size_t>(end)] = {score, score - gapStart};
  if constexpr (HasPath) {
    rows_.push_back({0, 0});
    steps_.assign(static_cast<size_t>(end), kSubjectOnly);
  }
  Extension extension;
  int best = 0;
  int64_t first = 0;
  for (int64_t row = 1; row <= rows; ++row) {
    const int* scores = scores_[input.query[kBefore + Step * (row - 1)]].data();
    const BaseCode* subject = input.subject + kBefore + Step * first;
    const int64_t firstOfRow = first;
    growCells(end + margin + 4);
    uint8_t* steps = nullptr;
    if constexpr (HasPath) {
      rows_.push_back({steps_.size(), firstOfRow});
      steps_.resize(steps_.size() + static_cast<size_t>(end - firstOfRow + margin));
      steps = steps_.data() + rows_.back().place;
    }
    Cell* const cells = cells_.data();
    int score = kImpossible, subjectGap = kImpossible;
    int64_t last = first;
    for (int64_t column = firstOfRow; column < end; ++column, subject += Step) {
      Cell& here = cells[column];
      int queryGap = here.gap;
      [[maybe_unused]] unsigned goesOn = 0;
      // Behind the last base of the subject there is nothing to pair.
      const int next = column < columns ? here.best + scores[*subject] : kImpossible;
      const bool isQueryOnly = score < queryGap;
      score = larger(score, queryGap);
      const bool isSubjectOnly = score < subjectGap;
      score = larger(score, subjectGap);
      if (best - score > limit) {
        if (column == first)
          ++first;
        else
          here.best = kImpossible;
      } else {
        last = column;
        if (score > best) {
          best = score;
          extension.queryLength = row;
          extension.subjectLength = column;
        }
        const int opened = score - gapStart;
        queryGap -= gapExtend;
        subjectGap -= gapExtend;
        if constexpr (HasPath)
          goesOn = static_cast<unsigned>(queryGap >= opened) * kQueryGoesOn |
                   static_cast<unsigned>(subjectGap >= opened) * kSubjectGoesOn;
        subjectGap = larger(subjectGap, opened);
        here = {score, larger(queryGap, opened)};
      }
      score = next;
      if constexpr (HasPath)
        steps[column - firstOfRow] = static_cast<uint8_t>(
            goesOn | (isSubjectOnly ? kSubjectOnly : static_cast<unsigned>(isQueryOnly) * kQueryOnly));
    }
    if (first == end)
      break;
    if (last < end - 1) {
      end = last + 1;
    } else {
      for (; subjectGap >= best - limit && end <= columns; ++end, subjectGap -= gapExtend) {
        cells[end] = {subjectGap, subjectGap - gapStart};
        if constexpr (HasPath)
          steps[end - firstOfRow] = kSubjectOnly;
      }
    }
    if constexpr (HasPath)
      steps_.resize(rows_.back().place + static_cast<size_t>(std::max(end, last + 1) - firstOfRow));
    if (end <= columns)
      cells[end++] = {kImpossible, kImpossible};
  }
  extension.score = best;
  if constexpr (HasPath) {
    trace(extension);
    if (!input.isBackward)
      std::ranges::reverse(extension.edits);
  }
  return extension;
}

void AffineExtender::growCells(int64_t count) {
  if (static_cast<int64_t>(cells_.size()) < count)
    cells_.resize(static_cast<size_t>(count + count / 2));
}

/// From the far end to the anchor.
void AffineExtender::trace(Extension& extension) const {
  int64_t row = extension.queryLength, column = extension.subjectLength;
  uint8_t kind = kPair;
  while (row > 0 || column > 0) {
    const Row& steps = rows_[static_cast<size_t>(row)];
    const uint8_t step = steps_[steps.place + static_cast<size_t>(column - steps.first)];
    if (kind == kSubjectOnly && (step & kSubjectGoesOn))
      kind = kSubjectOnly;
    else if (kind == kQueryOnly && (step & kQueryGoesOn))
      kind = kQueryOnly;
    else
      kind = step & kKind;
    if (kind == kSubjectOnly) {
      addEdit(extension.edits, EditKind::SubjectOnly, 1);
      --column;
    } else if (kind == kQueryOnly) {
      addEdit(extension.edits, EditKind::QueryOnly, 1);
      --row;
    } else {
      addEdit(extension.edits, EditKind::Pair, 1);
      --row;
      --column;
    }
  }
}

}  // namespace dglm
