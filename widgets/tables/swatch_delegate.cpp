// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/swatch_delegate.h"

#include <QPainter>

#include <cmath>

#include "widgets/parts/palette.h"
#include "widgets/parts/theme.h"

namespace dglm {

void SwatchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  constexpr double kRadius = 2;
  QStyledItemDelegate::paint(painter, option, index);
  const double side = std::round(option.fontMetrics.ascent() * 0.9);
  QRectF square(0, 0, side, side);
  square.moveTopLeft((QRectF(option.rect).center() - square.center()).toPoint() + QPointF(0.5, 0.5));
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(Palette::of(*option.widget).featureEdge, 1));
  painter->setBrush(index.data(Qt::DecorationRole).value<QColor>());
  painter->drawRoundedRect(square, kRadius, kRadius);
  painter->restore();
}

QSize SwatchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return {option.fontMetrics.height() + kGrid, option.fontMetrics.height()};
}

void SwatchDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  option->features &= ~QStyleOptionViewItem::HasDecoration;
  option->icon = QIcon();
}

}  // namespace dglm
