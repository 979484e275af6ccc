// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/baseline_table.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <cmath>

#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

enum BaselineColumn {
  BaselineConcept,
  BaselineMethodName,
  BaselineLatents,
  BaselineF1,
  BaselineInterval,
  BaselineControl,
  BaselineAuroc,
  BaselineVerdictText,
  BaselineDifference,
  BaselinePositives
};

QString baselineScore(double score) {
  return std::isnan(score) ? formatAbsent() : formatScore(score);
}

/// With its sign: "+.12".
QString signedScore(double score) {
  if (std::isnan(score))
    return formatAbsent();
  const QString size = formatScore(std::abs(score));
  return score < 0 ? QChar(0x2212) + size : QLatin1Char('+') + size;
}

class BaselineColumns {
  Q_DECLARE_TR_FUNCTIONS(BaselineColumns)

 public:
  using Column = TableColumn<BaselineTableRow>;

  static std::vector<Column> all() {
    return {text(tr("Concept"), tr("What is looked for."), &BaselineTableRow::conceptName),
            text(tr("Method"), tr("What finds the concept's tokens."), &BaselineTableRow::method),
            text(tr("Latents"), tr("Those that the method chose where nothing is tested; a click selects the first."),
                 &BaselineTableRow::latents),
            number(tr("F1"), tr("On sequences from which nothing was learnt or chosen."), &BaselineTableRow::f1,
                   baselineScore),
            interval(),
            number(tr("Control"),
                   tr("F1 of the same method on labels that were turned round within each sequence: what length and "
                      "place of the features give away."),
                   &BaselineTableRow::control, baselineScore),
            number(tr("AUROC"), tr("How often a token of the concept scores above another one; .5 is chance."),
                   &BaselineTableRow::auroc, baselineScore),
            verdict(),
            number(tr("Difference"), tr("Of its F1 to that of the better method that sees the sequence alone."),
                   &BaselineTableRow::difference, signedScore),
            number(tr("Tokens"), tr("Tokens of the concept among those that were tested."),
                   &BaselineTableRow::positives, formatWhole)};
  }

 private:
  static Column text(const QString& title, const QString& definition, QString BaselineTableRow::*part) {
    return {
        .title = title, .definition = definition, .display = [part](const BaselineTableRow& row) { return row.*part; }};
  }

  static Column number(const QString& title, const QString& definition, double BaselineTableRow::*part,
                       QString (*format)(double)) {
    return numberColumn<BaselineTableRow>(
        title, definition, [part](const BaselineTableRow& row) { return row.*part; }, format);
  }

  static Column interval() {
    return {.title = tr("95 %"),
            .definition = tr("Interval of the F1 over draws of the tested sequences."),
            .display =
                [](const BaselineTableRow& row) {
                  //: An interval: ".62 to .98".
                  return std::isnan(row.low) ? formatAbsent()
                                             : tr("%1 to %2").arg(formatScore(row.low), formatScore(row.high));
                },
            .sortKey = [](const BaselineTableRow& row) { return numberKey(row.low); },
            .alignment = Qt::AlignRight};
  }

  static Column verdict() {
    Column column = text(tr("Verdict"),
                         tr("Whether the method adds to what the sequence alone tells; the rule is in "
                            "each verdict's tool tip."),
                         &BaselineTableRow::verdict);
    column.extra = [](const BaselineTableRow& row, int role) {
      return role == Qt::ToolTipRole ? QVariant(row.rule) : QVariant();
    };
    return column;
  }
};

class CosineColumns {
  Q_DECLARE_TR_FUNCTIONS(CosineColumns)

 public:
  using Column = TableColumn<CosineRow>;

  static std::vector<Column> all() {
    return {{.title = tr("Latent"),
             .definition = tr("A click selects it."),
             .display = [](const CosineRow& row) { return row.id; },
             .sortKey = [](const CosineRow& row) { return numberKey(static_cast<double>(row.latent)); }},
            {.title = tr("Name"),
             .definition = tr("What the latent is called in this project."),
             .display = [](const CosineRow& row) { return row.name; }},
            numberColumn<CosineRow>(
                tr("Cosine"),
                tr("Between the directions of probe and latent: 1 is the same direction, 0 none of it, below 0 the "
                   "opposite."),
                [](const CosineRow& row) { return row.cosine; }, signedScore)};
  }
};

}  // namespace

BaselineTable::BaselineTable(QWidget* parent)
    : QWidget(parent), model_(new RowTableModel<BaselineTableRow>(BaselineColumns::all(), this)) {
  table_ = new FilteredTable(*model_,
                             {.name = tr("What each method finds"),
                              .filterHint = tr("filter: concept, method, verdict"),
                              .filterColumns = {BaselineConcept, BaselineMethodName, BaselineVerdictText},
                              .linkColumns = {BaselineLatents},
                              .widestColumn = 30 * kGrid,
                              .spareColumns = {BaselineAuroc}},
                             this);
  for (const int column : {BaselineDifference, BaselinePositives})
    table_->setColumnShown(column, false);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(table_);
  setFocusProxy(table_);
  connect(table_, &FilteredTable::rowPicked, this, &BaselineTable::picked);
  connect(table_, &FilteredTable::rowActivated, this, &BaselineTable::latentWanted);
}

BaselineTable::~BaselineTable() = default;

void BaselineTable::setRows(std::vector<BaselineTableRow> rows) {
  model_->setRows(std::move(rows));
}

const std::vector<BaselineTableRow>& BaselineTable::rows() const {
  return model_->rows();
}

void BaselineTable::setConceptShown(bool isShown) {
  table_->setColumnShown(BaselineConcept, isShown);
}

CosineTable::CosineTable(QWidget* parent)
    : QWidget(parent), model_(new RowTableModel<CosineRow>(CosineColumns::all(), this)) {
  enum { LatentColumn, NameColumn, CosineColumn };
  table_ = new FilteredTable(*model_,
                             {.name = tr("Latents beside the probe"),
                              .filterHint = tr("filter: latent, name"),
                              .filterColumns = {LatentColumn, NameColumn},
                              .linkColumns = {LatentColumn},
                              .widestColumn = 24 * kGrid},
                             this);
  table_->setSort({{CosineColumn, Qt::DescendingOrder}});
  table_->setStretchColumn(NameColumn);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(table_);
  setFocusProxy(table_);
  const auto pick = [this](int row) { Q_EMIT latentPicked(model_->rowAt(row).latent); };
  connect(table_, &FilteredTable::rowPicked, this, pick);
  connect(table_, &FilteredTable::rowActivated, this, pick);
}

CosineTable::~CosineTable() = default;

void CosineTable::setRows(std::vector<CosineRow> rows) {
  model_->setRows(std::move(rows));
}

const std::vector<CosineRow>& CosineTable::rows() const {
  return model_->rows();
}

}  // namespace dglm
