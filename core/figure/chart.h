// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/figure/drawing.h"

namespace dglm {

struct AxisTick {
  double at = 0;
  std::string text;
  bool isNumber = false;  ///< not a name that is made of digits
};

/// A linear axis from `low` (left, bottom) to `high`; low > high turns it round.
struct ChartAxis {
  std::string label = {};
  double low = 0;
  double high = 1;
  std::vector<AxisTick> ticks = {};
  double labelSize = 10;  ///< points
  double tickSize = 8;
};

struct ChartBar {
  double centre = 0;  ///< on the x axis
  double height = 0;  ///< from 0, on the left axis
  Colour fill = {};
  std::string valueText = {};  ///< drawn above it
  std::string tip = {};
};

/// Bars of one width. Later ones lie over earlier ones.
struct ChartBars {
  double width = 0.6;  ///< on the x axis
  std::vector<ChartBar> bars;
};

struct ChartDot {
  double x = 0;
  double y = 0;
  std::string tip = {};
};

/// A cloud of dots on the right axis.
struct ChartDots {
  Colour colour;
  double diameter = 3;  ///< points
  std::vector<ChartDot> dots;
};

/// A line with a dot at each point, on the left axis; cut at the edges of the plot.
struct ChartLine {
  Colour colour;
  std::vector<ChartDot> points;
};

/// A coloured range of the x axis.
struct ChartBand {
  double low = 0;
  double high = 0;
  Colour colour;
};

/// A cell of a heat map: one unit wide and high about its centre.
struct ChartCell {
  double x = 0;
  double y = 0;
  Colour fill;
  Colour textColour;
  std::string text;
  std::string tip;
};

struct ColourScale {
  std::string label;
  double low = 0;
  double high = 1;
  std::vector<Colour> colours;  ///< from low to high, evenly spaced
};

struct LegendEntry {
  enum class Kind { Heading, Patch, LineWithDot };
  Kind kind = Kind::Patch;
  std::string text;
  Colour colour = {};
};

enum class LegendPlace { UpperRight, UpperLeft, LowerRight };

/// A chart as the reader should see it; drawChart() knows where things go.
struct Chart {
  double width = 0;  ///< of the page, inches
  double height = 0;
  std::string title = {};
  ChartAxis x = {};
  ChartAxis left = {};
  std::optional<ChartAxis> right = {};
  bool hasSlantedTicks = false;  ///< texts of the x axis stand at 45 degrees
  bool hasGrid = true;
  std::vector<ChartBand> bands = {};
  std::vector<double> rules = {};  ///< dashed vertical lines at these x
  std::vector<ChartBars> bars = {};
  std::vector<ChartDots> dots = {};
  std::vector<ChartLine> lines = {};
  std::vector<ChartCell> cells = {};
  std::optional<ColourScale> scale = {};  ///< drawn at the right
  std::vector<LegendEntry> legend = {};
  LegendPlace legendPlace = LegendPlace::UpperRight;
};

/// Ticks at round numbers within the range, about `count` of them.
std::vector<AxisTick> roundTicks(double low, double high, int count = 5);

/// The chart on a page of its size, on white.
Drawing drawChart(const Chart& chart);

}  // namespace dglm
