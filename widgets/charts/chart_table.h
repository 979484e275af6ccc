// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QEvent>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <functional>
#include <variant>
#include <vector>

class QAction;

namespace dglm {

class FilteredTable;
template <typename Row>  // lupdate loses the namespace at `class Row`
class RowTableModel;

/// A number, where NaN is absent, or a text.
using ChartCellValue = std::variant<double, QString>;

/// The values that a chart draws.
struct ChartTable {
  struct Column {
    QString title;
    QString definition;    ///< tool tip: what the value is
    bool isWhole = false;  ///< positions: whole numbers with separators, the first one first
  };

  QString title;  ///< of the window
  QString name;   ///< of a file, without suffix
  std::vector<Column> columns;
  std::vector<std::vector<ChartCellValue>> rows;
};

/// Asks the main window to write a table to a file that the user chooses. Widgets write no files.
class TableExportEvent : public QEvent {
 public:
  TableExportEvent(QString csv, QString name);

  static Type kind();

  const QString csv;
  const QString name;
};

/// The values of a chart in a table: filter, sort, Ctrl+C, and a button that exports the rows and columns shown.
class ChartTableDialog : public QDialog {
  Q_OBJECT

 public:
  ChartTableDialog(ChartTable table, QWidget* parent);
  ~ChartTableDialog() override;

  /// Filter, order and columns that are hidden stay where the columns are the same.
  void setTable(ChartTable table);
  /// Shows what `table` gives each time that the chart has new values (see tableChanged), while there is the chart.
  void follow(const QWidget& chart, std::function<ChartTable()> table);
  FilteredTable& table() { return *table_; }

 private:
  friend void tableChanged(const QWidget& chart);
  using Row = std::vector<ChartCellValue>;

  void build(const ChartTable& table);
  void exportRows();

  ChartTable shown_;  ///< without rows
  std::vector<size_t> kinds_;
  RowTableModel<Row>* model_ = nullptr;
  FilteredTable* table_ = nullptr;
  QPointer<const QWidget> chart_;
  std::function<ChartTable()> newest_;
  QTimer soon_;  ///< a chart that changes from moment to moment is read now and then
};

/// The chart has new values: tables of it that are open show them.
void tableChanged(const QWidget& chart);

/// Where a chart says that there is a table.
enum class TableOffer {
  MenuAndCorner,  ///< its context menu, and a button in its lower right corner
  Menu            ///< the context menu alone: a button stands elsewhere
};

/// Opens the table of a chart, and keeps it at what the chart shows.
void showTable(QWidget& chart, std::function<ChartTable()> table);

/// "Show as Table" for a chart; `table` is asked when it is wanted. The action belongs to the chart.
QAction* offerTable(QWidget& chart, std::function<ChartTable()> table, TableOffer offer = TableOffer::MenuAndCorner);

}  // namespace dglm
