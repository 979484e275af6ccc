// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/hit_table.h"

#include <QCoreApplication>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_set>

#include "widgets/parts/language_numbers.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

enum Column {
  QueryColumn,
  SubjectColumn,
  Identity,
  Coverage,
  Expected,
  Bits,
  Length,
  Mismatches,
  Gaps,
  QueryStart,
  QueryEnd,
  SubjectStart,
  SubjectEnd,
  StrandColumn,
  SubjectLength,
  Significant
};

QString oneDecimal(double value) {
  return std::isnan(value) ? formatAbsent() : formatDecimals(value, 1);
}

class HitColumns {
  Q_DECLARE_TR_FUNCTIONS(HitColumns)

 public:
  using Column = TableColumn<HitRow>;

  static std::vector<Column> all() {
    return {text(tr("Query"), tr("The sequence that was searched for."), &HitRow::query),
            subject(),
            numberColumn<HitRow>(
                tr("Identity"), tr("Columns of the alignment with the same base on both sides, in per cent."),
                [](const HitRow& row) { return row.identity; }, oneDecimal),
            numberColumn<HitRow>(
                tr("Coverage"), tr("Share of the query that lies in the alignment."),
                [](const HitRow& row) { return row.coverage(); }, formatWholePercent),
            expected(),
            numberColumn<HitRow>(
                tr("Bits"), tr("Bit score: the alignment's score in units that do not depend on how it was scored."),
                [](const HitRow& row) { return row.bits; }, oneDecimal),
            whole(tr("Length"), tr("Columns of the alignment, gaps included."), &HitRow::length),
            whole(tr("Mismatches"), tr("Columns with another base."), &HitRow::mismatches),
            whole(tr("Gaps"), tr("Gap openings, however long the gaps are."), &HitRow::gaps),
            place(tr("Query start"), tr("First base on the query."), &HitRow::queryStart),
            place(tr("Query end"), tr("Last base on the query."), &HitRow::queryEnd),
            place(tr("Subject start"), tr("First base on the subject; the larger one on the other strand."),
                  &HitRow::subjectStart),
            place(tr("Subject end"), tr("Last base on the subject."), &HitRow::subjectEnd),
            {.title = tr("Strand"),
             .definition = tr("The subject's strand that is like the query."),
             .display =
                 [](const HitRow& row) { return formatStrand(row.isReverse() ? Strand::Reverse : Strand::Forward); }},
            whole(tr("Subject length"), tr("Bases of the subject."), &HitRow::subjectLength),
            whole(tr("Hits of query"), tr("Hits of the same query with an e-value of 0.00001 or less."),
                  &HitRow::significant)};
  }

 private:
  static Column text(const QString& title, const QString& definition, QString HitRow::*part) {
    return {.title = title, .definition = definition, .display = [part](const HitRow& row) { return row.*part; }};
  }

  static Column whole(const QString& title, const QString& definition, int64_t HitRow::*part) {
    return numberColumn<HitRow>(
        title, definition, [part](const HitRow& row) { return row.*part; }, formatWhole);
  }

  /// From the first base on at the first click.
  static Column place(const QString& title, const QString& definition, int64_t HitRow::*part) {
    Column column = whole(title, definition, part);
    column.firstOrder = Qt::AscendingOrder;
    return column;
  }

  static Column subject() {
    Column column = text(tr("Subject"), tr("The sequence of the corpus in which it was found."), &HitRow::subject);
    column.extra = [](const HitRow& row, int role) {
      return role == Qt::ToolTipRole && !row.file.isEmpty() ? QVariant(row.file) : QVariant();
    };
    return column;
  }

  static Column expected() {
    Column column = numberColumn<HitRow>(
        tr("E-value"),
        tr("How many alignments as good as this chance alone would make in a corpus of this size; the smaller, the "
           "better."),
        [](const HitRow& row) { return row.expected; }, [](double value) { return formatExpected(value); });
    column.firstOrder = Qt::AscendingOrder;
    return column;
  }
};

}  // namespace

