// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/concept_faults_table.h"

#include <QCoreApplication>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/parts/state_view.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

enum Column { Kind, Set, Sequence, Place };

class FaultColumns {
  Q_DECLARE_TR_FUNCTIONS(FaultColumns)

 public:
  using Column = TableColumn<ConceptFaultRow>;

  static std::vector<Column> all() { return {kind(), set(), record(), place(), length(), found(), peak()}; }

 private:
  static Column kind() {
    return {
        .title = tr("What"),
        .definition = tr("Missed: a labelled region of which less than half exceeds the threshold. False: a stretch "
                         "above the threshold outside the label; stretches less than 30 bases apart are one."),
        .display = [](const ConceptFaultRow& row) { return row.isMissed ? tr("missed") : tr("false"); }};
  }
  static Column set() {
    return {.title = tr("Set"),
            .definition = tr("The set of records: tuning, or one of the two test sets."),
            .display = [](const ConceptFaultRow& row) { return row.set; }};
  }
  static Column record() {
    return {.title = tr("Sequence"),
            .definition = tr("The record in which it lies."),
            .display = [](const ConceptFaultRow& row) { return row.recordName; }};
  }
  static Column place() {
    return {.title = tr("Place"),
            .definition = tr("First and last base, counted from 1. A click goes there."),
            .display = [](const ConceptFaultRow& row) { return formatRange(row.bases, row.recordLength); },
            .sortKey = [](const ConceptFaultRow& row) { return SortKey(static_cast<double>(row.bases.start)); },
            .alignment = Qt::AlignRight};
  }
  static Column length() {
    return numberColumn<ConceptFaultRow>(
        tr("Length (bp)"), tr("Bases from the first to the last."),
        [](const ConceptFaultRow& row) { return row.bases.length(); }, formatWhole);
  }
  static Column found() {
    return numberColumn<ConceptFaultRow>(
        tr("Found"), tr("Of a missed region, the share of its bases where the latent exceeds the threshold."),
        [](const ConceptFaultRow& row) { return row.found; }, formatPercent);
  }
  static Column peak() {
    return numberColumn<ConceptFaultRow>(
        tr("Peak"), tr("Highest activation of the latent there, the mean over the reading frames."),
        [](const ConceptFaultRow& row) { return row.peak; }, formatActivation);
  }
};

}  // namespace

ConceptFaultsTable::ConceptFaultsTable(QWidget* parent)
    : QWidget(parent),
      model_(new RowTableModel<ConceptFaultRow>(FaultColumns::all(), this)),
      pages_(new QStackedWidget(this)),
      empty_(new StateView(this)) {
  table_ = new FilteredTable(*model_,
                             {.name = tr("Missed regions and false alarms"),
                              .filterHint = tr("filter: missed, false, set, sequence"),
                              .filterColumns = {Kind, Set, Sequence},
                              .linkColumns = {Place}},
                             this);
  table_->setObjectName(QStringLiteral("faults"));
  table_->setSort({});
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  pages_->addWidget(empty_);
  pages_->addWidget(table_);
  layout->addWidget(pages_);
  setFocusProxy(table_);
  const auto pick = [this](int row) {
    const ConceptFaultRow& fault = model_->rowAt(row);
    Q_EMIT placePicked(fault.record, fault.bases);
  };
  connect(table_, &FilteredTable::rowPicked, this, pick);
  connect(table_, &FilteredTable::rowActivated, this, pick);
}

ConceptFaultsTable::~ConceptFaultsTable() = default;

void ConceptFaultsTable::setRows(std::vector<ConceptFaultRow> rows) {
  pages_->setCurrentWidget(rows.empty() ? static_cast<QWidget*>(empty_) : table_);
  model_->setRows(std::move(rows));
}

void ConceptFaultsTable::setEmptyText(const QString& sentence) {
  empty_->showEmpty(sentence);
}

const std::vector<ConceptFaultRow>& ConceptFaultsTable::rows() const {
  return model_->rows();
}

}  // namespace dglm
