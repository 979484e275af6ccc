// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/subject_table.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QVBoxLayout>

#include <cmath>
#include <limits>

#include "widgets/parts/language_numbers.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/hit_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

enum Column {
  Name,
  Species,
  Hits,
  Queries,
  Whole,
  Identity,
  Expected,
  Bits,
  Longest,
  Length,
  Covered,
  Sequences,
  Title
};

QString oneDecimal(double value) {
  return std::isnan(value) ? formatAbsent() : formatDecimals(value, 1);
}

/// Of rows without a hit there is nothing to be said.
double ofHits(const SubjectRow& row, double value) {
  return row.hits > 0 ? value : std::numeric_limits<double>::quiet_NaN();
}

class SubjectColumns {
  Q_DECLARE_TR_FUNCTIONS(SubjectColumns)

 public:
  using Column = TableColumn<SubjectRow>;

  static std::vector<Column> all() {
    return {{.title = tr("Subject"),
             .definition = tr("A sequence of the corpus that holds a query."),
             .display = [](const SubjectRow& row) { return row.subject; }},
            {.title = tr("Species"),
             .definition = tr("As the header of the sequence says it, in NCBI's manner."),
             .display = [](const SubjectRow& row) { return row.species; }},
            whole(tr("Hits"), tr("Hits in it with an e-value of 0.00001 or less."), &SubjectRow::hits),
            whole(tr("Queries"), tr("Queries with such a hit."), &SubjectRow::queries),
            numberColumn<SubjectRow>(
                tr("Whole queries"),
                tr("Queries of which one hit covers nine tenths or more; n/a where their lengths are not known."),
                [](const SubjectRow& row) {
                  return row.coveredQueries < 0 ? std::numeric_limits<double>::quiet_NaN()
                                                : static_cast<double>(row.coveredQueries);
                },
                formatWhole),
            numberColumn<SubjectRow>(
                tr("Best identity"), tr("Highest identity of its hits, in per cent."),
                [](const SubjectRow& row) { return ofHits(row, row.identity); }, oneDecimal),
            expected(),
            numberColumn<SubjectRow>(
                tr("Best bits"), tr("Highest bit score of its hits."),
                [](const SubjectRow& row) { return ofHits(row, row.bits); }, oneDecimal),
            longest(),
            whole(tr("Length (bp)"), tr("Bases of the sequence."), &SubjectRow::length),
            whole(tr("In hits (bp)"), tr("Bases of the sequence that lie in hits."), &SubjectRow::covered),
            whole(tr("Sequences"), tr("Sequences of the corpus that the row stands for."), &SubjectRow::sequences),
            {.title = tr("Title"),
             .definition = tr("What the header of the first of them says."),
             .display = [](const SubjectRow& row) { return row.title; }}};
  }

 private:
  static Column longest() {
    return numberColumn<SubjectRow>(
        tr("Longest"), tr("Columns of its longest hit."),
        [](const SubjectRow& row) { return ofHits(row, static_cast<double>(row.longest)); },
        [](double value) { return std::isnan(value) ? formatAbsent() : formatWhole(value); });
  }

  static Column whole(const QString& title, const QString& definition, int64_t SubjectRow::*part) {
    return numberColumn<SubjectRow>(
        title, definition, [part](const SubjectRow& row) { return row.*part; }, formatWhole);
  }

  static Column expected() {
    Column column = numberColumn<SubjectRow>(
        tr("Least e-value"), tr("Smallest e-value of its hits."),
        [](const SubjectRow& row) { return ofHits(row, row.expected); },
        [](double value) { return std::isnan(value) ? formatAbsent() : formatExpected(value); });
    column.firstOrder = Qt::AscendingOrder;
    return column;
  }
};

}  // namespace

SubjectTable::SubjectTable(QWidget* parent)
    : QWidget(parent),
      groups_(new QComboBox(this)),
      model_(new RowTableModel<SubjectRow>(SubjectColumns::all(), this)) {
  table_ = new FilteredTable(*model_,
                             {.name = tr("Sequences with hits"),
                              .filterHint = tr("filter: subject, species"),
                              .filterColumns = {Name, Species, Title},
                              .widestColumn = 14 * kGrid,
                              .wrapsTitles = true,
                              .spareColumns = {Identity, Expected, Bits, Length, Covered, Longest}},
                             this);
  table_->setSort({{Bits, Qt::DescendingOrder}});
  table_->setColumnShown(Title, false);
  groups_->addItem(tr("by sequence"), static_cast<int>(SubjectGrouping::Sequence));
  groups_->addItem(tr("by species"), static_cast<int>(SubjectGrouping::Species));
  groups_->addItem(tr("by accession"), static_cast<int>(SubjectGrouping::Accession));
  groups_->setAccessibleName(tr("Rows"));
  groups_->setToolTip(
      tr("Adds up the sequences of a species, as their headers say it, or the contigs of an assembly."));
  groups_->hide();
  table_->addToFilterLine(*groups_);
  connect(groups_, &QComboBox::currentIndexChanged, this, &SubjectTable::showRows);
  connect(groups_, &QComboBox::currentIndexChanged, this, &SubjectTable::groupingChanged);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(table_);
  setFocusProxy(table_);
}

SubjectTable::~SubjectTable() = default;

void SubjectTable::setRows(std::vector<SubjectRow> rows) {
  groups_->hide();
  groups_->setCurrentIndex(0);
  all_ = {std::move(rows), {}, {}};
  showRows();
}

void SubjectTable::setGroups(std::array<std::vector<SubjectRow>, 3> rows) {
  all_ = std::move(rows);
  groups_->show();
  showRows();
}

SubjectGrouping SubjectTable::grouping() const {
  return static_cast<SubjectGrouping>(groups_->currentData().toInt());
}

void SubjectTable::setGrouping(SubjectGrouping grouping) {
  groups_->setCurrentIndex(groups_->findData(static_cast<int>(grouping)));
}

const std::vector<SubjectRow>& SubjectTable::rows() const {
  return model_->rows();
}

void SubjectTable::showRows() {
  const SubjectGrouping by = grouping();
  table_->setColumnShown(Species, by != SubjectGrouping::Species);
  table_->setColumnShown(Sequences, by != SubjectGrouping::Sequence);
  model_->setRows(all_[static_cast<size_t>(by)]);
}

}  // namespace dglm
