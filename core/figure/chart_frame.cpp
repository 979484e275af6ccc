// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/figure/chart_frame.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <sstream>
#include <utility>

namespace dglm {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kMargin = 8;
constexpr double kTick = 3;
constexpr double kGap = 3;
constexpr double kTitleSize = 10;
constexpr size_t kMostTitleLines = 3;
constexpr double kSlant = 45;
constexpr double kScaleWidth = 12;
constexpr double kCapShare = 0.36;  ///< half the height of a digit, in font sizes
constexpr Colour kGridColour{176, 176, 176, 0.3};
constexpr Colour kEdge{0, 0, 0};

double slantShare() {
  return std::sin(kSlant * std::numbers::pi / 180);
}

double widestTick(const ChartAxis& axis) {
  double widest = 0;
  for (const AxisTick& tick : axis.ticks)
    widest = std::max(widest, estimatedWidth(tick.text, axis.tickSize));
  return widest;
}

/// How many bytes of the text, whole letters, fit the room.
size_t bytesThatFit(const std::string& text, double size, double room) {
  size_t fitting = 0;
  for (size_t end = 1; end <= text.size(); ++end) {
    const bool isWhole = end == text.size() || (text[end] & 0xC0) != 0x80;
    if (isWhole && estimatedWidth(text.substr(0, end), size) > room)
      break;
    if (isWhole)
      fitting = end;
  }
  return fitting;
}

/// Words of up to `wordRoom` stay whole.
std::vector<std::string> brokenInLines(const std::string& text, double size, double room, double wordRoom) {
  std::vector<std::string> lines;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (!lines.empty() && estimatedWidth(lines.back() + " " + word, size) <= room) {
      lines.back() += " " + word;
      continue;
    }
    for (size_t part = bytesThatFit(word, size, wordRoom); part > 0 && part < word.size();
         part = bytesThatFit(word, size, wordRoom)) {
      lines.push_back(word.substr(0, part));
      word.erase(0, part);
    }
    lines.push_back(word);
  }
  return lines;
}

double lineStep(double size) {
  constexpr double kLineHeight = 1.2;
  return kLineHeight * size;
}

/// What a title needs across its lines.
double titleRoom(const ChartTitle& title) {
  return title.lines.empty() ? 0 : title.size + title.below(0) + 2 * kGap;
}

double sideRoom(const ChartAxis& axis, const ChartTitle& title) {
  return kMargin + titleRoom(title) + widestTick(axis) + kTick + kGap;
}

double bottomRoom(const Chart& chart, const ChartTitle& title) {
  const double ticks =
      chart.hasSlantedTicks ? (widestTick(chart.x) + chart.x.tickSize) * slantShare() : chart.x.tickSize;
  return kMargin + titleRoom(title) + ticks + kTick + kGap;
}

/// A slanted text may reach further to the left than the axis beside it. The plot ends at `right`.
double slantRoom(const Chart& chart, double right) {
  double room = 0;
  if (!chart.hasSlantedTicks)
    return room;
  for (const AxisTick& tick : chart.x.ticks) {
    const double share = (tick.at - chart.x.low) / (chart.x.high - chart.x.low);
    const double reach = kMargin + estimatedWidth(tick.text, chart.x.tickSize) * slantShare();
    if (share < 1)  // left + share * (right - left) must be at least the reach
      room = std::max(room, (reach - share * right) / (1 - share));
  }
  return room;
}

ChartAxis scaleAxis(const ColourScale& scale) {
  return {.label = scale.label, .low = scale.low, .high = scale.high, .ticks = roundTicks(scale.low, scale.high)};
}

/// Where a plot that begins at `left` may end, so that the last text below it, in whose middle its tick stands, lies
/// on the page.
double endForLastTick(const Chart& chart, double left, double page) {
  if (chart.hasSlantedTicks || chart.x.ticks.empty())
    return page;
  const AxisTick& last = chart.x.ticks.back();
  const double share = (last.at - chart.x.low) / (chart.x.high - chart.x.low);
  const double furthest = page - kGap - estimatedWidth(last.text, chart.x.tickSize) / 2;
  return share > 0 ? left + (furthest - left) / share : page;
}

/// Where the middle of a title stands: as near to `wanted` as the page lets it.
double middleOnPage(double wanted, double length, double page) {
  const double room = kMargin + length / 2;
  return 2 * room > page ? page / 2 : std::clamp(wanted, room, page - room);
}

PathShape lineBetween(PagePoint from, PagePoint to, Colour colour, double width) {
  return {{from, to}, colour, width};
}

TextShape textOf(const AxisTick& tick, PagePoint baseline, double size, TextAnchor anchor) {
  TextShape text{baseline, tick.text, size, anchor};
  text.isNumber = tick.isNumber;
  return text;
}

}  // namespace

