// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tracks/peak_pyramid.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dglm {
namespace {

constexpr int64_t kFanOut = 4;
constexpr float kNothing = std::numeric_limits<float>::quiet_NaN();

// Comparisons with NaN are false, so a NaN never replaces a value and is always replaced by one.
float farther(float a, float b) {
  return std::isnan(a) || std::abs(b) > std::abs(a) ? b : a;
}

float peakOf(std::span<const float> values) {
  float peak = kNothing;
  for (const float value : values)
    peak = farther(peak, value);
  return peak;
}

}  // namespace

PeakPyramid::PeakPyramid(std::shared_ptr<const std::vector<float>> values) : values_(std::move(values)) {
  for (size_t below = 0; static_cast<int64_t>(level(below).size()) > kFanOut; ++below) {
    const std::span<const float> fine = level(below);
    std::vector<float> coarse((fine.size() + kFanOut - 1) / kFanOut);
    for (size_t i = 0; i < coarse.size(); ++i)
      coarse[i] = peakOf(fine.subspan(i * kFanOut, std::min<size_t>(kFanOut, fine.size() - i * kFanOut)));
    coarser_.push_back(std::move(coarse));
  }
}

std::span<const float> PeakPyramid::level(size_t index) const {
  return index == 0 ? std::span<const float>(*values_) : std::span<const float>(coarser_[index - 1]);
}

// The values of a long record are not in the processor's cache: a column that spans many of them is read from cells
// that are an eighth of it or smaller.
size_t PeakPyramid::levelFor(double basesPerPixel) const {
  constexpr double kLeastCells = 8;
  size_t at = 0;
  for (double cell = kFanOut; at < coarser_.size() && kLeastCells * cell <= basesPerPixel; cell *= kFanOut)
    ++at;
  return at;
}

// Climbs from the finest level while whole blocks lie inside the stretch; at each level only the ragged ends are read.
float PeakPyramid::peak(int64_t start, int64_t end, size_t finest) const {
  if (start >= end)
    return kNothing;
  for (size_t below = 0; below < finest; ++below) {
    start /= kFanOut;
    end = (end + kFanOut - 1) / kFanOut;
  }
  float peak = kNothing;
  for (size_t at = finest; start < end; ++at) {
    const std::span<const float> cells = level(at);
    const bool isTop = at == coarser_.size();
    while (start < end && (isTop || start % kFanOut != 0))
      peak = farther(peak, cells[static_cast<size_t>(start++)]);
    while (start < end && end % kFanOut != 0)
      peak = farther(peak, cells[static_cast<size_t>(--end)]);
    start /= kFanOut;
    end /= kFanOut;
  }
  return peak;
}

float PeakPyramid::wrappedPeak(int64_t start, int64_t end, size_t finest) const {
  if (end - start >= size())
    return peak();
  const int64_t from = ((start % size()) + size()) % size();
  const int64_t to = from + (end - start);
  return to <= size() ? peak(from, to, finest) : farther(peak(from, size(), finest), peak(0, to - size(), finest));
}

std::vector<float> PeakPyramid::columns(double first, double basesPerPixel, int pixels, bool circular) const {
  std::vector<float> peaks(static_cast<size_t>(std::max(0, pixels)), kNothing);
  if (size() == 0)
    return peaks;
  const size_t finest = levelFor(basesPerPixel);
  for (size_t i = 0; i < peaks.size(); ++i) {
    const auto start = static_cast<int64_t>(std::floor(first + static_cast<double>(i) * basesPerPixel));
    const auto end = static_cast<int64_t>(std::ceil(first + static_cast<double>(i + 1) * basesPerPixel));
    peaks[i] =
        circular ? wrappedPeak(start, end, finest) : peak(std::max<int64_t>(0, start), std::min(end, size()), finest);
  }
  return peaks;
}

}  // namespace dglm
