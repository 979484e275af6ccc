// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "core/base/units.h"
#include "core/sequence/record.h"

namespace dglm {

class ViewRange;

/// Where a feature is drawn: lane 0 is the nearest to the molecule.
struct PlacedFeature {
  int feature = 0;  ///< index in Record::features
  BaseRange extent;
  int lane = 0;
};

/// The features of a record in lanes.
struct FeatureLanes {
  std::vector<PlacedFeature> placed;  ///< longest first
  int laneCount = 0;
};

/// False for features outside the record: those are not drawn.
bool isDrawn(const Feature& feature, const Record& record);

/// Puts features into lanes so that no two in a lane overlap (round the origin too, on circular records); those shorter
/// than `leastLength` bases are treated as that long. Long features come first, so they lie next to the molecule. What
/// finds no room in `maxLanes` lanes goes into the last one, overlapping. Hidden features and those that are not drawn
/// are left out.
FeatureLanes layOutFeatures(const Record& record, const std::set<int>& hidden, int64_t leastLength, int maxLanes);

/// Those in view, without the lanes that are empty there: those below move up. In the same order.
FeatureLanes lanesInView(const FeatureLanes& lanes, const ViewRange& view);

}  // namespace dglm
