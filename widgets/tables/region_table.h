// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

#include "core/base/units.h"

namespace dglm {

class FilteredTable;
template <class Row>
class RowTableModel;

/// A named region of a record.
struct RegionRow {
  int region = 0;  ///< what the rows' owner knows it by
  QString name;
  QString record;
  BaseRange bases;
  int64_t recordLength = 0;
};

/// The list of named regions: filter, sort, click through.
class RegionTable : public QWidget {
  Q_OBJECT

 public:
  explicit RegionTable(QWidget* parent = nullptr);
  ~RegionTable() override;

  void setRows(std::vector<RegionRow> rows);
  const std::vector<RegionRow>& rows() const;
  /// RegionRow::region of the selected rows.
  std::vector<int> selected() const;
  FilteredTable& table() { return *table_; }

 Q_SIGNALS:
  /// A click, Enter, or a double click.
  void picked(int region);
  void selectionChanged();

 private:
  RowTableModel<RegionRow>* model_;
  FilteredTable* table_;
};

}  // namespace dglm
