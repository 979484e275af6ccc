// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/arc_shapes.h"

#include <algorithm>
#include <cmath>

namespace dglm {

int arcPieces(double radius, double radians) {
  constexpr double kSagitta = 0.1;  // s = r * angle^2 / 8
  constexpr int kMostPieces = 4000;
  const double step = std::sqrt(8 * kSagitta / std::max(1.0, radius));
  return std::clamp(static_cast<int>(std::ceil(std::abs(radians) / step)), 1, kMostPieces);
}

void appendArc(QPolygonF& points, const CircleGeometry& geometry, double radius, const Arc& arc) {
  const int pieces = arcPieces(radius, arc.sweep());
  for (int i = 0; i <= pieces; ++i)
    points.append(geometry.pointAt(arc.start + arc.sweep() * i / pieces, radius));
}

QPolygonF arcPoints(const CircleGeometry& geometry, double radius, const Arc& arc) {
  QPolygonF points;
  appendArc(points, geometry, radius, arc);
  return points;
}

QPolygonF sectorShape(const CircleGeometry& geometry, const RadialBand& band, const Arc& arc) {
  return arcPoints(geometry, band.outer, arc) + arcPoints(geometry, band.inner, {arc.end, arc.start});
}

QPolygonF arrowShape(const CircleGeometry& geometry, const RadialBand& band, const Arc& arc, Strand strand,
                     double headLength, const Arc& visible) {
  if (strand == Strand::None)
    return sectorShape(geometry, band, arc.clippedTo(visible));
  const bool isForward = strand == Strand::Forward;
  const double head = std::min(headLength / band.middle(), arc.sweep());
  const Arc uncut = isForward ? Arc{arc.start, arc.end - head} : Arc{arc.start + head, arc.end};
  const Arc body = uncut.clippedTo(visible);
  const double tip = isForward ? arc.end : arc.start;
  QPolygonF shape;
  if (body.sweep() > 0) {
    shape = arcPoints(geometry, band.outer, body);
    if (isForward && body.end == uncut.end)
      shape.append(geometry.pointAt(tip, band.middle()));
    shape += arcPoints(geometry, band.inner, {body.end, body.start});
    if (!isForward && body.start == uncut.start)
      shape.append(geometry.pointAt(tip, band.middle()));
    return shape;
  }
  const double back = isForward ? arc.end - head : arc.start + head;
  for (const auto& [angle, radius] : {std::pair(back, band.outer), {tip, band.middle()}, {back, band.inner}})
    shape.append(geometry.pointAt(angle, radius));
  return shape;
}

}  // namespace dglm
