// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/ranked_places.h"

#include <algorithm>

namespace dglm {
namespace {

constexpr size_t kBlock = 4;  // values between two stored prefixes: more would be smaller, fewer faster

}  // namespace

void RankedPlaces::rank(std::span<const BaseValue> values, std::span<const float> thresholds, int64_t places) {
  thresholds_ = thresholds.size();
  rank_.resize(static_cast<size_t>(places) + 1);
  bins_.resize(values.size());
  prefixes_.resize((values.size() / kBlock + 1) * thresholds_);
  totals_.assign(thresholds_, 0);
  size_t place = 0;
  for (size_t i = 0; i < values.size(); ++i) {
    if (i % kBlock == 0)
      std::ranges::copy(totals_, prefixes_.begin() + static_cast<std::ptrdiff_t>(i / kBlock * thresholds_));
    for (; place <= static_cast<size_t>(values[i].base); ++place)
      rank_[place] = static_cast<int32_t>(i);
    bins_[i] = static_cast<uint8_t>(std::ranges::lower_bound(thresholds, values[i].value) - thresholds.begin());
    for (size_t t = 0; t < thresholds_; ++t)
      totals_[t] += t < bins_[i];
  }
  if (values.size() % kBlock == 0)
    std::ranges::copy(totals_, prefixes_.begin() + static_cast<std::ptrdiff_t>(values.size() / kBlock * thresholds_));
  for (; place < rank_.size(); ++place)
    rank_[place] = static_cast<int32_t>(values.size());
}

void RankedPlaces::addPrefix(int64_t place, int32_t sign, std::span<int32_t> counts) const {
  const auto values = static_cast<size_t>(rank_[static_cast<size_t>(place)]);
  const size_t block = values / kBlock;
  const int32_t* before = &prefixes_[block * thresholds_];
  for (size_t t = 0; t < thresholds_; ++t)
    counts[t] += sign * before[t];
  for (size_t i = block * kBlock; i < values; ++i)
    for (size_t t = 0; t < thresholds_; ++t)
      counts[t] += t < bins_[i] ? sign : 0;
}

void RankedPlaces::addAbove(int64_t first, int64_t last, std::span<int32_t> counts) const {
  if (rank_[static_cast<size_t>(first)] == rank_[static_cast<size_t>(last)])
    return;
  addPrefix(last, 1, counts);
  addPrefix(first, -1, counts);
}

}  // namespace dglm
