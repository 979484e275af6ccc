// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/seed_finder.h"

#include <algorithm>
#include <limits>

namespace dglm {
namespace {

/// Bases that are looked at between two looks at the stop token.
constexpr int64_t kBasesPerSlice = 1 << 16;
/// Bases that one read of a subject gives.
constexpr int64_t kAtOnce = 28;

/// Pairs of bits in the opposite order.
uint64_t reversedPairs(uint64_t bits) {
  const auto swapped = [&](int shift, uint64_t low) { return (bits >> shift & low) | (bits & low) << shift; };
  bits = swapped(2, 0x3333333333333333ULL);
  bits = swapped(4, 0x0f0f0f0f0f0f0f0fULL);
  bits = swapped(8, 0x00ff00ff00ff00ffULL);
  bits = swapped(16, 0x0000ffff0000ffffULL);
  return bits >> 32 | bits << 32;
}

}  // namespace

/// What stays the same while a part of a subject is searched.
struct SeedFinder::Part {
  const PackedBases& subject;
  int64_t from;
  const std::vector<int>& cutoffs;
  int leastCutoff;
  std::vector<UngappedHit>& hits;
};

SeedFinder::SeedFinder(const QuerySet& queries, const SeedTable& table, const ScoringSystem& scoring)
    : queries_(queries), table_(table), scoring_(scoring) {
  const size_t diagonals = std::bit_ceil(queries.codes().size() + static_cast<size_t>(table.wordLength()) + 1);
  covered_.assign(diagonals, 0);
  diagonalMask_ = diagonals - 1;
}

/// Diagonals that were known in the part before count as unknown, since the numbers of this part are larger.
void SeedFinder::startPart(int64_t length) {
  constexpr int64_t kReach = 1 << 24;  // an extension that goes on further only counts as that far
  if (nextBase_ + length + kReach > std::numeric_limits<int32_t>::max()) {
    std::ranges::fill(covered_, 0);
    nextBase_ = 0;
  }
  base_ = nextBase_;
  nextBase_ += static_cast<int32_t>(length + kReach);
}

void SeedFinder::find(const PackedBases& subject, int64_t from, int64_t to, const std::vector<int>& cutoffs,
                      const StopToken& stop, std::vector<UngappedHit>& hits) {
  const int64_t stride = table_.stride();
  const int64_t last = subject.length() - table_.lookupLength() + 1;
  to = std::min(to, last);
  from = (from + stride - 1) / stride * stride;
  if (from >= to || cutoffs.empty())
    return;
  startPart(to - from);
  Part part{subject, from, cutoffs, std::ranges::min(cutoffs), hits};
  const int64_t slice = kBasesPerSlice / stride * stride;
  for (int64_t start = from; start < to && !stop.stopRequested(); start += slice) {
    const int64_t end = std::min(to, start + slice);
    candidates_.resize(static_cast<size_t>((end - start) / stride + 4));
    if (stride == 1)
      collectEach(subject, start, end);
    else
      collectStriding(subject, start, end);
    pairUp();
    examinePairs(part);
  }
}

// In both loops a place that is no candidate is overwritten by the next one, which is quicker than to ask.

void SeedFinder::collectStriding(const PackedBases& subject, int64_t from, int64_t to) {
  const uint64_t* presence = table_.presence();
  const uint32_t mask = table_.mask();
  Candidate* next = candidates_.data();
  const int64_t stride = table_.stride();
  for (int64_t position = from; position < to; position += stride) {
    const uint32_t word = static_cast<uint32_t>(subject.bitsAt(position)) & mask;
    *next = {position, word};
    next += presence[word >> 6] >> (word & 63) & 1;
  }
  candidates_.resize(static_cast<size_t>(next - candidates_.data()));
}

void SeedFinder::collectEach(const PackedBases& subject, int64_t from, int64_t to) {
  const uint64_t* presence = table_.presence();
  const uint32_t mask = table_.mask();
  Candidate* next = candidates_.data();
  constexpr int64_t kTogether = 8;  // words that one read has
  int64_t position = from;
  const auto look = [&](uint64_t bits, int64_t at) {
    const uint32_t word = static_cast<uint32_t>(bits) & mask;
    *next = {at, word};
    next += presence[word >> 6] >> (word & 63) & 1;
  };
  for (; position + kTogether <= to; position += kTogether) {
    const uint64_t bits = subject.bitsAt(position);
    for (int64_t i = 0; i < kTogether; ++i)
      look(bits >> (2 * i), position + i);
  }
  for (; position < to; ++position)
    look(subject.bitsAt(position), position);
  candidates_.resize(static_cast<size_t>(next - candidates_.data()));
}

/// Step by step for many, so that the memory of the next ones is fetched meanwhile.
void SeedFinder::pairUp() {
  constexpr size_t kAhead = 12;
  pairs_.clear();
  for (size_t i = 0; i < candidates_.size(); ++i) {
    if (i + kAhead < candidates_.size())
      table_.prefetch(candidates_[i + kAhead].word);
    for (const int32_t position : table_.positionsOf(candidates_[i].word))
      pairs_.push_back({candidates_[i].position, position});
  }
}

void SeedFinder::examinePairs(Part& part) {
  constexpr size_t kAhead = 16;
  const auto coveredAt = [this](const Pair& pair) -> int32_t& {
    return covered_[static_cast<size_t>(pair.subject - pair.query) & diagonalMask_];
  };
  for (size_t i = 0; i < pairs_.size(); ++i) {
    if (i + kAhead < pairs_.size())
      prefetchMemory(&coveredAt(pairs_[i + kAhead]));
    int32_t& coveredTo = coveredAt(pairs_[i]);
    if (base_ + static_cast<int32_t>(pairs_[i].subject - part.from) >= coveredTo)
      examine(part, pairs_[i].subject, pairs_[i].query, coveredTo);
  }
}

/// Makes the looked-up word a whole one, as far as the sequences agree, and extends what is one.
void SeedFinder::examine(Part& part, int64_t subjectPosition, int64_t queryPosition, int32_t& coveredTo) {
  const int64_t lookup = table_.lookupLength(), word = table_.wordLength();
  const BaseCode* codes = queries_.codes().data() + queryPosition;
  const PackedBases& subject = part.subject;
  int64_t left = 0;
  const int64_t mostLeft = std::min(word - lookup, subjectPosition);
  while (left < mostLeft && codes[-left - 1] == subject.at(subjectPosition - left - 1))
    ++left;
  int64_t right = lookup;
  const int64_t mostRight = std::min(word - left, subject.length() - subjectPosition);
  while (right < mostRight && codes[right] == subject.at(subjectPosition + right))
    ++right;
  if (left + right < word || !table_.isIndexed(queryPosition + right - lookup))
    return;
  const auto known = [&](int64_t position) {
    constexpr int64_t kReach = 1 << 24;
    return base_ + static_cast<int32_t>(std::min(position - part.from, kBasesPerSlice + kReach));
  };
  if (subjectPosition - left >= part.from && known(subjectPosition - left) < coveredTo)
    return;
  UngappedHit hit = extend(part, subjectPosition - left, queryPosition - left);
  const bool isGood = hit.score >= part.leastCutoff && takeContext(hit, part.cutoffs);
  const int64_t end = isGood ? hit.subjectStart + hit.length : subjectPosition + right;
  coveredTo = base_ + static_cast<int32_t>(std::min<int64_t>(end - part.from, nextBase_ - base_ - 1));
  if (isGood)
    part.hits.push_back(hit);
}

/// Makes its positions those of the context that it lies in. False if it scores too little there.
bool SeedFinder::takeContext(UngappedHit& hit, const std::vector<int>& cutoffs) const {
  hit.context = queries_.contextAt(hit.querySeed);
  const int64_t offset = queries_.contexts()[static_cast<size_t>(hit.context)].offset;
  hit.queryStart -= offset;
  hit.querySeed -= offset;
  return hit.score >= cutoffs[static_cast<size_t>(hit.context)];
}

/// How far an extension goes to one side, and what it scores.
struct SeedFinder::Side {
  int64_t length = 0;
  int score = 0;
};

/// `bitsFrom(i)` gives kAtOnce bases of the subject from the i-th on, the first in the lowest bits, and `code(i)` those
/// of the query; kNoBase is behind its end.
template <class Bits, class Code>
SeedFinder::Side SeedFinder::extendSide(int64_t most, Bits bitsFrom, Code code) const {
  const int match = scoring_.match, mismatch = scoring_.mismatch, drop = -scoring_.ungappedDrop;
  Side side;
  int sum = 0;
  for (int64_t start = 0; start < most; start += kAtOnce) {
    uint64_t bits = bitsFrom(start);
    const int64_t end = std::min(most, start + kAtOnce);
    for (int64_t i = start; i < end; ++i, bits >>= 2) {
      const BaseCode letter = code(i);
      if (letter == kNoBase)
        return side;
      sum += letter == (bits & 3) ? match : mismatch;
      if (sum > 0) {
        side.length = i + 1;
        side.score += sum;
        sum = 0;
      } else if (sum < drop) {
        return side;
      }
    }
  }
  return side;
}

UngappedHit SeedFinder::extend(const Part& part, int64_t subjectPosition, int64_t queryPosition) const {
  const PackedBases& subject = part.subject;
  const BaseCode* codes = queries_.codes().data() + queryPosition;
  const auto onRight = [&](int64_t i) { return subject.bitsAt(subjectPosition + i); };
  // The other way round, so that the base beside the seed comes first.
  const auto onLeft = [&](int64_t i) {
    const int64_t position = subjectPosition - i;
    const uint64_t bits =
        position >= kAtOnce ? subject.bitsAt(position - kAtOnce) : subject.bitsAt(0) << (2 * (kAtOnce - position));
    return reversedPairs(bits) >> (64 - 2 * kAtOnce);
  };
  const Side left = extendSide(subjectPosition, onLeft, [&](int64_t i) { return codes[-1 - i]; });
  const Side right = extendSide(subject.length() - subjectPosition, onRight, [&](int64_t i) { return codes[i]; });
  UngappedHit hit;
  hit.queryStart = queryPosition - left.length;
  hit.subjectStart = subjectPosition - left.length;
  hit.length = left.length + right.length;
  hit.score = left.score + right.score;
  hit.querySeed = queryPosition;
  hit.subjectSeed = subjectPosition;
  return hit;
}

}  // namespace dglm
