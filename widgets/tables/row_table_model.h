// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>

#include <functional>
#include <utility>
#include <vector>

#include "widgets/parts/value_format.h"
#include "widgets/tables/sort_key.h"

namespace dglm {

/// What the sort proxy, the filter and the CSV writer need of any table, whatever its rows are.
class TableModel : public QAbstractTableModel {
 public:
  using QAbstractTableModel::QAbstractTableModel;

  virtual SortKey sortKey(int row, int column) const = 0;
  /// What a cell shows, and the same at full precision for CSV.
  virtual QString displayText(int row, int column) const = 0;
  virtual QString csvText(int row, int column) const = 0;
  /// The order of a column's first click.
  virtual Qt::SortOrder firstOrder(int column) const = 0;
  virtual QString columnTitle(int column) const = 0;
};

/// One column of a table over `Row`: its header and how a cell is made from a row.
template <class Row>
struct TableColumn {
  QString title;
  QString definition;  ///< tool tip: what the value is and how it was computed
  std::function<QString(const Row&)> display;
  std::function<SortKey(const Row&)> sortKey = nullptr;  ///< default: the displayed text
  std::function<QString(const Row&)> csv = nullptr;      ///< full precision; default: the displayed text
  Qt::Alignment alignment = Qt::AlignLeft;
  Qt::SortOrder firstOrder = Qt::AscendingOrder;
  bool showTitle = true;  ///< false: a narrow column of marks, its title only in the tool tip, menus and CSV
  /// Any other role of a cell (decoration, check state, tool tip); default: none.
  std::function<QVariant(const Row&, int role)> extra = nullptr;
};

/// A right-aligned column of numbers: largest first on the first click, NaN absent.
template <class Row, class Value>
TableColumn<Row> numberColumn(QString title, QString definition, Value value, QString (*format)(double)) {
  return {.title = std::move(title),
          .definition = std::move(definition),
          .display = [=](const Row& row) { return format(static_cast<double>(value(row))); },
          .sortKey = [=](const Row& row) { return numberKey(static_cast<double>(value(row))); },
          .csv = [=](const Row& row) { return exactNumber(value(row)); },
          .alignment = Qt::AlignRight,
          .firstOrder = Qt::DescendingOrder};
}

/// A table over a vector of plain rows. Rows are replaced whole or one by one; there is no per-cell storage.
template <class Row>
class RowTableModel : public TableModel {
 public:
  explicit RowTableModel(std::vector<TableColumn<Row>> columns, QObject* parent = nullptr)
      : TableModel(parent), columns_(std::move(columns)) {}

  void setRows(std::vector<Row> rows) {
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
  }
  void setRow(int row, Row value) {
    rows_[static_cast<size_t>(row)] = std::move(value);
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
  }
  const std::vector<Row>& rows() const { return rows_; }
  const Row& rowAt(int row) const { return rows_[static_cast<size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
  }
  int columnCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(columns_.size());
  }

  QVariant data(const QModelIndex& index, int role) const override {
    if (!index.isValid())
      return {};
    const TableColumn<Row>& column = columnAt(index.column());
    if (role == Qt::DisplayRole)
      return column.display(rowAt(index.row()));
    if (role == Qt::TextAlignmentRole)
      return QVariant(column.alignment | Qt::AlignVCenter);
    return column.extra ? column.extra(rowAt(index.row()), role) : QVariant();
  }

  QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
    if (orientation != Qt::Horizontal)
      return {};
    const TableColumn<Row>& column = columnAt(section);
    switch (role) {
      case Qt::DisplayRole:
        return column.showTitle ? column.title : QString();
      case Qt::ToolTipRole:
        return column.definition;
      case Qt::TextAlignmentRole:
        return QVariant(column.alignment | Qt::AlignVCenter);
      default:
        return {};
    }
  }

  SortKey sortKey(int row, int column) const override {
    const TableColumn<Row>& c = columnAt(column);
    return c.sortKey ? c.sortKey(rowAt(row)) : SortKey(c.display(rowAt(row)));
  }
  QString displayText(int row, int column) const override { return columnAt(column).display(rowAt(row)); }
  QString csvText(int row, int column) const override {
    const TableColumn<Row>& c = columnAt(column);
    return c.csv ? c.csv(rowAt(row)) : c.display(rowAt(row));
  }
  Qt::SortOrder firstOrder(int column) const override { return columnAt(column).firstOrder; }
  QString columnTitle(int column) const override { return columnAt(column).title; }

 private:
  const TableColumn<Row>& columnAt(int column) const { return columns_[static_cast<size_t>(column)]; }

  std::vector<TableColumn<Row>> columns_;
  std::vector<Row> rows_;
};

}  // namespace dglm
