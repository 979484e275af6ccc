// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

#include <vector>

#include "widgets/tables/row_table_model.h"

namespace dglm {

/// Sorts a TableModel by several columns and keeps the rows that contain every word of the filter text in one of the
/// chosen columns. Sort keys are read once for each sort, so that 100,000 rows sort within a fraction of a second.
class RowSortProxy : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  /// The model must outlive the proxy.
  RowSortProxy(TableModel& model, std::vector<int> filterColumns, QObject* parent = nullptr);

  void setFilterText(const QString& text);

  /// First column first; empty is the model's own order.
  void setSort(std::vector<SortColumn> sort);
  const std::vector<SortColumn>& sortColumns() const { return sort_; }

  /// Titles of several words on two lines.
  void setTitlesWrapped(bool areWrapped);

  /// Rows of the model in the order shown.
  std::vector<int> shownRows() const;

  /// Titles carry their place in the sort: "Max ↓", or "Max ↓1" and "Label ↑2" with several keys; on a second line
  /// where there are two.
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 protected:
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

 private:
  void readKeys();

  TableModel& model_;
  std::vector<int> filterColumns_;
  QStringList filterWords_;
  std::vector<SortColumn> sort_;
  bool wrapsTitles_ = false;
  /// keys_[i][row]: the cell of sort column i.
  std::vector<std::vector<SortKey>> keys_;
};

}  // namespace dglm
