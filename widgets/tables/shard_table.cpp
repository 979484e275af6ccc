// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/shard_table.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <cmath>

#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

enum ShardColumn { ShardNumber, ShardHolds, ShardStateColumn, ShardDone, ShardSays };

QString shareOrNone(double share) {
  return std::isnan(share) ? formatAbsent() : formatWholePercent(share);
}

class ShardColumns {
  Q_DECLARE_TR_FUNCTIONS(ShardColumns)

 public:
  static std::vector<TableColumn<ShardRow>> all() {
    return {{.title = tr("Shard"),
             .definition = tr("Its number, and that of its folder in the workflow's folder shards."),
             .display = [](const ShardRow& row) { return formatCount(row.number); },
             .sortKey = [](const ShardRow& row) { return numberKey(static_cast<double>(row.number)); },
             .alignment = Qt::AlignRight},
            {.title = tr("Holds"),
             .definition = tr("The first of its files or sequences and how many follow, or its run of the sweep."),
             .display = [](const ShardRow& row) { return row.name; }},
            {.title = tr("State"),
             .definition = tr("Waiting, running, failed or done, by the files in its folder. One that failed runs "
                              "again twice by itself."),
             .display = [](const ShardRow& row) { return row.state; },
             .sortKey = [](const ShardRow& row) { return numberKey(row.urgency); }},
            numberColumn<ShardRow>(
                tr("Step done"), tr("How much of the step that it is at is done."),
                [](const ShardRow& row) { return row.share; }, shareOrNone),
            {.title = tr("Says"),
             .definition = tr("What it does now; of one that failed, the last line of its log.txt."),
             .display = [](const ShardRow& row) { return row.said; },
             .extra = [](const ShardRow& row,
                         int role) { return role == Qt::ToolTipRole ? QVariant(row.said) : QVariant(); }}};
  }
};

}  // namespace

ShardTable::ShardTable(QWidget* parent)
    : QWidget(parent), model_(new RowTableModel<ShardRow>(ShardColumns::all(), this)) {
  table_ = new FilteredTable(*model_,
                             {.name = tr("Shards of the workflow"),
                              .filterHint = tr("filter: file, sequence, state"),
                              .filterColumns = {ShardHolds, ShardStateColumn, ShardSays},
                              .widestColumn = 40 * kGrid},
                             this);
  table_->setSort({{ShardStateColumn, Qt::AscendingOrder}, {ShardNumber, Qt::AscendingOrder}});
  table_->setStretchColumn(ShardSays);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(table_);
  setFocusProxy(table_);
}

ShardTable::~ShardTable() = default;

void ShardTable::setRows(std::vector<ShardRow> rows) {
  const int chosen = table_->currentRow();
  const bool isSame = static_cast<int>(rows.size()) == model_->rowCount();
  model_->setRows(std::move(rows));
  if (isSame && chosen >= 0)
    table_->selectRow(chosen);
}

const std::vector<ShardRow>& ShardTable::rows() const {
  return model_->rows();
}

}  // namespace dglm
