// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPoint>
#include <QSize>

#include <memory>
#include <vector>

#include "widgets/parts/paint_style.h"
#include "widgets/tracks/peak_pyramid.h"
#include "widgets/tracks/track_style.h"
#include "widgets/tracks/view_range.h"

class QPaintDevice;

namespace dglm {

/// One track as it is to be drawn.
struct TrackCurve {
  std::shared_ptr<const PeakPyramid> peaks;  ///< null: only the baseline
  QColor colour;
  QColor below;  ///< of values below 0
  ValueAxis axis;
  TrackForm form = TrackForm::Area;
  bool showsAllNumbers = false;  ///< at the value axis; else the topmost alone, since neighbours' would touch
};

/// Draws activation tracks below each other: the peak of every pixel as a filled area from 0, a line or a strength of
/// colour, a baseline, a value axis. What lies beyond the axis ends there, under a cap. The charts are QCustomPlot's,
/// hidden here.
class TrackPlot {
 public:
  TrackPlot();
  ~TrackPlot();
  TrackPlot(const TrackPlot&) = delete;
  TrackPlot& operator=(const TrackPlot&) = delete;

  /// Where on the device, in its units: the area starts `axisWidth` left of the sequence's column, and every track has
  /// the same height.
  struct Area {
    QPoint topLeft;
    int axisWidth = 0;
    int plotWidth = 0;
    int trackHeight = 0;
  };

  /// Where a value of a row (0 = the topmost) is drawn, and the value at a height.
  static double mapValueToY(const Area& area, int row, const ValueAxis& axis, double value, const PaintStyle& style);
  static double mapYToValue(const Area& area, int row, const ValueAxis& axis, double y, const PaintStyle& style);

  /// No other painter may be active on the device. `columnsPerUnit` is the number of peaks drawn per unit of width
  /// (the device's pixel ratio).
  void paint(QPaintDevice& device, const Area& area, const ViewRange& view, const std::vector<TrackCurve>& tracks,
             const PaintStyle& style, double columnsPerUnit);

 private:
  class Charts;
  std::unique_ptr<Charts> charts_;
};

}  // namespace dglm
