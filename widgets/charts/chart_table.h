// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QEvent>
#include <QString>

#include <functional>
#include <variant>
#include <vector>

class QAction;

namespace dglm {

class FilteredTable;

/// A number, where NaN is absent, or a text.
using ChartCellValue = std::variant<double, QString>;

/// The values that a chart draws.
struct ChartTable {
  struct Column {
    QString title;
    QString definition;  ///< tool tip: what the value is
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

  FilteredTable& table() { return *table_; }

 private:
  void exportRows();

  QString name_;
  FilteredTable* table_;
};

/// Where a chart says that there is a table.
enum class TableOffer {
  MenuAndCorner,  ///< its context menu, and a button in its lower right corner
  Menu            ///< the context menu alone: a button stands elsewhere
};

/// "Show as Table" for a chart; `table` is asked when it is wanted. The action belongs to the chart.
QAction* offerTable(QWidget& chart, std::function<ChartTable()> table, TableOffer offer = TableOffer::MenuAndCorner);

}  // namespace dglm
