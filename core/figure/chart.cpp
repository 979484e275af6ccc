// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/figure/chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <numbers>

#include "core/figure/chart_frame.h"

namespace dglm {
namespace {

constexpr double kLegendSize = 8;
constexpr double kLegendRow = 11;
constexpr double kLegendPad = 4;
constexpr size_t kMostLegendLines = 2;  // of an entry
constexpr double kSwatchWidth = 16;
constexpr double kValueTextSize = 8;

/// From ' ' to '~', in hundredths of the font size: the wider of DejaVu Sans and DejaVu Serif, beyond which few fonts
/// go, so that a text has room whichever font a reader's "serif" is.
// clang-format off
constexpr std::array<uint8_t, 95> kLetterWidths = {
    32, 41, 46, 84, 64, 96, 90, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64,
    64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 54, 100, 73, 74, 77, 81, 73,
    70, 80, 88, 40, 41, 75, 67, 103, 88, 82, 68, 82, 76, 69, 67, 85, 73, 103, 72,
    67, 70, 40, 34, 40, 84, 50, 50, 62, 65, 57, 65, 62, 38, 65, 65, 32, 32, 61,
    32, 98, 65, 62, 65, 65, 48, 53, 41, 65, 60, 86, 60, 60, 53, 64, 34, 64, 84};
// clang-format on

void drawBars(Drawing& page, const ChartFrame& frame, const ChartBars& group) {
  for (const ChartBar& bar : group.bars) {
    const double from = frame.pageX(bar.centre - group.width / 2), to = frame.pageX(bar.centre + group.width / 2);
    const double zero = frame.pageY(0), end = frame.pageY(bar.height);
    page.shapes.push_back(
        RectShape{{from, std::min(zero, end)}, to - from, std::abs(zero - end), bar.fill, kWhite, 0.5, 0, bar.tip});
    if (!bar.valueText.empty())
      page.shapes.push_back(TextShape{{(from + to) / 2, std::min(zero, end) - 2}, bar.valueText, kValueTextSize});
  }
}

void drawDots(Drawing& page, const ChartFrame& frame, const ChartDots& cloud) {
  for (const ChartDot& dot : cloud.dots) {
    const PagePoint at{frame.pageX(dot.x), frame.pageRightY(dot.y)};
    if (frame.contains(at))
      page.shapes.push_back(DotShape{at, cloud.diameter / 2, cloud.colour, dot.tip});
  }
}

/// The part of a line from t = 0 to 1 that lies inside the frame (Liang and Barsky), or an empty one.
struct Part {
  double from = 0;
  double to = 1;
};

Part partInside(const ChartFrame& frame, PagePoint a, PagePoint b) {
  Part part;
  const double dx = b.x - a.x, dy = b.y - a.y;
  const std::array<std::array<double, 2>, 4> edges = {
      {{-dx, a.x - frame.left()}, {dx, frame.right() - a.x}, {-dy, a.y - frame.top()}, {dy, frame.bottom() - a.y}}};
  for (const auto& [slope, room] : edges) {
    if (slope == 0 && room < 0)
      return {1, 0};
    if (slope < 0)
      part.from = std::max(part.from, room / slope);
    else if (slope > 0)
      part.to = std::min(part.to, room / slope);
  }
  return part;
}

void drawLine(Drawing& page, const ChartFrame& frame, const ChartLine& line) {
  constexpr double kWidth = 1.5, kRadius = 3;
  std::vector<PagePoint> points;
  for (const ChartDot& point : line.points)
    points.push_back({frame.pageX(point.x), frame.pageY(point.y)});
  for (size_t i = 1; i < points.size(); ++i) {
    const PagePoint a = points[i - 1], b = points[i];
    const auto at = [&](double t) { return PagePoint{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)}; };
    if (const Part part = partInside(frame, a, b); part.from < part.to)
      page.shapes.push_back(PathShape{{at(part.from), at(part.to)}, line.colour, kWidth});
  }
  for (size_t i = 0; i < points.size(); ++i)
    if (frame.contains(points[i]))
      page.shapes.push_back(DotShape{points[i], kRadius, line.colour, line.points[i].tip});
}

void drawCell(Drawing& page, const ChartFrame& frame, const ChartCell& cell) {
  const double from = frame.pageX(cell.x - 0.5), to = frame.pageX(cell.x + 0.5);
  const double top = std::min(frame.pageY(cell.y - 0.5), frame.pageY(cell.y + 0.5));
  const double bottom = std::max(frame.pageY(cell.y - 0.5), frame.pageY(cell.y + 0.5));
  page.shapes.push_back(RectShape{{from, top}, to - from, bottom - top, cell.fill, std::nullopt, 0, 0, cell.tip});
  page.shapes.push_back(TextShape{{(from + to) / 2, (top + bottom) / 2 + 0.36 * kValueTextSize},
                                  cell.text,
                                  kValueTextSize,
                                  TextAnchor::Middle,
                                  0,
                                  cell.textColour});
}

void drawSwatch(Drawing& page, const LegendEntry& entry, PagePoint topLeft) {
  constexpr double kSwatchHeight = 6, kDotRadius = 3;
  const double middle = topLeft.y + kLegendRow / 2;
  if (entry.kind == LegendEntry::Kind::Patch)
    page.shapes.push_back(
        RectShape{{topLeft.x, middle - kSwatchHeight / 2}, kSwatchWidth, kSwatchHeight, entry.colour, std::nullopt});
  if (entry.kind != LegendEntry::Kind::LineWithDot)
    return;
  page.shapes.push_back(PathShape{{{topLeft.x, middle}, {topLeft.x + kSwatchWidth, middle}}, entry.colour, 1.5});
  page.shapes.push_back(DotShape{{topLeft.x + kSwatchWidth / 2, middle}, kDotRadius, entry.colour});
}

/// The entries of a legend that is `room` wide at most: a long text takes several lines, the swatch stands at the
/// first.
struct LegendRows {
  LegendRows(const std::vector<LegendEntry>& entries, double room) {
    for (const LegendEntry& entry : entries) {
      const double indent = entry.kind == LegendEntry::Kind::Heading ? 0 : kSwatchWidth + kLegendPad;
      const ChartTitle text(entry.text, kLegendSize, room - indent - 2 * kLegendPad, kMostLegendLines);
      width = std::max(width, indent + text.length() + 2 * kLegendPad);
      for (size_t line = 0; line < text.lines.size(); ++line)
        rows.push_back({line == 0 ? &entry : nullptr, text.lines[line], indent});
    }
  }
  double height() const { return static_cast<double>(rows.size()) * kLegendRow + 2 * kLegendPad; }

