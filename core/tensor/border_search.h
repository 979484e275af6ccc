// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The search for the smallest of the largest values, shared by the kernels of both sides: count the upper halves of the
// bits, find the half in which the border lies, count the lower halves there.

#include <cstdint>
#include <vector>

namespace dglm {

constexpr int kHalfBits = 16;
constexpr uint32_t kHalfBins = uint32_t{1} << kHalfBits;

/// Entries whose ordered bits exceed `bits` are selected, and the first `ties` of those that equal them. With bits 0
/// every positive entry is selected and nothing else.
struct SelectionBorder {
  uint32_t bits = 0;
  int64_t ties = 0;
};

/// The highest bin from which on at least `count` entries lie; takes those above it off the count. Bin 0 where there
/// are fewer.
inline uint32_t borderBin(const std::vector<int64_t>& histogram, int64_t& count) {
  for (size_t bin = histogram.size() - 1; bin > 0; --bin) {
    if (histogram[bin] >= count)
      return static_cast<uint32_t>(bin);
    count -= histogram[bin];
  }
  return 0;
}

}  // namespace dglm
