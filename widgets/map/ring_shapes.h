// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <utility>
#include <vector>

#include "widgets/map/arc_shapes.h"
#include "widgets/tracks/peak_pyramid.h"
#include "widgets/tracks/track_style.h"

namespace dglm {

/// The values of a track round the circle, within the arc: areas from 0 to the peak of every column, where the band
/// spans the value range (low <= 0 < high). A column is `fineness` wide, or as a base where that is wider. Columns are
/// counted from base 1, so that turning the map moves its shapes and does not change them.
///
/// There is no shape where nothing is active or outside the map, nor for values below 0 (or, `isBelow`, above). Long
/// areas are cut into several that overlap by a column: the raster engine's time grows with the square of the corners
/// of one outline.
std::vector<QPolygonF> ringShapes(const CircleGeometry& geometry, const RadialBand& band, const PeakPyramid& peaks,
                                  const ValueAxis& axis, const Arc& arc, double fineness, bool isBelow = false);

}  // namespace dglm
