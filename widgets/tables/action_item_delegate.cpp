// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/action_item_delegate.h"

#include <QPainter>
#include <QWidget>

#include "widgets/parts/palette.h"
#include "widgets/parts/theme.h"

namespace dglm {

void ActionItemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QStyledItemDelegate::paint(painter, option, index);
  const QFontMetrics metrics(option.font);
  const QRect line = option.rect.adjusted(kGrid, 0, -kGrid, 0);
  const int textWidth = metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
  painter->save();
  painter->setFont(option.font);
  painter->setPen(Palette::of(*option.widget).secondaryText);
  painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, index.data(kShortcutRole).toString());
  painter->drawText(line.adjusted(textWidth + 2 * kGrid, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                    index.data(kGroupRole).toString());
  painter->restore();
}

}  // namespace dglm
