// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/concept_comparison.h"

#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

/// The paper counts from here on.
constexpr double kUsualF1 = 0.2;
constexpr double kF1Step = 0.05;

enum Column { Model, Layer, Units, Above, Concepts, BestF1, Dictionary, K, Steps, Mode };

class ComparisonColumns {
  Q_DECLARE_TR_FUNCTIONS(ComparisonColumns)

 public:
  using Definition = TableColumn<ComparisonRow>;

  static std::vector<Definition> all() {
    return {text(tr("Model"), tr("The genomic language model."), &ComparisonRow::model),
            number(tr("Layer"), tr("Layer of the model, counted from 0."), &ComparisonRow::layer),
            text(tr("Units"),
                 tr("What was scored: the latents of a sparse autoencoder (SAE), or, as a baseline, the "
                    "model's own neurons."),
                 &ComparisonRow::what),
            number(tr("Above"),
                   tr("Units whose best concept reaches the F1 that is chosen above: held-out F1, or, "
                      "where there is none, the F1 of the set that there is."),
                   &ComparisonRow::units),
            number(tr("Concepts"), tr("Different concepts among the best concepts of these units."),
                   &ComparisonRow::uniqueConcepts),
            bestF1(),
            number(tr("Dictionary"), tr("Number of latents, or of neurons."), &ComparisonRow::dictSize),
            number(tr("k"), tr("Latents that may be active at a token."), &ComparisonRow::k),
            number(tr("Steps"), tr("Training steps of the dictionary."), &ComparisonRow::trainingSteps),
            text(tr("Mode"), tr("How was counted. Runs of two modes are not to be compared."), &ComparisonRow::mode)};
  }

 private:
  static Definition text(const QString& title, const QString& definition, QString ComparisonRow::*value) {
    return {
        .title = title, .definition = definition, .display = [value](const ComparisonRow& row) { return row.*value; }};
  }
  template <class Value>
  static Definition number(const QString& title, const QString& definition, Value ComparisonRow::*value) {
    return numberColumn<ComparisonRow>(
        title, definition, [value](const ComparisonRow& row) { return static_cast<double>(row.*value); }, formatWhole);
  }
  static Definition bestF1() {
    return numberColumn<ComparisonRow>(
        tr("Best F1"), tr("The highest F1 of any unit and concept of the run."),
        [](const ComparisonRow& row) { return row.bestF1; }, formatScore);
  }
};

}  // namespace

ConceptComparison::ConceptComparison(QWidget* parent)
    : QWidget(parent),
      model_(new RowTableModel<ComparisonRow>(ComparisonColumns::all(), this)),
      leastF1_(new QDoubleSpinBox(this)) {
  table_ = new FilteredTable(*model_,
                             {.name = tr("Layers and models"),
                              .filterHint = tr("filter: model, units, mode"),
                              .filterColumns = {Model, Units, Mode}},
                             this);
  table_->setObjectName(QStringLiteral("comparison"));
  table_->setSort({{Model, Qt::AscendingOrder}, {Layer, Qt::AscendingOrder}});
  leastF1_->setRange(0, 1);
  leastF1_->setSingleStep(kF1Step);
  leastF1_->setValue(kUsualF1);
  leastF1_->setPrefix(QStringLiteral("F1 ≥ "));
  leastF1_->setAccessibleName(tr("F1 from which a unit counts"));
  table_->addToFilterLine(*leastF1_);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(table_);
  setFocusProxy(table_);
  connect(leastF1_, &QDoubleSpinBox::valueChanged, this, &ConceptComparison::leastF1Changed);
}

ConceptComparison::~ConceptComparison() = default;

void ConceptComparison::setRows(std::vector<ComparisonRow> rows) {
  model_->setRows(std::move(rows));
}

const std::vector<ComparisonRow>& ConceptComparison::rows() const {
  return model_->rows();
}

double ConceptComparison::leastF1() const {
  return leastF1_->value();
}

}  // namespace dglm
