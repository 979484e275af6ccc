// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <vector>

class QTableView;

namespace dglm {

/// Gives columns of a table the room that the others leave, in equal parts, but never less than their titles need: then
/// the table scrolls. (QHeaderView::Stretch cuts the titles.) Belongs to the table.
class ColumnStretch : public QObject {
  Q_OBJECT

 public:
  ColumnStretch(QTableView& table, std::vector<int> columns);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void share();

  QTableView& table_;
  std::vector<int> columns_;
  bool isSharing_ = false;
};

}  // namespace dglm
