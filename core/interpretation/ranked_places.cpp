// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/ranked_places.h"

#include <algorithm>

namespace dglm {
namespace {

constexpr size_t kBlock = 2;  // values between two stored prefixes: more would be smaller, fewer faster

// Rows of a fixed width, so that the compiler can take several thresholds at once.
constexpr size_t kNarrow = 32;

}  // namespace

template <size_t kWidth>
void RankedPlaces::rankAs(std::span<const BaseValue> values, std::span<const float> thresholds) {
  bins_.resize(values.size());
  prefixes_.resize((values.size() / kBlock + 1) * kWidth);
  totals_ = {};
  for (size_t i = 0; i < values.size(); ++i) {
    if (i % kBlock == 0)
      std::copy_n(totals_.begin(), kWidth, &prefixes_[i / kBlock * kWidth]);
    const auto bin = static_cast<uint8_t>(std::ranges::lower_bound(thresholds, values[i].value) - thresholds.begin());
    bins_[i] = bin;
    for (size_t t = 0; t < kWidth; ++t)
      totals_[t] += t < bin ? 1 : 0;
  }
  if (values.size() % kBlock == 0)
    std::copy_n(totals_.begin(), kWidth, &prefixes_[values.size() / kBlock * kWidth]);
}

void RankedPlaces::rank(std::span<const BaseValue> values, std::span<const float> thresholds, int64_t places) {
  thresholds_ = thresholds.size();
  rank_.resize(static_cast<size_t>(places) + 1);
  size_t place = 0;
  for (size_t i = 0; i < values.size(); ++i)
    for (; place <= static_cast<size_t>(values[i].base); ++place)
      rank_[place] = static_cast<int32_t>(i);
  std::fill(rank_.begin() + static_cast<std::ptrdiff_t>(place), rank_.end(), static_cast<int32_t>(values.size()));
  thresholds_ <= kNarrow ? rankAs<kNarrow>(values, thresholds) : rankAs<kMostThresholds>(values, thresholds);
}

/// Adds the values [first, last).
template <size_t kWidth>
void RankedPlaces::addAboveAs(size_t first, size_t last, Counts& counts) const {
  const size_t firstBlock = first / kBlock, lastBlock = last / kBlock;
  const int32_t* before = &prefixes_[firstBlock * kWidth];
  const int32_t* until = &prefixes_[lastBlock * kWidth];
  for (size_t t = 0; t < kWidth; ++t)
    counts[t] += until[t] - before[t];
  for (size_t i = lastBlock * kBlock; i < last; ++i)
    for (size_t t = 0; t < kWidth; ++t)
      counts[t] += t < bins_[i] ? 1 : 0;
  for (size_t i = firstBlock * kBlock; i < first; ++i)
    for (size_t t = 0; t < kWidth; ++t)
      counts[t] -= t < bins_[i] ? 1 : 0;
}

void RankedPlaces::addAbove(int64_t first, int64_t last, Counts& counts) const {
  const auto from = static_cast<size_t>(rank_[static_cast<size_t>(first)]);
  const auto to = static_cast<size_t>(rank_[static_cast<size_t>(last)]);
  if (from == to)
    return;
  thresholds_ <= kNarrow ? addAboveAs<kNarrow>(from, to, counts) : addAboveAs<kMostThresholds>(from, to, counts);
}

}  // namespace dglm
