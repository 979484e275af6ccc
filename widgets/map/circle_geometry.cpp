// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/circle_geometry.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dglm {
namespace {

constexpr double kTurn = 2 * std::numbers::pi;
constexpr double kLinearGap = kTurn / 16;
constexpr double kLargestBaseWidth = 16;

double wrapped(double value, double period) {
  const double rest = std::fmod(value, period);
  return rest < 0 ? rest + period : rest;
}

double angleOfVector(const QPointF& vector) {
  return std::atan2(vector.x(), -vector.y());
}

double lengthOf(const QPointF& vector) {
  return std::hypot(vector.x(), vector.y());
}

}  // namespace

QPointF directionOf(double angle) {
  return {std::sin(angle), -std::cos(angle)};
}

bool Arc::isWholeTurn() const {
  return sweep() >= kTurn - 1e-9;
}

Arc Arc::clippedTo(const Arc& other) const {
  const double furthest = other.isWholeTurn() ? other.end + kTurn : other.end;
  return {std::max(start, other.start), std::min(end, furthest)};
}

CircleGeometry::CircleGeometry(int64_t recordLength, Topology topology)
    : length_(std::max<int64_t>(1, recordLength)), topology_(topology) {}

void CircleGeometry::fit(const QRectF& area, double wholeRadius) {
  area_ = area;
  wholeRadius_ = std::max(1.0, wholeRadius);
  zoom_ = std::clamp(zoom_, 1.0, largestZoom());
  placeAt(viewAngle_, depth_);
}

double CircleGeometry::gap() const {
  return topology_ == Topology::Linear ? kLinearGap : 0;
}

double CircleGeometry::radiansPerBase() const {
  return (kTurn - gap()) / static_cast<double>(length_);
}

double CircleGeometry::angleOf(double base) const {
  return rotation_ + gap() / 2 + base * radiansPerBase();
}

Arc CircleGeometry::arcOf(BaseRange range) const {
  return {angleOf(static_cast<double>(range.start)), angleOf(static_cast<double>(range.end))};
}

QPointF CircleGeometry::pointAt(double angle, double atRadius) const {
  return centre() + atRadius * directionOf(angle);
}

double CircleGeometry::angleAt(const QPointF& point) const {
  return angleOfVector(point - centre());
}

double CircleGeometry::distanceFromCentre(const QPointF& point) const {
  return lengthOf(point - centre());
}

int64_t CircleGeometry::baseAt(const QPointF& point) const {
  const double angle = wrapped(angleAt(point) - rotation_, kTurn) - gap() / 2;
  const auto base = static_cast<int64_t>(std::floor(angle / radiansPerBase()));
  return std::clamp<int64_t>(base, 0, length_ - 1);
}

// A circle's part within half a diagonal of the area's centre, by the law of cosines; of all circles between the two
// the one whose part is widest seen from their centre.
Arc CircleGeometry::visibleArc(double innerRadius, double outerRadius) const {
  const double sight = lengthOf({area_.width(), area_.height()}) / 2;
  const double offset = lengthOf(area_.center() - centre());
  const double widest = std::sqrt(std::max(0.0, offset * offset - sight * sight));
  const double at = std::max(1.0, std::clamp(widest, innerRadius, outerRadius));
  const double cosine = (at * at + offset * offset - sight * sight) / (2 * at * offset);
  const double half = offset > 0 ? std::acos(std::clamp(cosine, -1.0, 1.0)) : kTurn / 2;
  return {viewAngle_ - half, viewAngle_ + half};
}

std::vector<Arc> CircleGeometry::turnsMeeting(const Arc& arc, const Arc& visible) {
  if (visible.isWholeTurn()) {
    const double start = visible.start + wrapped(arc.start - visible.start, kTurn);
    return {{start, start + arc.sweep()}};
  }
  std::vector<Arc> turns;
  const auto first = static_cast<int>(std::ceil((visible.start - arc.end) / kTurn));
  for (int turn = first; arc.start + turn * kTurn < visible.end; ++turn)
    turns.push_back({arc.start + turn * kTurn, arc.end + turn * kTurn});
  return turns;
}

BaseRange CircleGeometry::visibleRange() const {
  if (showsWholeCircle())
    return {0, length_};
  constexpr int kSteps = 256;
  Arc arc = visibleArc(radius(), radius());
  const double step = arc.sweep() / kSteps;
  const auto isVisible = [&](double angle) { return area_.contains(pointAt(angle, radius())); };
  while (arc.sweep() > step && !isVisible(arc.start))
    arc.start += step;
  while (arc.sweep() > step && !isVisible(arc.end))
    arc.end -= step;
  const double basesPerTurn = kTurn / radiansPerBase();
  const auto baseAtAngle = [&](double angle) { return (angle - angleOf(0)) / radiansPerBase(); };
  const double gapBases = gap() / radiansPerBase();
  const double shift = std::floor((baseAtAngle(viewAngle_) + gapBases / 2) / basesPerTurn) * basesPerTurn;
  const BaseRange range{static_cast<int64_t>(std::floor(baseAtAngle(arc.start) - shift)),
                        static_cast<int64_t>(std::ceil(baseAtAngle(arc.end) - shift))};
  if (range.length() >= length_)
    return {0, length_};
  if (topology_ == Topology::Circular)
    return normalised(range, length_, topology_);
  return {std::clamp<int64_t>(range.start, 0, length_), std::clamp<int64_t>(range.end, 0, length_)};
}

void CircleGeometry::zoomAt(const QPointF& point, double factor) {
  const double angle = angleAt(point);
  const QPointF anchor = pointAt(angle, radius());
  zoom_ = std::clamp(zoom_ * factor, 1.0, largestZoom());
  const QPointF toArea = area_.center() - (anchor - radius() * directionOf(angle));
  const double offset = lengthOf(toArea);
  placeAt(offset > 1e-6 ? angleOfVector(toArea) : viewAngle_, (radius() - offset) / wholeRadius_);
}

void CircleGeometry::turnTo(double base) {
  rotate(-angleOf(base));
}

void CircleGeometry::rotate(double radians) {
  rotation_ = wrapped(rotation_ + radians, kTurn);
}

void CircleGeometry::show(BaseRange range) {
  constexpr double kShareOfWidth = 0.7, kDepth = 0.55;
  const double wanted =
      kShareOfWidth * area_.width() / (static_cast<double>(std::max<int64_t>(1, range.length())) * radiansPerBase());
  if (range.length() >= length_ || wanted <= wholeRadius_) {
    reset();
    return;
  }
  zoom_ = std::clamp(wanted / wholeRadius_, 1.0, largestZoom());
  rotation_ = 0;
  turnTo(static_cast<double>(range.start + range.end) / 2);
  placeAt(0, kDepth);
}

void CircleGeometry::reset() {
  zoom_ = 1;
  rotation_ = 0;
  placeAt(0, 1);
}

double CircleGeometry::largestZoom() const {
  return std::max(1.0, kLargestBaseWidth / (wholeRadius_ * radiansPerBase()));
}

// At zoom 1 the only depth is 1 (the circle is centred); with growing zoom the backbone may come up to the middle.
void CircleGeometry::placeAt(double viewAngle, double depth) {
  viewAngle_ = viewAngle;
  depth_ = std::clamp(depth, std::max(0.0, 2 - zoom_), 1.0);
  centre_ = area_.center() - (radius() - depth_ * wholeRadius_) * directionOf(viewAngle_);
}

}  // namespace dglm
