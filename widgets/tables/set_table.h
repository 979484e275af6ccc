// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <array>
#include <vector>

class QLabel;

namespace dglm {

class FilteredTable;
template <class Row>
class RowTableModel;

/// A record that can take part in a scoring.
struct SetRow {
  int64_t record = 0;
  QString name;
  int set = -1;  ///< 0 tunes, 1 and 2 test; -1 takes no part
  int64_t features = 0;
  int64_t length = 0;
  QString remark;
};

/// Gives records to the tuning set and the two test sets: buttons, or the keys 0, 1, 2 and Delete, for the selected
/// rows.
class SetTable : public QWidget {
  Q_OBJECT

 public:
  explicit SetTable(QWidget* parent = nullptr);
  ~SetTable() override;

  void setRows(std::vector<SetRow> rows);
  const std::vector<SetRow>& rows() const;
  /// Gives the selected rows to the set.
  void assignSelected(int set);
  /// Gives all annotated records to the sets in turns.
  void shareOut();
  /// Records by set.
  std::array<std::vector<int64_t>, 3> sets() const;
  FilteredTable& table() { return *table_; }

 Q_SIGNALS:
  void changed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* buildButtons();
  void showCounts();

  RowTableModel<SetRow>* model_;
  FilteredTable* table_;
  QLabel* counts_;
};

}  // namespace dglm
