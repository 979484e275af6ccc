// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/swatch_delegate.h"

#include <QPainter>

#include "widgets/theme.h"

namespace dglm {

void SwatchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  constexpr double kRadius = 2;
  QStyledItemDelegate::paint(painter, option, index);
  const double side = option.fontMetrics.ascent() * 0.9;
  QRectF square(0, 0, side, side);
  square.moveCenter(QRectF(option.rect).center());
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(Qt::NoPen);
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
