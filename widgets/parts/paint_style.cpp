// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/paint_style.h"

#include <QApplication>
#include <QFontInfo>
#include <QPainter>
#include <QWidget>

#include <algorithm>

#include "widgets/parts/theme.h"

namespace dglm {
namespace {

PaintStyle styleFor(const Palette& palette, const QFont& font, int pixelSize, double fineness) {
  PaintStyle style;
  style.fineness = fineness;
  style.palette = &palette;
  style.font = font;
  style.font.setPixelSize(pixelSize);
  style.boldFont = style.font;
  style.boldFont.setWeight(QFont::DemiBold);
  style.smallFont = style.font;
  style.smallFont.setPixelSize(std::max(7, static_cast<int>(pixelSize * 0.85 + 0.5)));
  style.baseFont = baseFont();
  style.baseFont.setPixelSize(pixelSize);
  style.lineHeight = std::max(pixelSize * 1.25, 1.0);
  return style;
}

}  // namespace

PaintStyle PaintStyle::forWidget(const QWidget& widget) {
  constexpr double kFinenessInPixels = 1.5;
  return styleFor(Palette::of(widget), widget.font(), QFontInfo(widget.font()).pixelSize(), kFinenessInPixels);
}

PaintStyle PaintStyle::forFigure(const Palette& palette) {
  constexpr int kFigureTextPoints = 8;
  constexpr double kFinenessInPoints = 0.5;
  return styleFor(palette, QApplication::font(), kFigureTextPoints, kFinenessInPoints);
}

void fillHalves(QPainter& painter, const QRectF& place, const QColor& above, const QColor& below) {
  painter.fillRect(place, above);
  if (below != above)
    painter.fillRect(place.adjusted(0, place.height() / 2, 0, 0), below);
}

}  // namespace dglm
