// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <set>
#include <vector>

#include "core/sequence/record.h"
#include "widgets/charts/chart_table.h"
#include "widgets/tracks/hit_lanes.h"
#include "widgets/tracks/track_data.h"

namespace dglm {

/// What the map draws outside its circle: the features that are not hidden, with 1-based, inclusive places. Empty
/// without a record.
ChartTable featureTable(const Record* record, const std::set<int>& hidden);

/// What the linear view draws: the tracks' values over the visible range (0-based half-open, may wrap), a row a base,
/// or as many rows as the view has pixels where that is less, each with the value that is furthest from 0 there.
/// Where a scan is shown, also how many of its hits touch the row.
ChartTable trackTable(const Record* record, const std::vector<TrackData>& tracks, const HitMarks& hits,
                      BaseRange visible, int64_t pixels);

}  // namespace dglm
