// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/affine_scorer.h"

#include <algorithm>
#include <cstring>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define DGLM_HAS_SSE2 1
#endif

namespace dglm {

AffineScorer::AffineScorer(const ScoringSystem& scoring) : scoring_(scoring) {}

#ifdef DGLM_HAS_SSE2

namespace {

constexpr int64_t kLanes = 8;
/// Scores are kept as numbers above 0, so that 0, which is what comes in where lanes are moved, is none.
constexpr int kZero = 16384;

__m128i all(int number) {
  return _mm_set1_epi16(static_cast<int16_t>(number));
}

__m128i lanesAt(const int16_t* numbers) {
  __m128i lanes;
  std::memcpy(&lanes, numbers, sizeof lanes);
  return lanes;
}

void store(int16_t* numbers, __m128i lanes) {
  std::memcpy(numbers, &lanes, sizeof lanes);
}

void clearBlock(int16_t* row, int64_t block) {
  store(row + block * kLanes, _mm_setzero_si128());
}

bool hasAny(__m128i isTrue) {
  return _mm_movemask_epi8(isTrue) != 0;
}

/// What gaps in the query cost, by the lanes that they cross.
struct GapCosts {
  __m128i start, one, two, four;
  __m128i steps;  ///< to each lane from the first

  explicit GapCosts(const ScoringSystem& scoring)
      : start(all(scoring.gapOpen + scoring.gapExtend)),
        one(all(scoring.gapExtend)),
        two(all(2 * scoring.gapExtend)),
        four(all(4 * scoring.gapExtend)) {
    int16_t costs[kLanes];
    for (int lane = 0; lane < kLanes; ++lane)
      costs[lane] = static_cast<int16_t>(lane * scoring.gapExtend);
    steps = lanesAt(costs);
  }

  /// The best scores of gaps that begin and end among these lanes.
  __m128i across(__m128i scores) const {
    __m128i gaps = _mm_slli_si128(_mm_subs_epu16(scores, start), 2);
    gaps = _mm_max_epi16(gaps, _mm_subs_epu16(_mm_slli_si128(gaps, 2), one));
    gaps = _mm_max_epi16(gaps, _mm_subs_epu16(_mm_slli_si128(gaps, 4), two));
    return _mm_max_epi16(gaps, _mm_subs_epu16(_mm_slli_si128(gaps, 8), four));
  }

