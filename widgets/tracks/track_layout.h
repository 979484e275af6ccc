// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>
#include <QSizeF>

#include "widgets/parts/paint_style.h"
#include "widgets/tracks/view_range.h"
#include "widgets/tracks/view_scene.h"

namespace dglm {

/// The columns of the linear view: names, value axis, sequence. The last two are whole units wide.
struct TrackColumns {
  double labelLeft = 0;
  double labelWidth = 0;
  double axisWidth = 0;
  double plotLeft = 0;
  double plotWidth = 0;
};

/// What the heights of the rows depend on.
struct TrackRowsNeeded {
  int featureLanes = 0;  ///< of all features
  int hitLanes = 0;
  bool bases = false;
  int translations = 0;  ///< rows of amino acids
  bool tokens = false;
  bool windows = false;  ///< in place of the tokens: two lanes
  int tracks = 0;
  int firstTrack = 0;      ///< the tracks before it are scrolled away
  double trackHeight = 0;  ///< 0: the usual 36 pixels, or less where many tracks share a low view
};

/// Where the rows of the linear view lie. Rows that are not shown are empty rectangles.
struct TrackLayout {
  TrackColumns columns;
  QRectF ruler;
  QRectF features;
  int featureLanes = 0;  ///< that find room
  double lanePitch = 0;
  QRectF hits;
  double hitPitch = 0;  ///< of their lanes
  QRectF bases;
  QRectF translations;
  QRectF tokens;
  double tracksTop = 0;
  double trackHeight = 0;
  int firstTrack = 0;
  int shownTracks = 0;  ///< at least in part
  int wholeTracks = 0;  ///< that fit without being cut off
  double bottom = 0;    ///< end of the last row

  /// The plot's part of a track's row; empty when the track is scrolled away.
  QRectF track(int index) const;
  /// The track under a height, or -1.
  int trackAt(double y) const;
  bool isInPlot(const QPointF& point) const;
  /// All rows of the sequence's column.
  QRectF plotArea() const;
};

/// Bases are letters from this width on, coloured blocks from the next.
double letterWidth(const PaintStyle& style);
double blockWidth(const PaintStyle& style);

/// Where a track's caption stands: below its name or, where tracks are low, beside it.
enum class CaptionPlace { Below, Beside };
CaptionPlace captionPlace(double trackHeight, const PaintStyle& style);

/// What stands below the name of a track of which more is to come.
QString loadingCaption();

TrackColumns layOutColumns(const ViewScene& scene, const PaintStyle& style, double width,
                           CaptionPlace captions = CaptionPlace::Below);
TrackLayout layOutRows(const TrackColumns& columns, const TrackRowsNeeded& needed, const PaintStyle& style,
                       double height);

}  // namespace dglm
