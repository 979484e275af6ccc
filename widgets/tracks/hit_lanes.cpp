// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tracks/hit_lanes.h"

#include <algorithm>

#include "widgets/tracks/taken_stretches.h"

namespace dglm {

HitLanes layOutHits(const std::vector<HitMark>& marks, const Record& record, int64_t leastLength, int most) {
  HitLanes result;
  std::vector<TakenStretches> lanes;
  for (int mark = 0; mark < static_cast<int>(marks.size()); ++mark) {
    const auto pieces = stretchesOf(marks[static_cast<size_t>(mark)].bases, leastLength, record);
    auto lane = std::ranges::find_if(lanes, [&](const TakenStretches& taken) { return taken.areFree(pieces); });
    if (lane == lanes.end() && static_cast<int>(lanes.size()) == most) {
      ++result.left;
      continue;
    }
    if (lane == lanes.end())
      lane = lanes.emplace(lanes.end());
    lane->take(pieces);
    result.placed.push_back({mark, static_cast<int>(lane - lanes.begin())});
  }
  result.laneCount = static_cast<int>(lanes.size());
  return result;
}

int hitInLane(const HitLanes& lanes, const std::vector<HitMark>& marks, int lane, int64_t base, int64_t slack,
              const Record& record) {
  BaseRange touched{base - slack, base + slack + 1};
  if (record.isCircular())
    touched = normalised(touched, record.length(), record.topology);
  for (const PlacedHit& hit : lanes.placed)
    if (hit.lane == lane && overlaps(marks[static_cast<size_t>(hit.mark)].bases, touched, record.length()))
      return hit.mark;
  return -1;
}

double shareOfIdentity(double identity) {
  return std::clamp((identity - kLeastColouredIdentity) / (100 - kLeastColouredIdentity), 0.0, 1.0);
}

}  // namespace dglm
