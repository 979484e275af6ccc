// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/share_bar.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

#include "widgets/parts/palette.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"

namespace dglm {

namespace {

/// Latents without a track of their own have no colour; they are drawn in a quiet grey.
QColor shownColour(const QColor& colour, const QWidget& widget) {
  return colour.isValid() ? colour : Palette::of(widget).baseline;
}

}  // namespace

ShareBar::ShareBar(double share, const QColor& colour, QWidget* parent)
    : QWidget(parent), share_(share), colour_(colour) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setAccessibleName(formatWholePercent(share));
}

QSize ShareBar::sizeHint() const {
  return {10 * kGrid, kGrid};
}

QSize ShareBar::minimumSizeHint() const {
  return {3 * kGrid, kGrid};
}

void ShareBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  const double radius = height() / 2.0;
  painter.setBrush(Palette::of(*this).line);
  painter.drawRoundedRect(rect(), radius, radius);
  if (std::isnan(share_) || share_ <= 0)
    return;
  painter.setClipRect(QRectF(0, 0, std::min(share_, 1.0) * width(), height()));
  painter.setBrush(shownColour(colour_, *this));
  painter.drawRoundedRect(rect(), radius, radius);
}

Swatch::Swatch(const QColor& colour, QWidget* parent) : QWidget(parent), colour_(colour) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Swatch::sizeHint() const {
  const int side = fontMetrics().ascent() * 3 / 4;
  return {side, side};
}

void Swatch::paintEvent(QPaintEvent*) {
  constexpr double kRadius = 2;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(shownColour(colour_, *this));
  painter.drawRoundedRect(rect(), kRadius, kRadius);
}

}  // namespace dglm
