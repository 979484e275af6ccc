// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

#include "widgets/parts/palette.h"

class QPainter;
class QRectF;
class QWidget;

namespace dglm {

/// What a view is painted with: colours, and fonts sized in the painter's own units (pixels on screen, points in a
/// figure), so that one painting function serves both.
struct PaintStyle {
  const Palette* palette = nullptr;
  QFont font;             ///< names
  QFont boldFont;         ///< titles
  QFont smallFont;        ///< captions, axis numbers
  QFont baseFont;         ///< bases and tokens, monospaced
  double lineHeight = 0;  ///< of `font`
  double fineness = 1;    ///< smallest width worth drawing on a slant: more than a pixel, much less than a point

  static PaintStyle forWidget(const QWidget& widget);
  /// Text of 8 points, where the painter's unit is a point.
  static PaintStyle forFigure(const Palette& palette);

  /// A length designed for a 16-pixel line of text, in step with the font.
  double scaled(double pixels) const { return pixels * lineHeight / 16; }
  /// The narrowest band that is found at a glance; what is narrower gets a triangle besides.
  double leastBand() const { return scaled(3); }
};

/// Fills a rectangle with one colour above and another below, as a track is coloured over and under 0.
void fillHalves(QPainter& painter, const QRectF& place, const QColor& above, const QColor& below);

}  // namespace dglm
