// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/interpretation/base_activations.h"
#include "core/interpretation/concept_counts.h"

namespace dglm {

/// One latent's values along a set, so laid out that any stretch of places tells in a few steps how many of its values
/// are greater than each of some thresholds. Keeps its room between latents: one a worker and set.
class RankedPlaces {
 public:
  /// Places by threshold.
  using Counts = std::array<int32_t, kMostThresholds>;

  /// `values` ascend by base and are below `places`; thresholds ascend, kMostThresholds at most.
  void rank(std::span<const BaseValue> values, std::span<const float> thresholds, int64_t places);

  size_t thresholds() const { return thresholds_; }
  /// Places [0, all) that are greater than the threshold.
  int32_t above(size_t threshold) const { return totals_[threshold]; }
  /// Adds, for every threshold, how many places of [first, last) are greater.
  void addAbove(int64_t first, int64_t last, Counts& counts) const;

 private:
  template <size_t kWidth>
  void rankAs(std::span<const BaseValue> values, std::span<const float> thresholds);
  template <size_t kWidth>
  void addAboveAs(size_t first, size_t last, Counts& counts) const;

  size_t thresholds_ = 0;
  std::vector<uint8_t> bins_;      // [value]: how many thresholds it is greater than
  std::vector<int32_t> rank_;      // [place, 0 .. places]: values before it
  std::vector<int32_t> prefixes_;  // [block of values][width]: values before the block that are greater
  Counts totals_{};
};

}  // namespace dglm