std::string shortened(const std::string& text, double size, double room) {
  constexpr const char* kEllipsis = "\u2026";
  if (estimatedWidth(text, size) <= room)
    return text;
  return text.substr(0, bytesThatFit(text, size, room - estimatedWidth(kEllipsis, size))) + kEllipsis;
}

ChartTitle::ChartTitle(const std::string& text, double fontSize, double room, size_t mostLines)
    : lines(brokenInLines(text, fontSize, room, room)), size(fontSize) {
  if (lines.size() > mostLines) {
    lines[mostLines - 1] = shortened(lines[mostLines - 1] + " " + lines[mostLines], size, room);
    lines.resize(mostLines);
    return;
  }
  // As many lines of about one length.
  constexpr double kHair = 0.01;
  while (lines.size() > 1) {
    ChartTitle narrower;
    narrower.size = size;
    narrower.lines = brokenInLines(text, size, length() - kHair, room);
    if (narrower.lines.size() > lines.size() || narrower.length() >= length())
      return;
    lines = std::move(narrower.lines);
  }
}

double ChartTitle::length() const {
  double longest = 0;
  for (const std::string& line : lines)
    longest = std::max(longest, estimatedWidth(line, size));
  return longest;
}

double ChartTitle::below(size_t line) const {
  return static_cast<double>(lines.size() - 1 - line) * lineStep(size);
}

ChartFrame::ChartFrame(const Chart& chart)
    : chart_(chart),
      pageWidth_(chart.width * kPointsPerInch),
      pageHeight_(chart.height * kPointsPerInch),
      title_(chart.title, kTitleSize, pageWidth_ - 2 * kMargin, kMostTitleLines),
      bottomTitle_(chart.x.label, chart.x.labelSize, pageWidth_ - 2 * kMargin, kMostTitleLines) {
  top_ = kMargin + titleRoom(title_);
  height_ = std::max(1.0, pageHeight_ - top_ - bottomRoom(chart, bottomTitle_));
  leftTitle_ = ChartTitle(chart.left.label, chart.left.labelSize, height_, kMostTitleLines);
  double rightRoom = kMargin;
  if (chart.scale) {
    const ChartAxis axis = scaleAxis(*chart.scale);
    rightTitle_ = ChartTitle(axis.label, axis.labelSize, height_, kMostTitleLines);
    rightRoom = 2 * kMargin + kScaleWidth + sideRoom(axis, rightTitle_);
  } else if (chart.right) {
    rightTitle_ = ChartTitle(chart.right->label, chart.right->labelSize, height_, kMostTitleLines);
    rightRoom = sideRoom(*chart.right, rightTitle_);
  }
  const double end = pageWidth_ - rightRoom;
  left_ = std::max(sideRoom(chart.left, leftTitle_), slantRoom(chart, end));
  width_ = std::max(1.0, std::min(end, endForLastTick(chart, left_, pageWidth_)) - left_);
}

double ChartFrame::pageX(double x) const {
  return left_ + (x - chart_.x.low) / (chart_.x.high - chart_.x.low) * width_;
}

double ChartFrame::onSide(const ChartAxis& axis, double y) const {
  return bottom() - (y - axis.low) / (axis.high - axis.low) * height_;
}

bool ChartFrame::contains(PagePoint point) const {
  constexpr double kRounding = 1e-6;
  return point.x >= left_ - kRounding && point.x <= right() + kRounding && point.y >= top_ - kRounding &&
         point.y <= bottom() + kRounding;
}

void ChartFrame::drawGround(Drawing& page) const {
  page.width = pageWidth_;
  page.height = pageHeight_;
  page.shapes.push_back(RectShape{{0, 0}, pageWidth_, pageHeight_, kWhite, std::nullopt});
  for (const ChartBand& band : chart_.bands) {
    const double from = std::clamp(pageX(band.low), left_, right());
    const double to = std::clamp(pageX(band.high), left_, right());
    page.shapes.push_back(RectShape{{from, top_}, to - from, height_, band.colour, std::nullopt});
  }
  if (chart_.hasGrid) {
    for (const AxisTick& tick : chart_.x.ticks)
      page.shapes.push_back(lineBetween({pageX(tick.at), top_}, {pageX(tick.at), bottom()}, kGridColour, 0.5));
    for (const AxisTick& tick : chart_.left.ticks)
      page.shapes.push_back(lineBetween({left_, pageY(tick.at)}, {right(), pageY(tick.at)}, kGridColour, 0.5));
  }
  for (const double rule : chart_.rules)
    page.shapes.push_back(PathShape{{{pageX(rule), top_}, {pageX(rule), bottom()}}, kGrey, 1, true});
}

