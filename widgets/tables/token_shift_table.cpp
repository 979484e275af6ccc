// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/token_shift_table.h"

#include <QCoreApplication>
#include <QFont>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <initializer_list>

#include "widgets/parts/language_numbers.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/plain_table.h"

namespace dglm {

struct TokenShiftTable::Ranked {
  int rank = 0;
  TokenShift shift;
};

namespace {

constexpr int kProteinColumn = 6;
constexpr int kTokenColumns[] = {1, 3};

QString formatLogit(double difference) {
  return std::isnan(difference) ? QString() : inLanguage(QString::asprintf("%+.3f", difference));
}

QVariant inBaseFont(int role) {
  return role == Qt::FontRole ? QVariant(baseFont()) : QVariant();
}

template <class Row, class Text>
TableColumn<Row> tokenColumn(const QString& title, const QString& definition, Text text) {
  return {.title = title, .definition = definition, .display = text, .extra = [](const Row&, int role) {
            return inBaseFont(role);
          }};
}

/// The columns of tokens take what the others leave: in a narrow panel they are cut, and not the last column.
QTableView* withElidedTokens(QTableView* table, std::initializer_list<int> columns) {
  for (const int column : columns)
    table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
  return table;
}

void layOut(QWidget* table, QWidget* parent, QWidget* heading = nullptr) {
  auto* layout = new QVBoxLayout(parent);
  setGridSpacing(*layout, 0, 0);
  if (heading)
    layout->addWidget(heading);
  layout->addWidget(table);
  parent->setFocusProxy(table);
}

}  // namespace

QString formatProbability(double probability) {
  constexpr double kLeast = 0.0001;
  if (std::isnan(probability))
    return formatAbsent();
  return probability > 0 && probability < kLeast ? inLanguage(QStringLiteral("<0.0001"))
                                                 : formatDecimals(probability, 4);
}

QString rankChange(int rankBefore, int rank) {
  if (rankBefore == rank)
    return QStringLiteral("=");
  if (rankBefore == 0)
    return TokenShiftTable::tr("\u25b2 new");
  return (rankBefore > rank ? QStringLiteral("\u25b2 %1") : QStringLiteral("\u25bc %1"))
      .arg(std::abs(rankBefore - rank));
}

TokenShiftTable::TokenShiftTable(QWidget* parent) : QWidget(parent) {
  using Column = TableColumn<Ranked>;
  const auto definitionOf = [](const QString& who) {
    return tr("Probability of the token over the whole vocabulary, %1.").arg(who);
  };
  const std::vector<Column> columns{
      numberColumn<Ranked>(
          QStringLiteral("#"), tr("Rank; 1: the token that the model finds most probable here."),
          [](const Ranked& row) { return static_cast<double>(row.rank); }, formatWhole),
      tokenColumn<Ranked>(tr("Baseline"), tr("What the model would write, nothing steered."),
                          [](const Ranked& row) { return row.shift.before; }),
      numberColumn<Ranked>(
          tr("P"), definitionOf(tr("nothing steered")), [](const Ranked& row) { return row.shift.probabilityBefore; },
          formatProbability),
      tokenColumn<Ranked>(tr("Steered"), tr("What the model would write with the dials as they stand."),
                          [](const Ranked& row) { return row.shift.after; }),
      numberColumn<Ranked>(
          tr("P"), definitionOf(tr("steered")), [](const Ranked& row) { return row.shift.probabilityAfter; },
          formatProbability),
      {.title = QStringLiteral("\u25b2\u25bc"),
       .definition = tr("Ranks by which steering moved the token up or down; new: it was not among the 50 first."),
       .display =
           [](const Ranked& row) {
             return row.shift.after.isEmpty() ? QString() : rankChange(row.shift.rankBefore, row.rank);
           }},
      {.title = tr("Protein"),
       .definition = tr("What the steered token would make of the coding sequence, were it written here: = for a "
                        "synonymous change, else the amino acids, as T17A, with * for a stop."),
       .display = [](const Ranked& row) { return row.shift.protein; },
       .extra =
           [](const Ranked& row, int role) {
             return role == Qt::ToolTipRole && !row.shift.proteinTip.isEmpty() ? QVariant(row.shift.proteinTip)
                                                                               : QVariant();
           }}};
  model_ = new RowTableModel<Ranked>(columns, this);
  table_ = makePlainTable(*model_, tr("Tokens at the caret, baseline and steered"), this);
  table_->setColumnHidden(kProteinColumn, true);
  layOut(withElidedTokens(table_, {1, 3}), this);
}

TokenShiftTable::~TokenShiftTable() = default;

void TokenShiftTable::resizeEvent(QResizeEvent* event) {
  constexpr int kNarrow = 50;  // letters
  QWidget::resizeEvent(event);
  table_->setColumnHidden(0, width() < kNarrow * fontMetrics().averageCharWidth());
}

void TokenShiftTable::setRows(const std::vector<TokenShift>& rows) {
  rows_ = rows;
  showProtein(!std::ranges::all_of(rows, &QString::isEmpty, &TokenShift::protein));
  std::vector<Ranked> ranked;
  for (const TokenShift& shift : rows)
    ranked.push_back({static_cast<int>(ranked.size()) + 1, shift});
  model_->setRows(std::move(ranked));
}

/// It takes what the tokens leave, and is cut first; its tool tip has all of it.
void TokenShiftTable::showProtein(bool isShown) {
  table_->setColumnHidden(kProteinColumn, !isShown);
  QHeaderView& header = *table_->horizontalHeader();
  for (const int column : kTokenColumns)
    header.setSectionResizeMode(column, isShown ? QHeaderView::ResizeToContents : QHeaderView::Stretch);
  if (isShown)
    header.setSectionResizeMode(kProteinColumn, QHeaderView::Stretch);
}

QString TokenShiftTable::toText(int row, int column) const {
  return model_->displayText(row, column);
}

LogitShiftTable::LogitShiftTable(QWidget* parent) : QWidget(parent) {
  const QString definition = tr("Steered minus baseline logit, at this token alone.");
  model_ = new RowTableModel<LogitShift>(
      {tokenColumn<LogitShift>(tr("Increased"), tr("The tokens whose logits steering raised most."),
                               [](const LogitShift& row) { return row.increased; }),
       numberColumn<LogitShift>(
           tr("Logit change"), definition, [](const LogitShift& row) { return row.increase; }, formatLogit),
       tokenColumn<LogitShift>(tr("Decreased"), tr("The tokens whose logits steering lowered most."),
                               [](const LogitShift& row) { return row.decreased; }),
       numberColumn<LogitShift>(
           tr("Logit change"), definition, [](const LogitShift& row) { return row.decrease; }, formatLogit)},
      this);
  QLabel* heading = makeLabel(tr("Logit change at this token, steered minus baseline. The command decode-glm steer "
                                 "prints the mean over all tokens of the sequence."),
                              TextRole::Secondary, this);
  heading->setWordWrap(true);
  QTableView* table = makePlainTable(*model_, tr("Tokens whose logits moved most"), this);
  layOut(table, this, heading);
  connect(table, &QTableView::activated, this, [this](const QModelIndex& index) {
    constexpr int kColumnsASide = 2;  // the token and its change
    const QModelIndex token = index.siblingAtColumn(index.column() / kColumnsASide * kColumnsASide);
    if (const QString text = token.data().toString(); !text.isEmpty())
      Q_EMIT tokenChosen(text);
  });
}

LogitShiftTable::~LogitShiftTable() = default;

void LogitShiftTable::setRows(std::vector<LogitShift> rows) {
  model_->setRows(std::move(rows));
}

}  // namespace dglm
