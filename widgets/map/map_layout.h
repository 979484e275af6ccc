// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

#include "widgets/map/arc_shapes.h"
#include "widgets/map/circle_geometry.h"
#include "widgets/map/label_layout.h"
#include "widgets/parts/paint_style.h"
#include "widgets/tracks/feature_layout.h"
#include "widgets/tracks/hit_lanes.h"
#include "widgets/tracks/view_scene.h"

namespace dglm {

/// A feature's label on the circular map.
struct MapLabel {
  int feature = 0;
  QString text;
  PlacedLabel place;
};

/// Sizes across the circle, in pixels from the backbone; they do not grow with the zoom.
struct MapSizes {
  double laneHeight = 0;
  double lanePitch = 0;
  double firstLane = 0;    ///< from the backbone outwards to lane 0
  double outerReach = 0;   ///< from the backbone outwards to the end of the last lane
  double tickReserve = 0;  ///< from the backbone inwards: ticks and their numbers
  double hitPitch = 0;     ///< of the lanes of hits, which lie between the ticks and the rings
  double hitReach = 0;     ///< all of them; 0 without hits
  double ringPitch = 0;
  int ringCount = 0;             ///< tracks that find room as rings
  bool hasRoomForTitle = false;  ///< inside the rings
  double innerReach = 0;         ///< from the backbone inwards to the end of the last ring
};

/// The rings' colours and names, in the lower left corner.
struct MapLegend {
  QRectF rect;                ///< empty without tracks
  std::vector<QRectF> lines;  ///< of the hits, the tracks, the note; no wider than the features leave room for
  bool hasHits = false;       ///< the first line is theirs
  int tracks = 0;             ///< one line each
  QString note;               ///< last line, where not all tracks are shown
};

/// Where everything on the circular map is, apart from values. Made anew when the geometry changes.
struct MapLayout {
  CircleGeometry geometry;
  FeatureLanes lanes;
  HitLanes hits;
  MapSizes sizes;
  std::vector<MapLabel> labels;
  MapLegend legend;
  QRectF title;  ///< the record's name and the note below it
  QString note;  ///< below the record's name: length, visible range, linear
  double textMargin = 0;

  RadialBand laneBand(int lane) const;
  /// The band of a lane of hits; lane 0 is the outermost.
  RadialBand hitBand(int lane) const;
  /// The band of a track's ring; track 0 is the outermost.
  RadialBand ringBand(int track) const;
  bool hasTitleInside() const;
  /// Title and legend, each with a margin.
  std::vector<QRectF> textPlaces() const;
  /// The same once zooming has brought the molecule under them: what they are drawn on then. Else none.
  std::vector<QRectF> plates() const;
  /// The shown feature under a point or whose label is there, or -1; none under a plate.
  int featureAt(const ViewScene& scene, const QPointF& point) const;
  /// The mark of a hit under a point, or -1; none under a plate.
  int hitAt(const ViewScene& scene, const QPointF& point) const;
  /// True between the innermost ring and the first lane of features, off the plates: where a drag selects bases.
  bool isOnMolecule(const QPointF& point) const;

 private:
  bool isOnPlate(const QPointF& point) const;
};

/// The line of the legend for the hits.
QString hitsLegend(const ViewScene& scene);

/// Lays the map out in the area; zoom and rotation are taken from the geometry.
MapLayout layOutMap(const ViewScene& scene, const CircleGeometry& geometry, const QRectF& area,
                    const PaintStyle& style);

}  // namespace dglm
