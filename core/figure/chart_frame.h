// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/figure/chart.h"

namespace dglm {

/// The text itself, or as much of it as fits the room (in points) with an ellipsis behind it.
std::string shortened(const std::string& text, double size, double room);

/// The title of a chart or an axis, broken into as many lines as it takes to fit the room (in points): at blanks, and
/// within words that are longer. Of more than `mostLines` the last ends in an ellipsis.
struct ChartTitle {
  ChartTitle() = default;
  ChartTitle(const std::string& text, double fontSize, double room, size_t mostLines = SIZE_MAX);

  /// Of its longest line, in points.
  double length() const;
  /// From the baseline of a line down to that of the last one.
  double below(size_t line) const;

  std::vector<std::string> lines;
  double size = 0;  ///< points
};

/// Where the plot of a chart lies on the page: room is left for what stands round it.
class ChartFrame {
 public:
  explicit ChartFrame(const Chart& chart);

  double left() const { return left_; }
  double top() const { return top_; }
  double width() const { return width_; }
  double height() const { return height_; }
  double bottom() const { return top_ + height_; }
  double right() const { return left_ + width_; }

  double pageX(double x) const;
  double pageY(double y) const { return onSide(chart_.left, y); }
  /// Of the right axis.
  double pageRightY(double y) const { return onSide(*chart_.right, y); }
  bool contains(PagePoint point) const;

  /// White ground, bands, grid and rules: what lies below the data.
  void drawGround(Drawing& page) const;
  /// Edges, ticks, labels and title: what lies above it.
  void drawAxes(Drawing& page) const;
  void drawScale(Drawing& page) const;

 private:
  double onSide(const ChartAxis& axis, double y) const;
  void drawSideAxis(Drawing& page, const ChartAxis& axis, bool isRight) const;
  void drawBottomAxis(Drawing& page) const;
  /// Beside an axis, read upwards; `firstBaseline` is of its first line.
  void drawUpright(Drawing& page, const ChartTitle& title, double firstBaseline) const;
  void drawLevel(Drawing& page, const ChartTitle& title, double lastBaseline) const;

  const Chart& chart_;
  double pageWidth_;
  double pageHeight_;
  ChartTitle title_, bottomTitle_, leftTitle_, rightTitle_;  ///< the right one is of the axis or the colour scale
  double left_ = 0;
  double top_ = 0;
  double width_ = 0;
  double height_ = 0;
};

}  // namespace dglm
