// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSizeF>

class QPainter;

namespace dglm {

/// A view that can be drawn for print: white ground, light palette, text as text.
class FigureSource {
 public:
  virtual ~FigureSource() = default;

  /// Width and height in millimetres at which the figure reads best.
  virtual QSizeF naturalSizeMm() const = 0;

  /// Draws into [0, width] x [0, height]; the painter's unit is a point (1/72 inch), its origin the upper left corner.
  virtual void paintFigure(QPainter& painter, const QSizeF& sizeInPoints) const = 0;
};

}  // namespace dglm
