// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "core/search/query_set.h"

namespace dglm {

/// Has the processor fetch memory that will be read soon.
inline void prefetchMemory([[maybe_unused]] const void* place) {
#if defined(__GNUC__)
  __builtin_prefetch(place);
#endif
}

/// Where the words of the queries stand. A word of wordLength() letters is looked up by its first lookupLength() ones:
/// one bit for each possible word says whether it is there, and those bits fit into the processor's cache. A subject
/// needs to be looked at only every stride() bases, since a word that is longer covers several of those places.
class SeedTable {
 public:
  SeedTable(const QuerySet& queries, int wordLength);

  int wordLength() const { return wordLength_; }
  int lookupLength() const { return lookupLength_; }
  int stride() const { return wordLength_ - lookupLength_ + 1; }
  uint32_t mask() const { return (uint32_t{1} << (2 * lookupLength_)) - 1; }

  bool isThere(uint32_t word) const { return present_[word >> 6] >> (word & 63) & 1; }
  const uint64_t* presence() const { return present_.data(); }

  /// Has the processor fetch what positionsOf() will read.
  void prefetch(uint32_t word) const { prefetchMemory(starts_.data() + rankOf(word)); }

  /// Positions in the queries' codes of a word that isThere().
  std::span<const int32_t> positionsOf(uint32_t word) const {
    const size_t rank = rankOf(word);
    return {positions_.data() + starts_[rank], positions_.data() + starts_[rank + 1]};
  }

  /// Whether the word of lookupLength() at the position is in the table.
  bool isIndexed(int64_t position) const { return indexed_[static_cast<size_t>(position)]; }

 private:
  /// Words present before this one.
  size_t rankOf(uint32_t word) const {
    const uint64_t before = present_[word >> 6] & ((uint64_t{1} << (word & 63)) - 1);
    return ranks_[word >> 6] + static_cast<size_t>(std::popcount(before));
  }

  template <class Visit>
  void forEachWord(const QuerySet& queries, Visit visit) const;
  void fill(const QuerySet& queries);

  int wordLength_;
  int lookupLength_;
  std::vector<uint64_t> present_;
  std::vector<uint32_t> ranks_;  ///< words present before each 64
  std::vector<uint32_t> starts_;
  std::vector<int32_t> positions_;
  std::vector<bool> indexed_;
};

}  // namespace dglm
