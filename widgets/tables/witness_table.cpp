// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/witness_table.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

enum WitnessColumn {
  VerdictColumn,
  WitnessRecord,
  WitnessPlace,
  WitnessStrand,
  WitnessLabel,
  AnnotatedColumn,
  AlignmentColumn,
  IdentityColumn,
  LatentsColumn,
  BestLatent,
  ShareColumn,
  F1Column,
  ConceptColumn,
  BesideColumn
};

QString percentOrNone(double share) {
  return std::isnan(share) ? formatAbsent() : formatWholePercent(share);
}

QString scoreOrNone(double score) {
  return std::isnan(score) ? formatAbsent() : formatScore(score);
}

class WitnessColumns {
  Q_DECLARE_TR_FUNCTIONS(WitnessColumns)

 public:
  using Column = TableColumn<WitnessRow>;

  static std::vector<Column> all() {
    return {
        verdict(),
        text(tr("Sequence"), tr("The sequence on which the place lies."), &WitnessRow::record),
        place(),
        {.title = tr("Strand"),
         .definition = tr("Of the annotation, or of the alignment; latents have none."),
         .display = [](const WitnessRow& row) { return formatStrand(row.strand); }},
        text(tr("Label"), tr("The annotation's name, or the name of what the library or the latents find."),
             &WitnessRow::label),
        text(tr("Annotated"), tr("Whether the sequence names it there."), &WitnessRow::annotated),
        text(tr("Alignment"), tr("Whether the library's feature is found there by its bases."), &WitnessRow::alignment),
        numberColumn<WitnessRow>(
            tr("Identity"), tr("Columns of the alignment with the same base on both sides."),
            [](const WitnessRow& row) { return row.identity; }, percentOrNone),
        text(tr("Latents"),
             tr("Whether a latent that was scored for the concept fires over half of the place or more."),
             &WitnessRow::latents),
        text(tr("Latent"), tr("The latent of the concept that fires over most of the place."), &WitnessRow::best),
        numberColumn<WitnessRow>(
            tr("Fires over"), tr("Share of the place's bases where that latent is above its threshold."),
            [](const WitnessRow& row) { return row.share; }, percentOrNone),
        numberColumn<WitnessRow>(
            tr("F1"), tr("How well that latent outlines the concept, by the scores that were chosen."),
            [](const WitnessRow& row) { return row.f1; }, scoreOrNone),
        text(tr("Concept"), tr("What the label means, with its synonyms."), &WitnessRow::meaning),
        text(tr("Also there"), tr("What else the sequence names at the place."), &WitnessRow::beside)};
  }

 private:
  static Column text(const QString& title, const QString& definition, QString WitnessRow::*part) {
    return {.title = title, .definition = definition, .display = [part](const WitnessRow& row) { return row.*part; }};
  }

  static Column verdict() {
    Column column =
        text(tr("Verdict"), tr("What comes of the annotation and the two witnesses."), &WitnessRow::verdict);
    column.extra = [](const WitnessRow& row, int role) {
      return role == Qt::ToolTipRole ? QVariant(row.verdictTip) : QVariant();
    };
    return column;
  }

  static Column place() {
    return {.title = tr("Place"),
            .definition = tr("First and last base; a click goes there."),
            .display = [](const WitnessRow& row) { return formatRange(row.bases, row.recordLength); },
            .sortKey = [](const WitnessRow& row) { return numberKey(static_cast<double>(row.bases.start)); }};
  }
};

}  // namespace

WitnessTable::WitnessTable(QWidget* parent)
    : QWidget(parent),
      model_(new RowTableModel<WitnessRow>(WitnessColumns::all(), this)),
      agreeing_(new QCheckBox(tr("Also where they agree"), this)) {
  table_ = new FilteredTable(*model_,
                             {.name = tr("What annotation, alignment and latents say"),
                              .filterHint = tr("filter: verdict, sequence, label"),
                              .filterColumns = {VerdictColumn, WitnessRecord, WitnessLabel, ConceptColumn},
                              .linkColumns = {WitnessPlace},
                              .widestColumn = 24 * kGrid},
                             this);
  for (const int column : {WitnessStrand, IdentityColumn, ConceptColumn})
    table_->setColumnShown(column, false);
  table_->setSort({{WitnessRecord, Qt::AscendingOrder}, {WitnessPlace, Qt::AscendingOrder}});
  table_->addToFilterLine(*agreeing_);
  agreeing_->setToolTip(tr("Shows all places, those without a disagreement too."));
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(table_);
  setFocusProxy(table_);
  const auto pick = [this](int row) { Q_EMIT picked(model_->rowAt(row).key); };
  connect(table_, &FilteredTable::rowPicked, this, pick);
  connect(table_, &FilteredTable::rowActivated, this, pick);
  connect(agreeing_, &QCheckBox::toggled, this, &WitnessTable::showChosen);
}

WitnessTable::~WitnessTable() = default;

void WitnessTable::setRows(std::vector<WitnessRow> rows) {
  all_ = std::move(rows);
  showChosen();
}

bool WitnessTable::showsAll() const {
  return agreeing_->isChecked();
}

void WitnessTable::setShowsAll(bool showsAll) {
  agreeing_->setChecked(showsAll);
}

void WitnessTable::showChosen() {
  std::vector<WitnessRow> shown;
  std::ranges::copy_if(all_, std::back_inserter(shown),
                       [this](const WitnessRow& row) { return row.isDisagreement || showsAll(); });
  table_->setWithheld(static_cast<int>(all_.size() - shown.size()));
  model_->setRows(std::move(shown));
}

}  // namespace dglm
