// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tracks/feature_layout.h"

#include <algorithm>
#include <map>

namespace dglm {
namespace {

// The taken stretches of one lane, as start -> end without wrap.
class Lane {
 public:
  bool isFree(BaseRange range) const {
    const auto after = taken_.lower_bound(range.end);
    return after == taken_.begin() || std::prev(after)->second <= range.start;
  }
  void take(BaseRange range) { taken_.emplace(range.start, range.end); }

 private:
  std::map<int64_t, int64_t> taken_;
};

std::vector<BaseRange> withoutWrap(BaseRange range, int64_t length) {
  if (range.end <= length)
    return {range};
  return {{range.start, length}, {0, std::min(range.end - length, range.start)}};
}

BaseRange withLeastLength(BaseRange range, int64_t leastLength, const Record& record) {
  const int64_t missing = leastLength - range.length();
  if (missing <= 0)
    return range;
  const int64_t start = range.start - missing / 2;
  if (record.isCircular())
    return normalised({start, start + std::min(leastLength, record.length())}, record.length(), record.topology);
  return {std::max<int64_t>(0, start), std::min(start + leastLength, record.length())};
}

}  // namespace

bool isDrawn(const Feature& feature, const Record& record) {
  const BaseRange extent = feature.extent();
  return !extent.isEmpty() && extent.start >= 0 && extent.start < record.length();
}

FeatureLanes layOutFeatures(const Record& record, const std::set<int>& hidden, int64_t leastLength, int maxLanes) {
  FeatureLanes result;
  for (int i = 0; i < static_cast<int>(record.features.size()); ++i)
    if (const Feature& feature = record.features[static_cast<size_t>(i)];
        !hidden.contains(i) && isDrawn(feature, record))
      result.placed.push_back({i, feature.extent(), 0});
  std::ranges::stable_sort(result.placed, [](const PlacedFeature& a, const PlacedFeature& b) {
    return a.extent.length() != b.extent.length() ? a.extent.length() > b.extent.length()
                                                  : a.extent.start < b.extent.start;
  });

  std::vector<Lane> lanes;
  for (PlacedFeature& item : result.placed) {
    const auto pieces = withoutWrap(withLeastLength(item.extent, leastLength, record), record.length());
    const auto fits = [&](const Lane& lane) {
      return std::ranges::all_of(pieces, [&](BaseRange piece) { return lane.isFree(piece); });
    };
    const auto lane = std::ranges::find_if(lanes, fits);
    item.lane = static_cast<int>(std::min<std::ptrdiff_t>(lane - lanes.begin(), maxLanes - 1));
    if (item.lane == static_cast<int>(lanes.size()))
      lanes.emplace_back();
    for (const BaseRange piece : pieces)
      lanes[static_cast<size_t>(item.lane)].take(piece);
  }
  result.laneCount = static_cast<int>(lanes.size());
  return result;
}

}  // namespace dglm
