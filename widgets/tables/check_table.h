// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

namespace dglm {

class FilteredTable;
template <class Row>
class RowTableModel;

/// A published value and what was found for it.
struct CheckRow {
  enum class State { Agrees, Differs, NotFound };

  QString panel;
  QString quantity;
  QString of;
  QString expected;
  QString found;
  State state = State::NotFound;
  QString source;  ///< where the expectation comes from
};

/// Expected against found, the values that differ first.
class CheckTable : public QWidget {
  Q_OBJECT

 public:
  explicit CheckTable(QWidget* parent = nullptr);
  ~CheckTable() override;

  void setRows(std::vector<CheckRow> rows);

  /// Exactly what is shown.
  QString toCsv() const;
  FilteredTable& table() { return *table_; }

 private:
  RowTableModel<CheckRow>* model_;
  FilteredTable* table_;
};

}  // namespace dglm
