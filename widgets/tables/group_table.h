// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

#include <cstdint>
#include <vector>

class QLabel;

namespace dglm {

class FilteredTable;
template <class Row>
class RowTableModel;

/// A sequence that can be put into a group.
struct GroupRow {
  QString name;
  int group = -1;  ///< 0 to kGroups - 1; -1: in none
  int64_t features = 0;
  int64_t length = 0;  ///< bases
};

/// Puts sequences into groups: buttons, or the keys 1 to 4 and Delete, for the selected rows.
class GroupTable : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kGroups = 4;
  /// "A", "B", ...
  static QString groupName(int group);

  explicit GroupTable(QWidget* parent = nullptr);
  ~GroupTable() override;

  void setRows(std::vector<GroupRow> rows);
  const std::vector<GroupRow>& rows() const;
  /// Puts the selected rows into the group.
  void assignSelected(int group);
  void setGroups(const std::vector<int>& groups);
  FilteredTable& table() { return *table_; }

 Q_SIGNALS:
  void changed();
  /// The user moved to the row.
  void picked(int row);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* buildButtons();
  void showCounts();

  RowTableModel<GroupRow>* model_;
  FilteredTable* table_;
  QLabel* counts_;
};

}  // namespace dglm
