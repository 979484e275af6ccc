// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeyEvent>

#include <optional>

#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {

// Tables whose rows are put into numbered classes: sets, groups.

/// Gives the selected rows the number.
template <class Row>
void assignSelectedRows(const FilteredTable& table, RowTableModel<Row>& model, int Row::*part, int number) {
  for (const int row : table.selectedRows()) {
    Row changed = model.rowAt(row);
    changed.*part = number;
    model.setRow(row, changed);
  }
}

/// The number that a key stands for: `first` and the `count - 1` digits after it are 0, 1, ..., Delete is -1.
inline std::optional<int> assignedByKey(const QEvent& event, Qt::Key first, int count) {
  if (event.type() != QEvent::KeyPress)
    return std::nullopt;
  const int key = static_cast<const QKeyEvent&>(event).key();
  if (key == Qt::Key_Delete)
    return -1;
  return key >= first && key < first + count ? std::optional(key - first) : std::nullopt;
}

}  // namespace dglm
