// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSizeF>

class QPainter;

namespace dglm {

struct Palette;

constexpr double kPointsPerMm = 72 / 25.4;

/// A view that can be drawn as a figure: all of it, text as text, in any palette (Palette::light() for print).
class FigureSource {
 public:
  virtual ~FigureSource() = default;

  /// Width and height in millimetres at which the figure reads best.
  virtual QSizeF naturalSizeMm() const = 0;

  /// Draws into [0, width] x [0, height] on a ground that is already there; the painter's unit is a point (1/72 inch),
  /// its origin the upper left corner.
  virtual void paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const = 0;
};

}  // namespace dglm
