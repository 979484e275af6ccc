// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace dglm {

/// Fisher-Yates shuffle, the same on every platform (std::shuffle is not). `round` separates the shuffles of one seed.
inline void shuffle(std::vector<int64_t>& items, uint64_t seed, int64_t round) {
  constexpr uint64_t kRoundStride = 0x9E3779B97F4A7C15;  // 2^64 / golden ratio: seeds of rounds lie far apart
  std::mt19937_64 random(seed + kRoundStride * static_cast<uint64_t>(round + 1));
  for (size_t left = items.size(); left > 1; --left) {
    // The bias of the remainder is below 2^-30 for any number of rows that fits in memory.
    const size_t chosen = static_cast<size_t>(random() % left);
    std::swap(items[left - 1], items[chosen]);
  }
}

}  // namespace dglm
