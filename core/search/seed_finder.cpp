// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/seed_finder.h"

#include <algorithm>
#include <limits>

namespace dglm {
namespace {

/// Bases that are looked at between two looks at the stop token.
constexpr int64_t kBasesPerSlice = 1 << 16;

}  // namespace

/// What stays the same while a part of a subject is searched.
struct SeedFinder::Part {
  const PackedBases& subject;
  int64_t from;
  const std::vector<int>& cutoffs;
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
  if (from >= to)
    return;
  startPart(to - from);
  Part part{subject, from, cutoffs, hits};
  const int64_t slice = kBasesPerSlice / stride * stride;
  for (int64_t start = from; start < to && !stop.stopRequested(); start += slice) {
    const int64_t end = std::min(to, start + slice);
    candidates_.resize(static_cast<size_t>((end - start) / stride + 4));
    if (stride == 1)
      collectEach(subject, start, end);
    else
      collectStriding(subject, start, end);
    for (const Candidate& candidate : candidates_)
      examine(part, candidate);
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

void SeedFinder::examine(Part& part, const Candidate& candidate) {
  for (const int32_t queryPosition : table_.positionsOf(candidate.word)) {
    const auto diagonal = static_cast<size_t>(candidate.position - queryPosition) & diagonalMask_;
    int32_t& coveredTo = covered_[diagonal];
    if (base_ + static_cast<int32_t>(candidate.position - part.from) >= coveredTo)
      examine(part, candidate.position, queryPosition, coveredTo);
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
  const int context = queries_.contextAt(queryPosition);
  UngappedHit hit = extend(part, subjectPosition - left, queryPosition - left, context);
  const bool isGood = hit.score >= part.cutoffs[static_cast<size_t>(context)];
  const int64_t end = isGood ? hit.subjectStart + hit.length : subjectPosition + right;
  coveredTo = base_ + static_cast<int32_t>(std::min<int64_t>(end - part.from, nextBase_ - base_ - 1));
  if (isGood)
    part.hits.push_back(hit);
}

UngappedHit SeedFinder::extend(const Part& part, int64_t subjectPosition, int64_t queryPosition, int context) const {
  const PackedBases& subject = part.subject;
  const BaseCode* codes = queries_.codes().data();
  const auto scoreAt = [&](int64_t query, int64_t place) {
    return codes[query] == subject.at(place) ? scoring_.match : scoring_.mismatch;
  };
  const QuerySet::Context& borders = queries_.contexts()[static_cast<size_t>(context)];
  int64_t begin = 0, end = 0;  // against the seed
  int score = 0, sum = 0;
  const int64_t mostLeft = std::min(queryPosition - borders.offset, subjectPosition);
  for (int64_t i = 1; i <= mostLeft && sum >= -scoring_.ungappedDrop; ++i) {
    sum += scoreAt(queryPosition - i, subjectPosition - i);
    if (sum > 0) {
      begin = -i;
      score += sum;
      sum = 0;
    }
  }
  sum = 0;
  const int64_t mostRight =
      std::min(borders.offset + borders.length - queryPosition, subject.length() - subjectPosition);
  for (int64_t i = 0; i < mostRight && sum >= -scoring_.ungappedDrop; ++i) {
    sum += scoreAt(queryPosition + i, subjectPosition + i);
    if (sum > 0) {
      end = i + 1;
      score += sum;
      sum = 0;
    }
  }
  const int64_t inContext = queryPosition - borders.offset;
  return {context, inContext + begin, subjectPosition + begin, end - begin, score, inContext, subjectPosition};
}

}  // namespace dglm
