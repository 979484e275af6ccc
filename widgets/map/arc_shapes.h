// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPolygonF>

#include "core/sequence/record.h"
#include "widgets/map/circle_geometry.h"

namespace dglm {

/// Radii between which something is drawn, in pixels from the circle's centre.
struct RadialBand {
  double inner = 0;
  double outer = 0;

  double middle() const { return (inner + outer) / 2; }
};

/// How many straight pieces look like an arc of so many radians: a chord leaves the circle by a tenth of a pixel.
int arcPieces(double radius, double radians);

/// Points along a circle, near enough to each other for the eye; from arc.start to arc.end.
QPolygonF arcPoints(const CircleGeometry& geometry, double radius, const Arc& arc);
/// The same, behind the points that are there.
void appendArc(QPolygonF& points, const CircleGeometry& geometry, double radius, const Arc& arc);

/// A ring sector.
QPolygonF sectorShape(const CircleGeometry& geometry, const RadialBand& band, const Arc& arc);

/// A feature: a ring sector with a point of at most `headLength` pixels at its end in the direction of the strand.
/// What lies outside `visible` is cut off, as arcs of a much enlarged circle are too long to draw.
QPolygonF arrowShape(const CircleGeometry& geometry, const RadialBand& band, const Arc& arc, Strand strand,
                     double headLength, const Arc& visible);

}  // namespace dglm
