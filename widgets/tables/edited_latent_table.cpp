// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/edited_latent_table.h"

#include <QVBoxLayout>

#include <cmath>

#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

QString signedActivation(double change) {
  return change > 0 ? QLatin1Char('+') + formatActivation(change) : formatActivation(change);
}

enum EditedLatentColumn { EditedLatentId, EditedLatentTitle, EditedChange };

}  // namespace

EditedLatentTable::EditedLatentTable(QWidget* parent) : QWidget(parent) {
  using Column = TableColumn<EditedLatentRow>;
  const auto number = [](const QString& title, const QString& definition, double EditedLatentRow::*part) {
    return numberColumn<EditedLatentRow>(
        title, definition, [part](const EditedLatentRow& row) { return row.*part; }, formatActivation);
  };
  Column id{.title = tr("Latent"), .definition = tr("A click selects it."), .display = [](const EditedLatentRow& row) {
              return row.id;
            }};
  id.sortKey = [](const EditedLatentRow& row) { return numberKey(row.latent); };
  Column change = numberColumn<EditedLatentRow>(
      tr("Change"), tr("The largest change at a base that is there before and after, after minus before."),
      [](const EditedLatentRow& row) { return row.change; }, signedActivation);
  change.sortKey = [](const EditedLatentRow& row) { return numberKey(std::abs(row.change)); };
  model_ = new RowTableModel<EditedLatentRow>(
      {id,
       {.title = tr("Name"),
        .definition = tr("Its name, or the concept that it outlines best."),
        .display = [](const EditedLatentRow& row) { return row.title; }},
       change,
       number(tr("Near, before"), tr("Maximum within 100 bases of the edit, before."), &EditedLatentRow::nearBefore),
       number(tr("Near, after"), tr("Maximum within 100 bases of the edit, after."), &EditedLatentRow::nearAfter),
       number(tr("Maximum before"), tr("Of the whole sequence."), &EditedLatentRow::maximumBefore),
       number(tr("Maximum after"), tr("Of the whole sequence."), &EditedLatentRow::maximumAfter),
       number(tr("Mean before"), tr("Over all bases of the sequence."), &EditedLatentRow::meanBefore),
       number(tr("Mean after"), tr("Over all bases of the sequence."), &EditedLatentRow::meanAfter)},
      this);
  table_ = new FilteredTable(*model_,
                             {.name = tr("Latents that change most"),
                              .filterHint = tr("filter: latent, name"),
                              .filterColumns = {EditedLatentId, EditedLatentTitle},
                              .linkColumns = {EditedLatentId},
                              .widestColumn = 24 * kGrid},
                             this);
  table_->setSort({{EditedChange, Qt::DescendingOrder}});
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(table_);
  setFocusProxy(table_);
  const auto pick = [this](int row) { Q_EMIT picked(model_->rowAt(row).latent); };
  connect(table_, &FilteredTable::rowPicked, this, pick);
  connect(table_, &FilteredTable::rowActivated, this, pick);
}

EditedLatentTable::~EditedLatentTable() = default;

void EditedLatentTable::setRows(std::vector<EditedLatentRow> rows) {
  model_->setRows(std::move(rows));
}

const std::vector<EditedLatentRow>& EditedLatentTable::rows() const {
  return model_->rows();
}

}  // namespace dglm
