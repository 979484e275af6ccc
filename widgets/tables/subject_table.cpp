// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/subject_table.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include "widgets/parts/language_numbers.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/hit_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

enum Column { Name, Hits, Queries, Whole, Identity, Expected, Bits, Longest, Length, Covered };

QString oneDecimal(double value) {
  return formatDecimals(value, 1);
}

class SubjectColumns {
  Q_DECLARE_TR_FUNCTIONS(SubjectColumns)

 public:
  using Column = TableColumn<SubjectRow>;

  static std::vector<Column> all() {
    return {{.title = tr("Subject"),
             .definition = tr("A sequence of the corpus that holds a query."),
             .display = [](const SubjectRow& row) { return row.subject; }},
            whole(tr("Hits"), tr("Hits in it with an e-value of 0.00001 or less."), &SubjectRow::hits),
            whole(tr("Queries"), tr("Queries with such a hit."), &SubjectRow::queries),
            whole(tr("Whole queries"), tr("Queries of which one hit covers nine tenths or more."),
                  &SubjectRow::coveredQueries),
            numberColumn<SubjectRow>(
                tr("Best identity"), tr("Highest identity of its hits, in per cent."),
                [](const SubjectRow& row) { return row.identity; }, oneDecimal),
            expected(),
            numberColumn<SubjectRow>(
                tr("Best bits"), tr("Highest bit score of its hits."), [](const SubjectRow& row) { return row.bits; },
                oneDecimal),
            whole(tr("Longest"), tr("Columns of its longest hit."), &SubjectRow::longest),
            whole(tr("Length (bp)"), tr("Bases of the sequence."), &SubjectRow::length),
            whole(tr("In hits (bp)"), tr("Bases of the sequence that lie in hits."), &SubjectRow::covered)};
  }

 private:
  static Column whole(const QString& title, const QString& definition, int64_t SubjectRow::*part) {
    return numberColumn<SubjectRow>(
        title, definition, [part](const SubjectRow& row) { return row.*part; }, formatWhole);
  }

  static Column expected() {
    Column column = numberColumn<SubjectRow>(
        tr("Least e-value"), tr("Smallest e-value of its hits."), [](const SubjectRow& row) { return row.expected; },
        [](double value) { return formatExpected(value); });
    column.firstOrder = Qt::AscendingOrder;
    return column;
  }
};

}  // namespace

SubjectTable::SubjectTable(QWidget* parent)
    : QWidget(parent), model_(new RowTableModel<SubjectRow>(SubjectColumns::all(), this)) {
  table_ = new FilteredTable(*model_,
                             {.name = tr("Sequences with hits"),
                              .filterHint = tr("filter: subject"),
                              .filterColumns = {Name},
                              .widestColumn = 24 * kGrid},
                             this);
  table_->setSort({{Bits, Qt::DescendingOrder}});
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(table_);
  setFocusProxy(table_);
}

SubjectTable::~SubjectTable() = default;

void SubjectTable::setRows(std::vector<SubjectRow> rows) {
  model_->setRows(std::move(rows));
}

}  // namespace dglm