void ChartFrame::drawSideAxis(Drawing& page, const ChartAxis& axis, bool isRight) const {
  const double edge = isRight ? right() : left_, outwards = isRight ? 1 : -1;
  for (const AxisTick& tick : axis.ticks) {
    const double y = onSide(axis, tick.at);
    page.shapes.push_back(lineBetween({edge, y}, {edge + outwards * kTick, y}, kEdge, 0.8));
    page.shapes.push_back(textOf(tick, {edge + outwards * (kTick + kGap), y + kCapShare * axis.tickSize}, axis.tickSize,
                                 isRight ? TextAnchor::Start : TextAnchor::End));
  }
  const double fromEdge = kTick + 3 * kGap + widestTick(axis);
  if (isRight)
    drawUpright(page, rightTitle_, edge + fromEdge + axis.labelSize);
  else if (!leftTitle_.lines.empty())
    drawUpright(page, leftTitle_, edge - fromEdge - leftTitle_.below(0));
}

void ChartFrame::drawUpright(Drawing& page, const ChartTitle& title, double firstBaseline) const {
  const double middle = middleOnPage(top_ + height_ / 2, title.length(), pageHeight_);
  for (size_t line = 0; line < title.lines.size(); ++line)
    page.shapes.push_back(TextShape{{firstBaseline + title.below(0) - title.below(line), middle},
                                    title.lines[line],
                                    title.size,
                                    TextAnchor::Middle,
                                    90});
}

void ChartFrame::drawLevel(Drawing& page, const ChartTitle& title, double lastBaseline) const {
  const double middle = middleOnPage(left_ + width_ / 2, title.length(), pageWidth_);
  for (size_t line = 0; line < title.lines.size(); ++line)
    page.shapes.push_back(TextShape{{middle, lastBaseline - title.below(line)}, title.lines[line], title.size});
}

void ChartFrame::drawBottomAxis(Drawing& page) const {
  const ChartAxis& axis = chart_.x;
  for (const AxisTick& tick : axis.ticks) {
    const double x = pageX(tick.at);
    page.shapes.push_back(lineBetween({x, bottom()}, {x, bottom() + kTick}, kEdge, 0.8));
    const double baseline = bottom() + kTick + kGap + axis.tickSize * 0.8;
    TextShape text = textOf(tick, {x, baseline}, axis.tickSize, TextAnchor::Middle);
    if (chart_.hasSlantedTicks) {
      text.baseline.x += axis.tickSize * kCapShare;
      text.anchor = TextAnchor::End;
      text.turn = kSlant;
    }
    page.shapes.push_back(text);
  }
  drawLevel(page, bottomTitle_, pageHeight_ - kMargin - axis.labelSize * 0.2);
}

void ChartFrame::drawAxes(Drawing& page) const {
  drawSideAxis(page, chart_.left, false);
  if (chart_.right)
    drawSideAxis(page, *chart_.right, true);
  drawBottomAxis(page);
  page.shapes.push_back(RectShape{{left_, top_}, width_, height_, std::nullopt, kEdge, 0.8});
  drawLevel(page, title_, top_ - 2 * kGap);
}

void ChartFrame::drawScale(Drawing& page) const {
  const ColourScale& scale = *chart_.scale;
  constexpr double kHeightShare = 0.8;
  const double height = height_ * kHeightShare, top = top_ + (height_ - height) / 2, left = right() + 2 * kMargin;
  const double step = height / static_cast<double>(scale.colours.size());
  for (size_t i = 0; i < scale.colours.size(); ++i)  // overlapping a little, so that no gap shows
    page.shapes.push_back(RectShape{{left, top + height - static_cast<double>(i + 1) * step},
                                    kScaleWidth,
                                    i == 0 ? step : step + 0.5,
                                    scale.colours[i],
                                    std::nullopt});
  page.shapes.push_back(RectShape{{left, top}, kScaleWidth, height, std::nullopt, kEdge, 0.8});
  const ChartAxis axis = scaleAxis(scale);
  for (const AxisTick& tick : axis.ticks) {
    const double y = top + height - (tick.at - axis.low) / (axis.high - axis.low) * height;
    const double edge = left + kScaleWidth;
    page.shapes.push_back(lineBetween({edge, y}, {edge + kTick, y}, kEdge, 0.8));
    page.shapes.push_back(
        textOf(tick, {edge + kTick + kGap, y + kCapShare * axis.tickSize}, axis.tickSize, TextAnchor::Start));
  }
  drawUpright(page, rightTitle_, left + kScaleWidth + kTick + 3 * kGap + widestTick(axis) + axis.labelSize);
}

}  // namespace dglm