double HitRow::coverage() const {
  if (queryLength <= 0)
    return std::numeric_limits<double>::quiet_NaN();
  const int64_t bases = queryEnd >= queryStart ? queryEnd - queryStart + 1 : queryLength - queryStart + 1 + queryEnd;
  return static_cast<double>(bases) / static_cast<double>(queryLength);
}

QString formatExpected(double expected) {
  constexpr double kNothing = 1e-180, kSmall = 0.001, kTens = 1;
  if (expected < kNothing)
    return QStringLiteral("0");
  if (expected < kSmall)
    return inLanguage(QString::number(expected, 'e', 1));
  return formatDecimals(expected, expected < kTens ? 3 : 1);
}

HitTable::HitTable(QWidget* parent) : QWidget(parent), model_(new RowTableModel<HitRow>(HitColumns::all(), this)) {
  table_ = new FilteredTable(
      *model_,
      {.name = tr("Hits"),
       .filterHint = tr("filter: query, subject"),
       .filterColumns = {QueryColumn, SubjectColumn},
       .widestColumn = 12 * kGrid,
       .wrapsTitles = true,
       .spareColumns = {Coverage, Bits, SubjectStart, SubjectEnd, StrandColumn, QueryStart, QueryEnd, Length}},
      this);
  for (const int column : {Mismatches, Gaps, SubjectLength, Significant})
    table_->setColumnShown(column, false);
  table_->setSort({{Expected, Qt::AscendingOrder}, {Bits, Qt::DescendingOrder}});
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(table_);
  setFocusProxy(table_);
  connect(table_, &FilteredTable::rowPicked, this, [this](int row) { Q_EMIT picked(model_->rowAt(row).key); });
  connect(table_, &FilteredTable::rowActivated, this, [this](int row) { Q_EMIT activated(model_->rowAt(row).key); });
  connect(table_, &FilteredTable::contextMenuRequested, this,
          [this](const std::vector<int>&, const QPoint& position) { Q_EMIT contextMenuRequested(position); });
}

HitTable::~HitTable() = default;

void HitTable::setRows(std::vector<HitRow> rows) {
  const int current = table_->currentRow();
  const qint64 key = current >= 0 ? model_->rowAt(current).key : -1;
  const std::vector<qint64> chosen = selected();
  QTableView& view = table_->view();
  const QRect before = view.visualRect(view.currentIndex());
  const bool isSeen = view.viewport()->rect().intersects(before);
  const int scrolled = view.verticalScrollBar()->value();
  model_->setRows(std::move(rows));
  if (current < 0)
    return;
  setCurrent(key);
  if (chosen.size() > 1)
    select(chosen);
  // Its row stays at its height, or, where it is out of sight, nothing moves for it.
  const int moved = isSeen ? view.visualRect(view.currentIndex()).top() - before.top() : 0;
  view.verticalScrollBar()->setValue(isSeen ? view.verticalScrollBar()->value() + moved : scrolled);
}

void HitTable::select(const std::vector<qint64>& keys) {
  const std::unordered_set<qint64> wanted(keys.begin(), keys.end());
  const auto* shown = qobject_cast<const QSortFilterProxyModel*>(table_->view().model());
  QItemSelection selection;
  for (size_t row = 0; row < model_->rows().size(); ++row)
    if (wanted.contains(model_->rows()[row].key)) {
      const QModelIndex index = shown->mapFromSource(model_->index(static_cast<int>(row), 0));
      selection.select(index, index);
    }
  table_->view().selectionModel()->select(selection, QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

const std::vector<HitRow>& HitTable::rows() const {
  return model_->rows();
}

void HitTable::setCurrent(qint64 key) {
  const auto found = std::ranges::find(model_->rows(), key, &HitRow::key);
  if (found == model_->rows().end())
    table_->clearSelection();
  else
    table_->selectRow(static_cast<int>(found - model_->rows().begin()));
}

std::vector<qint64> HitTable::selected() const {
  std::vector<qint64> keys;
  for (const int row : table_->selectedRows())
    keys.push_back(model_->rowAt(row).key);
  return keys;
}

}  // namespace dglm
