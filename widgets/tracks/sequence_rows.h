// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>

#include <vector>

#include "widgets/parts/paint_style.h"
#include "widgets/tracks/feature_layout.h"
#include "widgets/tracks/hit_lanes.h"
#include "widgets/tracks/track_data.h"
#include "widgets/tracks/view_range.h"
#include "widgets/tracks/view_scene.h"

class QPainter;

namespace dglm {

/// What every row of the linear view is drawn from. Rectangles are the sequence's column of the row, as wide as the
/// view; each function clips to it.
struct RowContext {
  QPainter& painter;
  const ViewScene& scene;
  const ViewRange& view;
  const PaintStyle& style;
};

/// A line with numbered ticks, 1-based.
void paintRuler(const RowContext& context, const QRectF& rect);

/// Features as arrows, one lane each `lanePitch`, with their names inside where they fit. Lanes that find no room in
/// the rectangle are left out.
void paintFeatureRow(const RowContext& context, const QRectF& rect, const FeatureLanes& lanes, double lanePitch);

/// Hits as arrows in the colours of their identity, a lane each `hitPitch`; the one that is looked at has an edge.
void paintHitRow(const RowContext& context, const QRectF& rect, const HitLanes& lanes, double hitPitch);

/// The letters of both strands, or coloured blocks where letters find no room.
void paintBaseRow(const RowContext& context, const QRectF& rect);

/// The shown feature in a lane's row under a base, or -1. `slack` bases on either side count as hit.
int featureInLane(const FeatureLanes& lanes, int lane, int64_t base, int64_t slack, const Record& record);

}  // namespace dglm
