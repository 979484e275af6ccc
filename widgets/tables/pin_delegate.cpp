// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/pin_delegate.h"

#include <QPainter>
#include <QPainterPath>
#include <QTransform>
#include <QWidget>

#include "widgets/parts/palette.h"
#include "widgets/parts/theme.h"

namespace dglm {
namespace {

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
  const bool isPinned = index.data(kPinnedRole).toBool();
  const QColor track = index.data(kColourRole).value<QColor>();
  const QColor filled = isPinned && track.isValid() ? track : palette.secondaryText;

  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(isPinned ? filled : palette.secondaryText, 1));
  painter->setBrush(isPinned ? QBrush(filled) : QBrush(Qt::NoBrush));
  const QPointF centre = QRectF(option.rect).center();
  const double radius = option.fontMetrics.ascent() * 0.45;
  painter->drawPath(pinPath(centre, radius));
  painter->restore();
}

QSize PinDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return {option.fontMetrics.height() + kGrid, option.fontMetrics.height()};
}

}  // namespace dglm
