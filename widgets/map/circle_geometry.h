// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>

#include <cstdint>
#include <vector>

#include "core/base/units.h"
#include "core/sequence/record.h"

namespace dglm {

/// An arc of a circle, in radians clockwise from 12 o'clock; end >= start.
struct Arc {
  double start = 0;
  double end = 0;

  double sweep() const { return end - start; }
  bool isWholeTurn() const;
  /// The part inside another arc; of a whole turn every arc that starts inside is a part.
  Arc clippedTo(const Arc& other) const;
};

/// Unit vector of an angle, in pixels to the right and down.
QPointF directionOf(double angle);

/// Where the bases of a record lie on the circular map. Angles are radians clockwise from 12 o'clock, which is the
/// start of base 1 until the map is rotated. Linear records leave a gap at 12 o'clock.
///
/// Zooming enlarges the circle and keeps the pointed base in place, so that the visible part bends smoothly from a
/// circle into an arc; sizes across the circle (lanes, rings, text) are up to the painter and do not grow.
class CircleGeometry {
 public:
  CircleGeometry() = default;
  CircleGeometry(int64_t recordLength, Topology topology);

  /// The area of the map and the backbone's radius when the whole circle is shown. Keeps zoom and rotation.
  void fit(const QRectF& area, double wholeRadius);

  int64_t recordLength() const { return length_; }
  Topology topology() const { return topology_; }
  QRectF area() const { return area_; }
  QPointF centre() const { return centre_; }
  double radius() const { return wholeRadius_ * zoom_; }
  double zoom() const { return zoom_; }
  double rotation() const { return rotation_; }
  double radiansPerBase() const;
  double pixelsPerBase() const { return radius() * radiansPerBase(); }
  bool showsWholeCircle() const { return zoom_ <= 1; }

  /// Angle of the boundary before a base; positions beyond the length go on round the circle.
  double angleOf(double base) const;
  Arc arcOf(BaseRange range) const;
  QPointF pointAt(double angle, double atRadius) const;
  double angleAt(const QPointF& point) const;
  double distanceFromCentre(const QPointF& point) const;
  /// The base whose sector holds the point, 0 <= base < length; the nearer end in the gap of a linear record.
  int64_t baseAt(const QPointF& point) const;

  /// Angles that may be visible between two radii: every visible one is among them, some of them may be invisible. At
  /// most one turn.
  Arc visibleArc(double innerRadius, double outerRadius) const;
  /// Turns of an arc (itself plus whole turns) that meet a visible arc, as they show; one where all is visible.
  static std::vector<Arc> turnsMeeting(const Arc& arc, const Arc& visible);
  /// Bases whose backbone is visible, 0-based half-open; wraps where the arc runs through the origin.
  BaseRange visibleRange() const;

  /// Enlarges by the factor with the base at the point's angle kept in place. Zoom stays in 1..largestZoom().
  void zoomAt(const QPointF& point, double factor);
  /// Turns the molecule clockwise.
  void rotate(double radians);
  /// Turns the molecule until the base points at 12 o'clock.
  void turnTo(double base);
  /// Zooms and turns so that the range fills the upper arc; all of a record shows the whole circle.
  void show(BaseRange range);
  /// Whole circle, base 1 at 12 o'clock.
  void reset();
  double largestZoom() const;

 private:
  double gap() const;
  void placeAt(double viewAngle, double depth);

  int64_t length_ = 1;
  Topology topology_ = Topology::Circular;
  QRectF area_;
  double wholeRadius_ = 1;
  double zoom_ = 1;
  double rotation_ = 0;
  double viewAngle_ = 0;  // direction from the circle's centre to the centre of the area
  double depth_ = 1;      // how far the area's centre lies inside the backbone, in wholeRadius_
  QPointF centre_;        // follows from the others
};

}  // namespace dglm
