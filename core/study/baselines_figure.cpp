// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/figure/chart.h"
#include "core/figure/chart_frame.h"
#include "core/study/baselines_file.h"

namespace dglm {
namespace {

constexpr Colour kLearned{0x00, 0x72, 0xB2}, kFromBases{0xD5, 0x5E, 0x00}, kControl{0x66, 0x66, 0x66},
    kGridLine{0xDD, 0xDD, 0xDD};

// Points: columns with names, plot and numbers, and lines of methods below the name of their concept.
constexpr double kEdge = 10, kNames = 142, kPlotWidth = 230, kNarrowPlot = 170, kNumbersWidth = 118;
constexpr double kMethodLine = 14, kConceptLine = 18, kTicksLine = 18, kLegendLine = 13;
constexpr double kTextSize = 8, kHeadingSize = 9.5, kTickTextSize = 7;

std::string scoreWithInterval(const Estimate& f1) {
  char text[64];
  if (std::isnan(f1.value))
    return "n/a";
  if (std::isnan(f1.low))
    std::snprintf(text, sizeof text, "%.2f", f1.value);
  else
    std::snprintf(text, sizeof text, "%.2f (%.2f to %.2f)", f1.value, f1.low, f1.high);
  return text;
}

/// Draws from the top of a page downwards, and gives it its size.
class BaselinePage {
 public:
  BaselinePage(Drawing& page, const BaselineWords& words, BaselineLayout layout)
      : page_(page),
        words_(words),
        plotWidth_(layout == BaselineLayout::Wide ? kPlotWidth : kNarrowPlot),
        hasNumbers_(layout == BaselineLayout::Wide) {
    page_.width = kNames + plotWidth_ + (hasNumbers_ ? kNumbersWidth : 0) + kEdge;
  }

  void addConcept(std::span<const BaselineRow> rows) {
    y_ += kConceptLine;
    const std::string tokens = words_.tokens ? words_.tokens(rows.front().testPositives)
                                             : std::to_string(rows.front().testPositives) + " tokens of it tested";
    const double room = page_.width - 2 * kEdge - estimatedWidth(tokens, kTextSize) - kEdge;
    text({kEdge, y_ - 5}, shortened(rows.front().target, kHeadingSize, room), kHeadingSize, TextAnchor::Start);
    text({page_.width - kEdge, y_ - 5}, tokens, kTextSize, TextAnchor::End, kControl);
    const double top = y_, bottom = y_ + kMethodLine * static_cast<double>(rows.size());
    for (const AxisTick& tick : roundTicks(0, 1))
      line({plotX(tick.at), top}, {plotX(tick.at), bottom}, kGridLine, 0.5);
    for (const BaselineRow& row : rows) {
      y_ += kMethodLine;
      addMethod(row, y_ - kMethodLine / 2);
    }
    line({plotX(0), bottom}, {plotX(1), bottom}, kBlack, 0.5);
    for (const AxisTick& tick : roundTicks(0, 1)) {
      line({plotX(tick.at), bottom}, {plotX(tick.at), bottom + 2.5}, kBlack, 0.5);
      text({plotX(tick.at), bottom + 10}, tick.text, kTickTextSize, TextAnchor::Middle, kBlack, true);
    }
    y_ += kTicksLine;
  }

  void finish() {
    text({(plotX(0) + plotX(1)) / 2, y_ + 4}, words_.axis, kTextSize, TextAnchor::Middle);
    y_ += kConceptLine;
    double x = kEdge;
    const auto entry = [&](const std::string& words, auto drawMark) {
      const double width = 16 + estimatedWidth(words, kTextSize) + 14;
      if (x > kEdge && x + width > page_.width - kEdge) {
        x = kEdge;
        y_ += kLegendLine;
      }
      drawMark(PagePoint{x + 6, y_});
      text({x + 16, y_ + 2.7}, words, kTextSize, TextAnchor::Start);
      x += width;
    };
    const auto estimate = [&](Colour colour) {
      return [this, colour](PagePoint at) {
        line({at.x - 6, at.y}, {at.x + 6, at.y}, colour, 1);
        page_.shapes.push_back(DotShape{at, 2.6, colour});
      };
    };
    entry(words_.learned, estimate(kLearned));
    entry(words_.sequenceOnly, estimate(kFromBases));
    entry(words_.control, [this](PagePoint at) { cross(at); });
    page_.height = y_ + kLegendLine;
  }

 private:
  double plotX(double f1) const { return kNames + std::clamp(f1, 0.0, 1.0) * plotWidth_; }

  void addMethod(const BaselineRow& row, double y) {
    const std::string name = words_.method(row);
    const std::string score = words_.score ? words_.score(row.score.f1) : scoreWithInterval(row.score.f1);
    text({kNames - 8, y + 2.7}, shortened(name, kTextSize, kNames - 8 - kEdge), kTextSize, TextAnchor::End);
    if (hasNumbers_)
      text({plotX(1) + 14, y + 2.7}, score, kTextSize, TextAnchor::Start);
    if (!std::isnan(row.controlF1))
      cross({plotX(row.controlF1), y});
    if (std::isnan(row.score.f1.value))
      return;
    const Colour colour = isSequenceOnly(row.kind) ? kFromBases : kLearned;
    if (!std::isnan(row.score.f1.low))
      line({plotX(row.score.f1.low), y}, {plotX(row.score.f1.high), y}, colour, 1.2);
    page_.shapes.push_back(DotShape{{plotX(row.score.f1.value), y}, 3, colour, name + ": " + score});
  }

  void cross(PagePoint at) {
    constexpr double kArm = 2.4;
    line({at.x - kArm, at.y - kArm}, {at.x + kArm, at.y + kArm}, kControl, 0.9);
    line({at.x - kArm, at.y + kArm}, {at.x + kArm, at.y - kArm}, kControl, 0.9);
  }

  void line(PagePoint from, PagePoint to, Colour colour, double width) {
    page_.shapes.push_back(PathShape{{from, to}, colour, width});
  }

  void text(PagePoint at, const std::string& words, double size, TextAnchor anchor, Colour colour = kBlack,
            bool isNumber = false) {
    page_.shapes.push_back(TextShape{
        .baseline = at, .text = words, .size = size, .anchor = anchor, .colour = colour, .isNumber = isNumber});
  }

  Drawing& page_;
  const BaselineWords& words_;
  double plotWidth_;
  bool hasNumbers_;
  double y_ = 4;
};

}  // namespace

Drawing drawBaselines(std::span<const BaselineRow> rows, const BaselineWords& words, BaselineLayout layout) {
  Drawing page;
  page.title = words.title;
  page.shapes.push_back(RectShape{});  // the ground, as high as the page will be
  BaselinePage lines(page, words, layout);
  for (size_t first = 0; first < rows.size();) {
    size_t end = first + 1;
    while (end < rows.size() && rows[end].target == rows[first].target)
      ++end;
    lines.addConcept(rows.subspan(first, end - first));
    first = end;
  }
  lines.finish();
  page.shapes.front() =
      RectShape{.topLeft = {0, 0}, .width = page.width, .height = page.height, .fill = kWhite, .line = {}};
  return page;
}

}  // namespace dglm
