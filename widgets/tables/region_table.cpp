// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/region_table.h"

#include <QCoreApplication>
#include <QItemSelectionModel>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

enum RegionColumn { RegionName, RegionRecord, RegionStart, RegionEnd, RegionLength };

class RegionColumns {
  Q_DECLARE_TR_FUNCTIONS(RegionColumns)

 public:
  static std::vector<TableColumn<RegionRow>> all() {
    return {{.title = tr("Region"),
             .definition = tr("Its name. A click goes there."),
             .display = [](const RegionRow& row) { return row.name; },
             .extra = [](const RegionRow& row,
                         int role) { return role == Qt::ToolTipRole ? QVariant(row.name) : QVariant(); }},
            {.title = tr("Sequence"),
             .definition = tr("The record that it lies on."),
             .display = [](const RegionRow& row) { return row.record; }},
            position(tr("Start"), tr("First base, counted from 1."),
                     [](const RegionRow& row) { return row.bases.start + 1; }),
            position(tr("End"), tr("Last base, counted from 1. Smaller than the start if it runs over the origin."),
                     [](const RegionRow& row) {
                       return row.bases.end > row.recordLength ? row.bases.end - row.recordLength : row.bases.end;
                     }),
            position(tr("Length (bp)"), tr("Bases from start to end, both counted."),
                     [](const RegionRow& row) { return row.bases.length(); })};
  }

 private:
  template <class Value>
  static TableColumn<RegionRow> position(const QString& title, const QString& definition, Value value) {
    TableColumn<RegionRow> column = numberColumn<RegionRow>(title, definition, value, formatWhole);
    column.firstOrder = Qt::AscendingOrder;
    return column;
  }
};

}  // namespace

RegionTable::RegionTable(QWidget* parent)
    : QWidget(parent), model_(new RowTableModel<RegionRow>(RegionColumns::all(), this)) {
  table_ = new FilteredTable(*model_,
                             {.name = tr("Regions of interest"),
                              .filterHint = tr("filter: name, sequence"),
                              .filterColumns = {RegionName, RegionRecord}},
                             this);
  table_->setSort({});
  table_->setStretchColumn(RegionName);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(table_);
  setFocusProxy(table_);
  connect(table_, &FilteredTable::rowPicked, this, [this](int row) { Q_EMIT picked(model_->rowAt(row).region); });
  connect(table_, &FilteredTable::rowActivated, this, [this](int row) { Q_EMIT picked(model_->rowAt(row).region); });
  connect(table_->view().selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &RegionTable::selectionChanged);
}

RegionTable::~RegionTable() = default;

void RegionTable::setRows(std::vector<RegionRow> rows) {
  model_->setRows(std::move(rows));
  Q_EMIT selectionChanged();
}

const std::vector<RegionRow>& RegionTable::rows() const {
  return model_->rows();
}

std::vector<int> RegionTable::selected() const {
  std::vector<int> regions;
  for (const int row : table_->selectedRows())
    regions.push_back(model_->rowAt(row).region);
  return regions;
}

}  // namespace dglm
