// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/seed_table.h"

#include <algorithm>
#include <cmath>

namespace dglm {
namespace {

/// What a base of a subject costs, in nanoseconds: a look at a bit, the longer the less the bits fit into the caches,
/// and a look at the queries for each word that is there.
double costOf(int lookupLength, int wordLength, double words) {
  constexpr double kQuery = 30;
  const double look = lookupLength <= 10 ? 1 : lookupLength == 11 ? 1.5 : 3;
  const double share = std::min(1.0, words / std::pow(4.0, lookupLength));
  return (look + share * kQuery) / (wordLength - lookupLength + 1);
}

int bestLookupLength(int wordLength, double words) {
  constexpr int kShortest = 8, kLongest = 12;
  int best = std::min(wordLength, kShortest);
  for (int length = best + 1; length <= std::min(wordLength, kLongest); ++length)
    if (costOf(length, wordLength, words) < costOf(best, wordLength, words))
      best = length;
  return best;
}

}  // namespace

SeedTable::SeedTable(const QuerySet& queries, int wordLength)
    : wordLength_(wordLength),
      lookupLength_(bestLookupLength(wordLength, static_cast<double>(queries.codes().size()))),
      present_((size_t{1} << (2 * lookupLength_)) / 64 + 1),
      indexed_(queries.codes().size()) {
  fill(queries);
}

/// Words without a masked or ambiguous base, in stretches that hold a whole word.
template <class Visit>
void SeedTable::forEachWord(const QuerySet& queries, Visit visit) const {
  const std::vector<BaseCode>& codes = queries.codes();
  const auto isBarrier = [&](size_t i) {
    return codes[i] >= kFirstAmbiguity || queries.isMasked(static_cast<int64_t>(i));
  };
  const auto length = static_cast<size_t>(lookupLength_);
  for (size_t start = 0; start < codes.size();) {
    size_t end = start;
    while (end < codes.size() && !isBarrier(end))
      ++end;
    if (end - start >= static_cast<size_t>(wordLength_)) {
      uint32_t word = 0;
      for (size_t i = start; i < end; ++i) {
        word = word >> 2 | static_cast<uint32_t>(codes[i]) << (2 * (length - 1));
        if (i + 1 >= start + length)
          visit(word, i + 1 - length);
      }
    }
    start = end + 1;
  }
}

void SeedTable::fill(const QuerySet& queries) {
  forEachWord(queries, [&](uint32_t word, size_t position) {
    present_[word >> 6] |= uint64_t{1} << (word & 63);
    indexed_[position] = true;
  });
  ranks_.resize(present_.size());
  uint32_t count = 0;
  for (size_t i = 0; i < present_.size(); ++i) {
    ranks_[i] = count;
    count += static_cast<uint32_t>(std::popcount(present_[i]));
  }
  starts_.assign(count + 2, 0);
  forEachWord(queries, [&](uint32_t word, size_t) { ++starts_[rankOf(word) + 2]; });
  for (size_t i = 2; i < starts_.size(); ++i)
    starts_[i] += starts_[i - 1];
  positions_.resize(starts_.back());
  forEachWord(queries, [&](uint32_t word, size_t position) {
    positions_[starts_[rankOf(word) + 1]++] = static_cast<int32_t>(position);
  });
}

}  // namespace dglm
