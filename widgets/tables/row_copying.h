// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>
#include <vector>

#include "widgets/tables/row_table_model.h"

class QTableView;

namespace dglm {

/// Puts rows with their header on the clipboard, and says how many in the window's status line. Nothing without rows.
void copyRows(const QTableView& view, const TableModel& model, const std::vector<int>& rows,
              const std::vector<int>& columns);

/// The columns that a view shows, from left to right.
std::vector<int> shownColumnsOf(const QTableView& view);

/// How the keyboard meets a table: Copy takes its rows and not the sequence, Esc is left to the window, and moving the
/// focus into it picks no row (Qt makes the first one current, which others may take for a choice).
class TableKeys : public QObject {
  Q_OBJECT

 public:
  /// `copy` is called on the platform's keys for it; `quietly` runs what it gets while nobody listens to the view.
  TableKeys(QTableView& view, std::function<void()> copy, std::function<void(const std::function<void()>&)> quietly);

  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QTableView& view_;
  std::function<void()> copy_;
  std::function<void(const std::function<void()>&)> quietly_;
};

}  // namespace dglm
