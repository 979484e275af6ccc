// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tracks/feature_layout.h"

#include <algorithm>

#include "widgets/tracks/taken_stretches.h"
#include "widgets/tracks/view_range.h"

namespace dglm {

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

  std::vector<TakenStretches> lanes;
  for (PlacedFeature& item : result.placed) {
    const auto pieces = stretchesOf(item.extent, leastLength, record);
    const auto lane = std::ranges::find_if(lanes, [&](const TakenStretches& taken) { return taken.areFree(pieces); });
    item.lane = static_cast<int>(std::min<std::ptrdiff_t>(lane - lanes.begin(), maxLanes - 1));
    if (item.lane == static_cast<int>(lanes.size()))
      lanes.emplace_back();
    lanes[static_cast<size_t>(item.lane)].take(pieces);
  }
  result.laneCount = static_cast<int>(lanes.size());
  return result;
}

FeatureLanes lanesInView(const FeatureLanes& lanes, const ViewRange& view) {
  const BaseRange visible = view.visible();
  if (visible.length() >= view.recordLength())
    return lanes;
  FeatureLanes shown;
  std::vector<int> laneAs(static_cast<size_t>(lanes.laneCount), 0);
  for (const PlacedFeature& item : lanes.placed)
    if (overlaps(item.extent, visible, view.recordLength())) {
      shown.placed.push_back(item);
      laneAs[static_cast<size_t>(item.lane)] = 1;
    }
  for (int& lane : laneAs)
    lane = lane == 0 ? -1 : shown.laneCount++;
  for (PlacedFeature& item : shown.placed)
    item.lane = laneAs[static_cast<size_t>(item.lane)];
  return shown;
}

}  // namespace dglm
