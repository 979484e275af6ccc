// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/link_delegate.h"

namespace dglm {

void LinkDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  const QColor link = option->palette.color(QPalette::Link);
  option->palette.setColor(QPalette::Text, link);
  option->palette.setColor(QPalette::HighlightedText, link);
}

}  // namespace dglm
