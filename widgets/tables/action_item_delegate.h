// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace dglm {

/// Draws an action of the command palette: its text, its menu in grey, its shortcut at the right.
class ActionItemDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  static constexpr int kGroupRole = Qt::UserRole;
  static constexpr int kShortcutRole = Qt::UserRole + 1;
  static constexpr int kActionRole = Qt::UserRole + 2;  ///< QObject*, a QAction

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace dglm