  /// The scores of a gap that comes in with `before`, in each lane.
  __m128i going(int before) const { return _mm_subs_epu16(all(before), steps); }
};

}  // namespace

bool AffineScorer::canExtend(const ExtensionInput& input, int drop) const {
  constexpr int64_t kMostScore = 14000;
  if (std::min(input.queryLength, input.subjectLength) * scoring_.match > kMostScore || drop > kMostScore / 10)
    return false;
  const auto isPlain = [&](const BaseCode* codes, int64_t length) {
    const BaseCode* first = input.isBackward ? codes - length : codes;
    BaseCode any = 0;
    for (int64_t i = 0; i < length; ++i)
      any |= first[i];
    return any < kFirstAmbiguity;
  };
  return isPlain(input.query, input.queryLength) && isPlain(input.subject, input.subjectLength);
}

void AffineScorer::startRows(const ExtensionInput& input) {
  const auto size = static_cast<size_t>((input.subjectLength / kLanes + 4) * kLanes);
  for (std::vector<int16_t>* row : {&best_, &next_, &gap_, &subject_})
    if (row->size() < size)
      row->resize(size + size / 2);
}

/// The codes beside the columns of the blocks: column c pairs base c - 1.
void AffineScorer::takeSubject(const ExtensionInput& input, int64_t block) {
  constexpr int16_t kNothing = 99;
  for (int64_t column = block * kLanes; column < (block + 1) * kLanes; ++column) {
    const int64_t base = column - 1;
    int16_t code = kNothing;
    if (base >= 0 && base < input.subjectLength)
      code = input.isBackward ? input.subject[-1 - base] : input.subject[base];
    subject_[static_cast<size_t>(column)] = code;
  }
}

/// Row 0: the anchor and the gap behind it. Returns the blocks that it needs.
int64_t AffineScorer::fillFirstRow(int16_t* row, int16_t* gaps, int limit, int64_t lastBlock) const {
  const int gapStart = scoring_.gapOpen + scoring_.gapExtend;
  int score = 0;
  int64_t column = 0;
  for (; score >= -limit && column < (lastBlock + 1) * kLanes; ++column) {
    row[column] = static_cast<int16_t>(kZero + score);
    gaps[column] = static_cast<int16_t>(kZero + score - gapStart);
    score -= column == 0 ? gapStart : scoring_.gapExtend;
  }
  const int64_t blocks = (column + kLanes - 1) / kLanes;
  for (; column < (blocks + 1) * kLanes; ++column)
    row[column] = gaps[column] = 0;
  return blocks;
}

/// Rows are bases of the query, cells of a row bases of the subject. Blocks of a row that hold no score any more are
/// left out of the next one.
std::optional<Extension> AffineScorer::extend(const ExtensionInput& input, int drop) {
  if (input.queryLength <= 0 || input.subjectLength <= 0)
    return Extension();
  if (!canExtend(input, drop))
    return std::nullopt;
  startRows(input);
  const GapCosts costs(scoring_);
  const int gapExtend = scoring_.gapExtend, gapStart = scoring_.gapOpen + gapExtend;
  const int limit = std::max(drop, gapStart);
  const __m128i match = all(scoring_.match), mismatch = all(scoring_.mismatch), costsOne = all(gapExtend);
  const int64_t lastBlock = input.subjectLength / kLanes;
  // Row and column 0 stand one block behind the start of the vectors.
  int16_t* row = best_.data() + kLanes;
  int16_t* below = next_.data() + kLanes;
  int16_t* gaps = gap_.data() + kLanes;
  int64_t first = 0, end = fillFirstRow(row, gaps, limit, lastBlock), known = 0;  // blocks
  clearBlock(row, -1);
  clearBlock(below, -1);
  Extension extension;
  int best = kZero;
  for (int64_t query = 0; query < input.queryLength; ++query) {
    const __m128i code = all(input.isBackward ? input.query[-1 - query] : input.query[query]);
    const int least = best - limit;
    const __m128i belowLeast = all(least - 1), bestSoFar = all(best);
    __m128i isBest = _mm_setzero_si128();
    int subjectGap = 0;
    int64_t firstAlive = -1, lastAlive = -1, block = first;
    row[first * kLanes - 1] = 0;
    for (; block <= lastBlock && (block < end || subjectGap >= least || row[block * kLanes - 1] > 0); ++block) {
      if (block >= end) {
        clearBlock(row, block);
        clearBlock(gaps, block);
      }
      if (block >= known)
        takeSubject(input, known++);
      const int64_t column = block * kLanes;
      const __m128i gap = lanesAt(gaps + column);
      const __m128i isSame = _mm_cmpeq_epi16(lanesAt(subject_.data() + column), code);
      const __m128i pair = _mm_or_si128(_mm_and_si128(isSame, match), _mm_andnot_si128(isSame, mismatch));
      __m128i score = _mm_max_epi16(_mm_add_epi16(lanesAt(row + column - 1), pair), gap);
      // What comes from the block before is added last, so that the processor need not wait for it.
      const __m128i across = costs.across(score);
      score = _mm_max_epi16(score, across);
      const int gapOfBlock =
          std::max(_mm_extract_epi16(across, kLanes - 1) - gapExtend, _mm_extract_epi16(score, kLanes - 1) - gapStart);
      score = _mm_max_epi16(score, costs.going(subjectGap));
      subjectGap = std::max({gapOfBlock, subjectGap - static_cast<int>(kLanes) * gapExtend, 0});
      const __m128i isAlive = _mm_cmpgt_epi16(score, belowLeast);
      score = _mm_and_si128(score, isAlive);
      isBest = _mm_or_si128(isBest, _mm_cmpgt_epi16(score, bestSoFar));
      store(below + column, score);
      store(gaps + column, _mm_max_epi16(_mm_subs_epu16(gap, costsOne), _mm_subs_epu16(score, costs.start)));
      const bool hasAlive = hasAny(isAlive);
      firstAlive = firstAlive < 0 && hasAlive ? block : firstAlive;
      lastAlive = hasAlive ? block : lastAlive;
    }
    if (firstAlive < 0)
      break;
    if (hasAny(isBest)) {
      const int16_t* place = std::max_element(below + first * kLanes, below + block * kLanes);
      best = *place;
      extension.queryLength = query + 1;
      extension.subjectLength = place - below;
    }
    first = firstAlive;
    end = lastAlive + 1;
    std::swap(row, below);
    clearBlock(row, end);
    clearBlock(gaps, end);
  }
  extension.score = best - kZero;
  return extension;
}

#else

std::optional<Extension> AffineScorer::extend(const ExtensionInput&, int) {
  return std::nullopt;
}

#endif

}  // namespace dglm
