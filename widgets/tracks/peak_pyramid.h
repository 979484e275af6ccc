// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace dglm {

/// Peaks of a per-base vector over any stretch, without looking at every base of it. The peak of a stretch is its
/// value farthest from 0 (so the maximum of activations, which are never negative); NaN values are left out, and a
/// stretch of NaN alone has the peak NaN. A mean would hide a sparse activation, a peak does not.
class PeakPyramid {
 public:
  explicit PeakPyramid(std::shared_ptr<const std::vector<float>> values);

  int64_t size() const { return static_cast<int64_t>(values_->size()); }
  const std::shared_ptr<const std::vector<float>>& values() const { return values_; }

  /// Peak of values [start, end), 0 <= start, end <= size(); NaN for an empty stretch.
  float peak(int64_t start, int64_t end) const { return peak(start, end, 0); }
  /// Peak of all values.
  float peak() const { return peak(0, size()); }

  /// One peak for each of `pixels` columns; column i covers the bases [first + i * basesPerPixel, first + (i + 1) *
  /// basesPerPixel), rounded outwards by less than a base or an eighth of a column. Columns run on through the origin
  /// of circular records, and are NaN beyond the ends of linear ones. Costs O(pixels).
  std::vector<float> columns(double first, double basesPerPixel, int pixels, bool circular) const;

 private:
  std::span<const float> level(size_t index) const;
  size_t levelFor(double basesPerPixel) const;
  float peak(int64_t start, int64_t end, size_t finest) const;
  float wrappedPeak(int64_t start, int64_t end, size_t finest) const;

  std::shared_ptr<const std::vector<float>> values_;
  std::vector<std::vector<float>> coarser_;
};

}  // namespace dglm
