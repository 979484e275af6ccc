// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <vector>

#include "widgets/parts/listed_action.h"

namespace dglm {

class FilteredTable;

/// `?` and F1: every action with its shortcuts, to be searched and sorted like any table.
class ShortcutList : public QDialog {
  Q_OBJECT

 public:
  /// Actions without a shortcut are listed too: they can be given one.
  explicit ShortcutList(const std::vector<ListedAction>& actions, QWidget* parent = nullptr);

  FilteredTable& table() { return *table_; }

 private:
  FilteredTable* table_;
};

}  // namespace dglm
