// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/difference_table.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <cmath>

#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/hit_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

enum DifferenceColumn { DifferentLatent, DifferentLabel, HigherIn, EffectSize, ChanceP, ChanceQ };

class DifferenceColumns {
  Q_DECLARE_TR_FUNCTIONS(DifferenceColumns)

 public:
  using Column = TableColumn<DifferenceRow>;

  static std::vector<Column> all(const QStringList& groups, bool isShare) {
    const bool areTwo = groups.size() == 2;
    std::vector<Column> columns = {
        text(tr("Latent"), tr("The latent; a click selects it."), &DifferenceRow::id),
        text(tr("Label"), tr("The latent's name or best concept."), &DifferenceRow::label),
        text(tr("Higher in"), tr("The group where it is higher."), &DifferenceRow::high),
        numberColumn<DifferenceRow>(
            tr("Effect"),
            areTwo ? tr("How likely a sequence of group %1 lies above one of group %2, ties counting half: 1 always, 0 "
                        "never, .5 no difference.")
                         .arg(groups.value(0), groups.value(1))
                   : tr("Epsilon squared of Kruskal and Wallis: 0 no difference, 1 the groups do not overlap."),
            [](const DifferenceRow& row) { return row.effect; }, formatScore),
        chance(tr("p"),
               areTwo ? tr("Mann and Whitney: how often groups that do not differ would look at least so different.")
                      : tr("Kruskal and Wallis: how often groups that do not differ would look at least so different."),
               &DifferenceRow::p),
        chance(tr("q"),
               tr("The same over all latents that were tested (Benjamini and Hochberg): of the rows with a q of .05 or "
                  "less, one in twenty is expected to be chance."),
               &DifferenceRow::q)};
    for (int group = 0; group < groups.size(); ++group)
      addGroup(columns, groups[group], static_cast<size_t>(group), isShare);
    return columns;
  }

 private:
  static void addGroup(std::vector<Column>& columns, const QString& name, size_t group, bool isShare) {
    columns.push_back(numberColumn<DifferenceRow>(
        tr("Mean %1").arg(name),
        isShare ? tr("Mean over group %1 of the share of a sequence's tokens where the latent is active.").arg(name)
                : tr("Mean over group %1 of the latent's largest activation in a sequence.").arg(name),
        [group](const DifferenceRow& row) { return row.means[group]; }, isShare ? formatPercent : formatActivation));
    columns.push_back(numberColumn<DifferenceRow>(
        tr("Fires in %1").arg(name), tr("Sequences of group %1 in which the latent fires.").arg(name),
        [group](const DifferenceRow& row) { return row.firing[group]; }, formatWhole));
  }

  static Column text(const QString& title, const QString& definition, QString DifferenceRow::*part) {
    return {
        .title = title, .definition = definition, .display = [part](const DifferenceRow& row) { return row.*part; }};
  }

  static Column chance(const QString& title, const QString& definition, double DifferenceRow::*part) {
    Column column = numberColumn<DifferenceRow>(
        title, definition, [part](const DifferenceRow& row) { return row.*part; }, formatChance);
    column.firstOrder = Qt::AscendingOrder;
    return column;
  }
};

}  // namespace

DifferenceTable::DifferenceTable(QWidget* parent) : QWidget(parent) {
  setGridSpacing(*new QVBoxLayout(this), 0, 0);
}

DifferenceTable::~DifferenceTable() = default;

void DifferenceTable::setRows(std::vector<DifferenceRow> rows, const QStringList& groups, bool isShare) {
  rows_ = std::move(rows);
  if (!table_ || groups != groups_ || isShare != isShare_)
    build(groups, isShare);
  model_->setRows(rows_);
}

/// Other groups are other columns.
void DifferenceTable::build(const QStringList& groups, bool isShare) {
  delete table_;
  delete model_;
  groups_ = groups;
  isShare_ = isShare;
  model_ = new RowTableModel<DifferenceRow>(DifferenceColumns::all(groups, isShare), this);
  table_ = new FilteredTable(*model_,
                             {.name = tr("Latents that tell groups apart"),
                              .filterHint = tr("filter: latent, label, group"),
                              .filterColumns = {DifferentLatent, DifferentLabel, HigherIn},
                              .linkColumns = {DifferentLatent},
                              .widestColumn = 24 * kGrid},
                             this);
  table_->setSort({});
  layout()->addWidget(table_);
  setFocusProxy(table_);
  const auto pick = [this](int row) { Q_EMIT picked(model_->rowAt(row).latent); };
  connect(table_, &FilteredTable::rowPicked, this, pick);
  connect(table_, &FilteredTable::rowActivated, this, pick);
}

}  // namespace dglm
