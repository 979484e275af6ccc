// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tracks/view_range.h"

#include <algorithm>
#include <cmath>

namespace dglm {
namespace {

// Zooming in ends where a base has this many pixels: a letter with generous room.
constexpr double kLargestBaseWidth = 24;

double wrapped(double base, double length) {
  const double rest = std::fmod(base, length);
  return rest < 0 ? rest + length : rest;
}

}  // namespace

ViewRange::ViewRange(int64_t recordLength, Topology topology, double width)
    : length_(std::max<int64_t>(1, recordLength)), topology_(topology), width_(std::max(1.0, width)) {
  showAll();
}

BaseRange ViewRange::visible() const {
  const auto start = static_cast<int64_t>(std::floor(first_));
  const auto end = static_cast<int64_t>(std::ceil(first_ + span_));
  return {start, std::min(end, start + length_)};
}

double ViewRange::mapBaseToX(double base) const {
  const double unwrapped = isCircular() ? first_ + wrapped(base - first_, static_cast<double>(length_)) : base;
  return (unwrapped - first_) * pixelsPerBase();
}

double ViewRange::mapXToBase(double x) const {
  return first_ + x * basesPerPixel();
}

int64_t ViewRange::baseAt(double x) const {
  const double base = std::floor(mapXToBase(x));
  const auto last = static_cast<double>(length_ - 1);
  if (!isCircular())
    return static_cast<int64_t>(std::clamp(base, 0.0, last));
  return static_cast<int64_t>(std::min(wrapped(base, static_cast<double>(length_)), last));
}

std::vector<XSpan> ViewRange::mapRange(BaseRange range) const {
  std::vector<XSpan> pieces;
  const int turns = isCircular() ? 1 : 0;
  for (int turn = -turns; turn <= turns; ++turn) {
    const auto shift = static_cast<double>(turn * length_) - first_;
    const XSpan piece{(static_cast<double>(range.start) + shift) * pixelsPerBase(),
                      (static_cast<double>(range.end) + shift) * pixelsPerBase()};
    if (piece.right > 0 && piece.left < width_)
      pieces.push_back(piece);
  }
  return pieces;
}

bool ViewRange::shows(BaseRange range) const {
  constexpr double kSlack = 0.5;
  const std::vector<XSpan> pieces = mapRange(range);
  return std::ranges::any_of(
      pieces, [&](const XSpan& piece) { return piece.left >= -kSlack && piece.right <= width_ + kSlack; });
}

void ViewRange::setWidth(double width) {
  width_ = std::max(1.0, width);
  set(first_, span_);
}

void ViewRange::zoomAt(double x, double factor) {
  const double anchor = mapXToBase(x);
  const double span = std::clamp(span_ / factor, smallestSpan(), static_cast<double>(length_));
  set(anchor - x / width_ * span, span);
}

void ViewRange::panBases(double bases) {
  set(first_ + bases, span_);
}

void ViewRange::show(BaseRange range, double margin) {
  const auto bases = static_cast<double>(std::max<int64_t>(1, range.length()));
  const double span = std::clamp(bases * (1 + 2 * margin), smallestSpan(), static_cast<double>(length_));
  set(static_cast<double>(range.start) + (bases - span) / 2, span);
}

void ViewRange::showAll() {
  set(0, static_cast<double>(length_));
}

double ViewRange::smallestSpan() const {
  return std::min(static_cast<double>(length_), width_ / kLargestBaseWidth);
}

void ViewRange::set(double first, double span) {
  const auto length = static_cast<double>(length_);
  span_ = std::clamp(span, smallestSpan(), length);
  first_ = isCircular() ? wrapped(first, length) : std::clamp(first, 0.0, length - span_);
}

}  // namespace dglm
