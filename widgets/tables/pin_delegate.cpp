// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/pin_delegate.h"

#include <QPainter>
#include <QPainterPath>
#include <QTransform>
#include <QWidget>

#include <cmath>
#include <numbers>

#include "widgets/parts/palette.h"
#include "widgets/parts/theme.h"

namespace dglm {
namespace {

QPainterPath starPath(const QPointF& centre, double radius) {
  constexpr int kCorners = 10;
  constexpr double kInnerRadius = 0.45;
  QPolygonF corners;
  for (int i = 0; i < kCorners; ++i) {
    const double angle = std::numbers::pi * (2.0 * i / kCorners - 0.5);
    const double distance = i % 2 == 0 ? radius : radius * kInnerRadius;
    corners << centre + QPointF(std::cos(angle), std::sin(angle)) * distance;
  }
  QPainterPath path;
  path.addPolygon(corners);
  path.closeSubpath();
  return path;
}

/// A drawing pin: head, collar and needle.
QPainterPath pinPath(const QPointF& centre, double radius) {
  constexpr double kHead = 0.55, kCollar = 0.85, kNeedle = 0.12;
  QPainterPath path;
  path.setFillRule(Qt::WindingFill);
  path.addRect(QRectF(-kHead, -1, 2 * kHead, 1));
  path.addRect(QRectF(-kCollar, 0, 2 * kCollar, 0.3));
  path.addRect(QRectF(-kNeedle, 0.3, 2 * kNeedle, 0.9));
  return QTransform::fromTranslate(centre.x(), centre.y()).scale(radius, radius).map(path.simplified());
}

}  // namespace

void PinDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QStyledItemDelegate::paint(painter, option, index);
  const Palette& palette = Palette::of(*option.widget);
  const auto state = static_cast<State>(index.data(kStateRole).toInt());
  const QColor track = index.data(kColourRole).value<QColor>();
  const QColor filled = state == State::Pinned && track.isValid() ? track : palette.secondaryText;

  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(state == State::Pinned ? filled : palette.secondaryText, 1));
  painter->setBrush(state == State::Plain ? QBrush(Qt::NoBrush) : QBrush(filled));
  const QPointF centre = QRectF(option.rect).center();
  const double radius = option.fontMetrics.ascent() * 0.45;
  painter->drawPath(state == State::Starred ? starPath(centre, radius) : pinPath(centre, radius));
  painter->restore();
}

QSize PinDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return {option.fontMetrics.height() + kGrid, option.fontMetrics.height()};
}

}  // namespace dglm
