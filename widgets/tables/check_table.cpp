// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/check_table.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include "widgets/parts/language_numbers.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

enum Column { Panel, Quantity, Of, Expected, Found, StateColumn, Source };

class CheckColumns {
  Q_DECLARE_TR_FUNCTIONS(CheckColumns)

 public:
  /// Values may be words or numbers, so they stand as the data has them.
  static std::vector<TableColumn<CheckRow>> all() {
    return {text(tr("Panel"), tr("Panel of the figure."), &CheckRow::panel),
            text(tr("Quantity"), tr("What was counted or read off."), &CheckRow::quantity),
            text(tr("Of"), tr("Model and layer, latent, place or value."), &CheckRow::of),
            text(tr("Expected"), tr("As the paper's notebook or data has it."), &CheckRow::expected),
            found(),
            state(),
            text(tr("Source"), tr("Where the expected value comes from."), &CheckRow::source)};
  }

 private:
  static TableColumn<CheckRow> text(const QString& title, const QString& definition, QString CheckRow::*part) {
    return {.title = title,
            .definition = definition,
            .display = [part](const CheckRow& row) { return row.*part; },
            .extra = [part](const CheckRow& row,
                            int role) { return role == Qt::ToolTipRole ? QVariant(row.*part) : QVariant(); }};
  }

  static TableColumn<CheckRow> found() {
    constexpr int kDigits = 6;
    TableColumn<CheckRow> column =
        text(tr("Found"), tr("Computed from the files of the chosen folder."), &CheckRow::found);
    column.csv = column.display;
    column.display = [](const CheckRow& row) {
      bool isNumber = false;
      const double number = row.found.toDouble(&isNumber);
      return isNumber ? formatShort(number, kDigits) : row.found;
    };
    return column;
  }

  static QString stateText(const CheckRow& row) {
    switch (row.state) {
      case CheckRow::State::Agrees:
        return tr("as expected");
      case CheckRow::State::Differs:
        return tr("differs");
      case CheckRow::State::NotFound:
        break;
    }
    return tr("not in the data");
  }

  static TableColumn<CheckRow> state() {
    return {.title = tr("State"),
            .definition = tr("Whether the found value agrees with the expected one within its printed digits."),
            .display = stateText,
            .sortKey = [](const CheckRow& row) { return SortKey(static_cast<double>(row.state)); },
            .firstOrder = Qt::DescendingOrder};
  }
};

}  // namespace

CheckTable::CheckTable(QWidget* parent)
    : QWidget(parent), model_(new RowTableModel<CheckRow>(CheckColumns::all(), this)) {
  table_ = new FilteredTable(*model_,
                             {.name = tr("Expected against found"),
                              .filterHint = tr("filter: quantity, latent, layer"),
                              .filterColumns = {Quantity, Of}},
                             this);
  table_->setSort({{StateColumn, Qt::DescendingOrder}});
  table_->setStretchColumn(Quantity);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(table_);
  setFocusProxy(table_);
}

CheckTable::~CheckTable() = default;

void CheckTable::setRows(std::vector<CheckRow> rows) {
  model_->setRows(std::move(rows));
}

QString CheckTable::toCsv() const {
  return table_->toCsv();
}

}  // namespace dglm
