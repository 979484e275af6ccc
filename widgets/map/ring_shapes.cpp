// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/ring_shapes.h"

#include <algorithm>
#include <cmath>

namespace dglm {
namespace {

/// Equal columns that follow each other clockwise; each is drawn in straight pieces.
struct Columns {
  double first = 0;  // base at which the first starts
  double bases = 1;  // in each
  int count = 0;
  int pieces = 1;  // of each
};

Columns columnsOf(const CircleGeometry& geometry, double radius, const Arc& arc, double fineness) {
  const double pixelsPerBase = radius * geometry.radiansPerBase();
  const double bases = std::max(1.0, fineness / pixelsPerBase);
  const double radians = bases * geometry.radiansPerBase();
  const double first = std::floor((arc.start - geometry.angleOf(0)) / radians);
  const double end = std::ceil((arc.end - geometry.angleOf(0)) / radians);
  return {first * bases, bases, static_cast<int>(end - first), arcPieces(radius, radians)};
}

/// Draws areas from 0 to a track's values.
class RingAreas {
 public:
  RingAreas(const CircleGeometry& geometry, const RadialBand& band, const ValueAxis& axis, const Arc& arc, bool isBelow)
      : geometry_(geometry),
        isBelow_(isBelow),
        arc_(arc),
        axis_(axis),
        perUnit_((band.outer - band.inner) / (axis.scaled(axis.high) - axis.scaled(axis.low))),
        zero_(band.inner - perUnit_ * axis.scaled(axis.low)) {}

  void add(const Columns& columns, const std::vector<float>& values) {
    layRays(columns);
    int from = 0;
    for (int i = 0; i <= columns.count; ++i) {
      if (i < columns.count && !isEmpty(values[static_cast<size_t>(i)]))
        continue;
      if (from < i)
        addArea(columns.pieces, values, from, i);
      from = i + 1;
    }
  }
  std::vector<QPolygonF> shapes() && { return std::move(shapes_); }

 private:
  bool isEmpty(float value) const { return std::isnan(value) || value == 0 || (value < 0) != isBelow_; }

  // The directions of all borders between pieces, once for both of their sides.
  void layRays(const Columns& columns) {
    angles_.clear();
    rays_.clear();
    const int pieces = columns.count * columns.pieces;
    for (int i = 0; i <= pieces; ++i) {
      const double angle = geometry_.angleOf(columns.first + i * columns.bases / columns.pieces);
      angles_.push_back(std::clamp(angle, arc_.start, arc_.end));
      rays_.push_back(directionOf(angles_.back()));
    }
  }

  void addArea(int pieces, const std::vector<float>& values, int from, int to) {
    QPolygonF shape;
    shape.reserve((to - from) * (pieces + 1) + 2);
    for (int i = from; i < to; ++i) {
      const double value = std::clamp<double>(values[static_cast<size_t>(i)], axis_.low, axis_.high);
      const double radius = zero_ + perUnit_ * axis_.scaled(value);
      for (int piece = i * pieces; piece <= (i + 1) * pieces; ++piece)
        shape.append(geometry_.centre() + radius * rays_[static_cast<size_t>(piece)]);
    }
    const auto angleAt = [&](int column) { return angles_[static_cast<size_t>(column * pieces)]; };
    appendArc(shape, geometry_, zero_, {angleAt(to), angleAt(from)});
    shapes_.push_back(std::move(shape));
  }

  const CircleGeometry& geometry_;
  bool isBelow_;
  Arc arc_;
  ValueAxis axis_;
  double perUnit_;
  double zero_;
  std::vector<double> angles_;
  std::vector<QPointF> rays_;
  std::vector<QPolygonF> shapes_;
};

}  // namespace

std::vector<QPolygonF> ringShapes(const CircleGeometry& geometry, const RadialBand& band, const PeakPyramid& peaks,
                                  const ValueAxis& axis, const Arc& arc, double fineness, bool isBelow) {
  constexpr int kColumnsTogether = 32;
  const Columns all = columnsOf(geometry, band.outer, arc, fineness);
  const bool isCircular = geometry.topology() == Topology::Circular;
  RingAreas areas(geometry, band, axis, arc, isBelow);
  for (int done = 0; done < all.count; done += kColumnsTogether) {
    Columns some = all;
    some.first += done * all.bases;
    some.count = std::min(kColumnsTogether + 1, all.count - done);
    const double width = some.count * all.bases * geometry.radiansPerBase() * band.outer;
    const double middle = geometry.angleOf(some.first + some.count * all.bases / 2);
    const double reach = width / 2 + band.outer - band.inner;
    const QRectF sight = geometry.area().adjusted(-reach, -reach, reach, reach);
    if (sight.contains(geometry.pointAt(middle, band.middle())))
      areas.add(some, peaks.columns(some.first, some.bases, some.count, isCircular));
  }
  return std::move(areas).shapes();
}

}  // namespace dglm
