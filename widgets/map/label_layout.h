// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace dglm {

/// A label that wants a place beside a circle.
struct LabelRequest {
  double angle = 0;         ///< radians clockwise from 12 o'clock: where its feature is
  double anchorRadius = 0;  ///< where its leader line starts, from the circle's centre
  QSizeF size;              ///< of the text
  double priority = 0;      ///< higher is placed first
};

/// The circle round which labels are placed, and the space there is.
struct LabelSpace {
  QPointF centre;
  double radius = 0;              ///< labels stay outside this radius
  QRectF bounds;                  ///< and inside this
  std::vector<QRectF> obstacles;  ///< and off these
  double spacing = 3;             ///< and this far from each other
};

/// Where a label goes: its text rectangle and its leader line from the feature to the text.
struct PlacedLabel {
  QRectF rect;
  QPointF leaderStart;
  QPointF leaderEnd;
};

/// Places labels as near to their features as they can be, without two rectangles meeting, without leader lines that
/// cross each other or run through a text. One result for each request, in order; none where there was no room.
std::vector<std::optional<PlacedLabel>> layOutLabels(const std::vector<LabelRequest>& requests,
                                                     const LabelSpace& space);

}  // namespace dglm