  struct Row {
    const LegendEntry* entry;  ///< null: goes on
    std::string text;
    double indent;
  };
  std::vector<Row> rows;
  double width = 0;
};

void drawLegend(Drawing& page, const ChartFrame& frame, const Chart& chart) {
  constexpr double kShadow = 2, kInset = 5, kRadius = 2;
  const LegendRows legend(chart.legend, std::max(frame.width(), page.width / 2) - 2 * kInset);
  const double width = legend.width, height = legend.height();
  // Within the plot, or where that is too small, within the page.
  const double wantedLeft =
      chart.legendPlace == LegendPlace::UpperLeft ? frame.left() + kInset : frame.right() - kInset - width;
  const double wantedTop =
      chart.legendPlace == LegendPlace::LowerRight ? frame.bottom() - kInset - height : frame.top() + kInset;
  const double left = std::max(0.0, std::min(wantedLeft, page.width - kInset - width));
  const double top = std::max(0.0, std::min(wantedTop, page.height - kInset - height));
  page.shapes.push_back(
      RectShape{{left + kShadow, top + kShadow}, width, height, kGrey.withOpacity(0.5), std::nullopt, 0, kRadius});
  page.shapes.push_back(
      RectShape{{left, top}, width, height, kWhite.withOpacity(0.9), Colour{204, 204, 204}, 0.8, kRadius});
  for (size_t i = 0; i < legend.rows.size(); ++i) {
    const LegendRows::Row& row = legend.rows[i];
    const double y = top + kLegendPad + static_cast<double>(i) * kLegendRow;
    if (row.entry)
      drawSwatch(page, *row.entry, {left + kLegendPad, y});
    page.shapes.push_back(TextShape{{left + kLegendPad + row.indent, y + kLegendRow / 2 + 0.36 * kLegendSize},
                                    row.text,
                                    kLegendSize,
                                    TextAnchor::Start});
  }
}

/// The chart with such texts of its ticks as leave room for the plot.
Chart withShortTicks(Chart chart) {
  constexpr double kPointsPerInch = 72, kMostOfWidth = 0.42, kMostOfHeight = 0.45, kMostOfSide = 0.2;
  const double width = chart.width * kPointsPerInch, height = chart.height * kPointsPerInch;
  const auto shorten = [](ChartAxis& axis, double room) {
    for (AxisTick& tick : axis.ticks)
      tick.text = shortened(tick.text, axis.tickSize, room);
  };
  const double slanted = std::numbers::sqrt2 * std::min(kMostOfWidth * width, kMostOfHeight * height);
  shorten(chart.x, chart.hasSlantedTicks ? slanted : kMostOfWidth * width);
  shorten(chart.left, kMostOfSide * width);
  if (chart.right)
    shorten(*chart.right, kMostOfSide * width);
  return chart;
}

std::string tickText(double value, double step) {
  const int decimals = step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(step) - 1e-9));
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.*f", decimals, value == 0 ? 0.0 : value);
  return text.data();
}

}  // namespace

double estimatedWidth(const std::string& text, double size) {
  constexpr int kOther = 100;
  int percent = 0;
  for (const char c : text) {
    const bool startsLetter = (c & 0xC0) != 0x80;
    if (startsLetter)
      percent += c >= ' ' && c <= '~' ? kLetterWidths[static_cast<size_t>(c - ' ')] : kOther;
  }
  return percent * size / 100;
}

std::vector<AxisTick> roundTicks(double low, double high, int count) {
  const double room = std::abs(high - low) / count, magnitude = std::pow(10, std::floor(std::log10(room)));
  double step = 10 * magnitude;
  for (const double share : {1.0, 2.0, 5.0})
    if (share * magnitude >= room * (1 - 1e-9)) {
      step = share * magnitude;
      break;
    }
  std::vector<AxisTick> ticks;
  const double first = std::ceil(std::min(low, high) / step - 1e-9);
  for (double i = first; i * step <= std::max(low, high) + step * 1e-9; ++i)
    ticks.push_back({i * step, tickText(i * step, step), true});
  return ticks;
}

Drawing drawChart(const Chart& wanted) {
  const Chart chart = withShortTicks(wanted);
  const ChartFrame frame(chart);
  Drawing page;
  page.title = chart.title;
  frame.drawGround(page);
  for (const ChartBars& bars : chart.bars)
    drawBars(page, frame, bars);
  for (const ChartDots& cloud : chart.dots)
    drawDots(page, frame, cloud);
  for (const ChartCell& cell : chart.cells)
    drawCell(page, frame, cell);
  for (const ChartLine& line : chart.lines)
    drawLine(page, frame, line);
  frame.drawAxes(page);
  if (chart.scale)
    frame.drawScale(page);
  if (!chart.legend.empty())
    drawLegend(page, frame, chart);
  return page;
}

}  // namespace dglm
