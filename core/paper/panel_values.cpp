// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/paper/panel_values.h"

#include <algorithm>

#include "core/formats/csv_writer.h"

namespace dglm {
namespace {

std::string placeOn(const ChartAxis& axis, double at) {
  const auto tick = std::ranges::find(axis.ticks, at, &AxisTick::at);
  return tick == axis.ticks.end() || tick->text.empty() ? shortestNumber(at) : tick->text;
}

}  // namespace

FigureTable panelValues(const std::string& name, const Chart& chart) {
  FigureTable table{name,
                    {"kind", chart.x.label.empty() ? "x" : chart.x.label,
                     chart.left.label.empty() ? "y" : chart.left.label, "meaning"},
                    {}};
  for (const ChartBars& bars : chart.bars)
    for (const ChartBar& bar : bars.bars)
      table.rows.push_back({"bar", placeOn(chart.x, bar.centre), shortestNumber(bar.height), bar.tip});
  for (const ChartDots& dots : chart.dots)
    for (const ChartDot& dot : dots.dots)
      table.rows.push_back({"dot", placeOn(chart.x, dot.x), shortestNumber(dot.y), dot.tip});
  for (const ChartLine& line : chart.lines)
    for (const ChartDot& point : line.points)
      table.rows.push_back({"line", placeOn(chart.x, point.x), shortestNumber(point.y), point.tip});
  for (const ChartCell& cell : chart.cells)
    table.rows.push_back(
        {"cell", placeOn(chart.x, cell.x), placeOn(chart.left, cell.y), cell.tip.empty() ? cell.text : cell.tip});
  return table;
}

}  // namespace dglm
