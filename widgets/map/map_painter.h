// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include "widgets/map/map_layout.h"

class QPainter;

namespace dglm {

/// What changes on the circular map without a new layout.
struct MapHighlights {
  std::optional<BaseRange> linked;     ///< bases that another view shows; the backbone is thicker there
  std::optional<int64_t> caret;        ///< read out elsewhere: a tick across the backbone
  std::optional<int64_t> hoveredBase;  ///< hovered in another view: a line across the molecule
  int hoveredFeature = -1;
  bool hasFocus = false;
};

/// Draws the circular map but for selection and highlights: backbone, ticks, features, labels, rings, name.
void paintMap(QPainter& painter, const ViewScene& scene, const MapLayout& layout, const PaintStyle& style);

/// Draws the selection and the highlights over it.
void paintMapHighlights(QPainter& painter, const ViewScene& scene, const MapLayout& layout, const PaintStyle& style,
                        const MapHighlights& highlights);

}  // namespace dglm
