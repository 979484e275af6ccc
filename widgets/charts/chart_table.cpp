// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// QCustomPlot's header is written with Qt's keywords.
#undef QT_NO_KEYWORDS
#include <qcustomplot.h>

#include "widgets/charts/chart_table.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "widgets/parts/language_numbers.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

using Row = std::vector<ChartCellValue>;

constexpr int kDigits = 6;

QString shownText(const ChartCellValue& cell) {
  const double* number = std::get_if<double>(&cell);
  if (!number)
    return std::get<QString>(cell);
  return std::isnan(*number) ? formatAbsent() : formatShort(*number, kDigits);
}

/// By column: whether it holds numbers or texts, as the first row has it.
std::vector<size_t> kindsOf(const ChartTable& table) {
  std::vector<size_t> kinds;
  if (!table.rows.empty())
    for (const ChartCellValue& cell : table.rows.front())
      kinds.push_back(cell.index());
  return kinds;
}

bool haveSameColumns(const ChartTable& one, const ChartTable& other) {
  return std::ranges::equal(one.columns, other.columns, {}, &ChartTable::Column::title, &ChartTable::Column::title);
}

TableColumn<Row> columnOf(const ChartTable& table, size_t place) {
  const bool isNumber = !table.rows.empty() && std::holds_alternative<double>(table.rows.front()[place]);
  TableColumn<Row> column = {.title = table.columns[place].title,
                             .definition = table.columns[place].definition,
                             .display = [place](const Row& row) { return shownText(row[place]); }};
  if (!isNumber)
    return column;
  const auto number = [place](const Row& row) { return std::get<double>(row[place]); };
  column.sortKey = [number](const Row& row) { return numberKey(number(row)); };
  column.csv = [number](const Row& row) { return exactNumber(number(row)); };
  column.alignment = Qt::AlignRight;
  column.firstOrder = Qt::DescendingOrder;
  if (table.columns[place].isWhole) {
    column.display = [number](const Row& row) { return formatWhole(number(row)); };
    column.firstOrder = Qt::AscendingOrder;
  }
  return column;
}

/// Keeps a button in the lower right corner of a chart, where it hides no curve: beside the name of the axis, or below
/// where that is too long.
class CornerKeeper : public QObject {
 public:
  CornerKeeper(QWidget& button, QWidget& chart)
      : QObject(&button), button_(button), chart_(chart), plot_(chart.findChild<QCustomPlot*>()) {
    chart.installEventFilter(this);
    if (plot_)
      connect(plot_, &QCustomPlot::beforeReplot, this, &CornerKeeper::makeRoom);
    place();
  }

  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange || event->type() == QEvent::Show)
      place();
    return QObject::eventFilter(watched, event);
  }

 private:
  void place() {
    button_.resize(button_.sizeHint());
    button_.move(chart_.width() - button_.width(), chart_.height() - button_.height());
    button_.raise();
  }

  void makeRoom() {
    const auto rects = plot_->axisRects();
    const bool isInTheWay = std::ranges::any_of(rects, [this](QCPAxisRect* rect) { return endOfName(*rect) > left(); });
    plot_->plotLayout()->setMargins({0, 0, 0, isInTheWay ? button_.sizeHint().height() - kGrid / 2 : 0});
  }

  /// Where the button begins, in the plot.
  int left() const { return plot_->width() - button_.sizeHint().width(); }

  /// Where the name of its lower axis ends, in the plot.
  static int endOfName(QCPAxisRect& rect) {
    const QCPAxis* axis = rect.axis(QCPAxis::atBottom);
    if (!axis || axis->label().isEmpty())
      return 0;
    return rect.center().x() + QFontMetrics(axis->labelFont()).horizontalAdvance(axis->label()) / 2;
  }

  QWidget& button_;
  QWidget& chart_;
  QCustomPlot* plot_;
};

void addCornerButton(QWidget& chart, QAction* action) {
  auto* button = makeLinkButton(ChartTableDialog::tr("Table"), &chart);
  button->setToolTip(action->toolTip());
  button->setAccessibleName(action->text());
  button->setAutoDefault(false);
  QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
  new CornerKeeper(*button, chart);
}

}  // namespace

TableExportEvent::TableExportEvent(QString csvText, QString fileName)
    : QEvent(kind()), csv(std::move(csvText)), name(std::move(fileName)) {}

QEvent::Type TableExportEvent::kind() {
  static const auto type = static_cast<Type>(registerEventType());
  return type;
}

ChartTableDialog::ChartTableDialog(ChartTable table, QWidget* parent) : QDialog(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  auto* exporting = new QPushButton(tr("Export &Table..."), this);
  exporting->setToolTip(tr("The rows and columns that are shown as CSV, at full precision."));
  auto* close = new QPushButton(tr("Close"), this);
  for (QPushButton* button : {exporting, close})
    button->setAutoDefault(false);  // Enter belongs to the table
  connect(exporting, &QPushButton::clicked, this, &ChartTableDialog::exportRows);
  connect(close, &QPushButton::clicked, this, &QDialog::close);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 1, 1);
  auto* line = new QHBoxLayout;
  line->addWidget(exporting);
  line->addStretch(1);
  line->addWidget(close);
  layout->addLayout(line);
  setTable(std::move(table));
  constexpr QSize kUsual(64 * kGrid, 56 * kGrid);
  resize(kUsual);
  table_->setFocus();
  constexpr std::chrono::milliseconds kSoon{150};
  soon_.setSingleShot(true);
  soon_.setInterval(kSoon);
  connect(&soon_, &QTimer::timeout, this, [this] {
    if (chart_)
      setTable(newest_());
  });
}

void ChartTableDialog::build(const ChartTable& table) {
  std::vector<TableColumn<Row>> columns;
  std::vector<int> filtered;
  for (size_t place = 0; place < table.columns.size(); ++place) {
    columns.push_back(columnOf(table, place));
    filtered.push_back(static_cast<int>(place));
  }
  delete table_;
  delete model_;
  model_ = new RowTableModel<Row>(std::move(columns), this);
  table_ = new FilteredTable(
      *model_, {.name = table.title, .filterHint = tr("filter: any column"), .filterColumns = filtered}, this);
  static_cast<QVBoxLayout*>(layout())->insertWidget(0, table_, 1);
  kinds_ = kindsOf(table);
}

void ChartTableDialog::setTable(ChartTable table) {
  setWindowTitle(table.title);
  const bool isOfSameKind = table.rows.empty() || kinds_ == kindsOf(table);
  if (!table_ || !haveSameColumns(shown_, table) || !isOfSameKind)
    build(table);
  model_->setRows(std::move(table.rows));
  table.rows = {};
  shown_ = std::move(table);
}

void ChartTableDialog::follow(const QWidget& chart, std::function<ChartTable()> table) {
  chart_ = &chart;
  newest_ = std::move(table);
}

ChartTableDialog::~ChartTableDialog() = default;

void ChartTableDialog::exportRows() {
  for (QWidget* above = parentWidget(); above; above = above->parentWidget())
    if (qobject_cast<QMainWindow*>(above)) {
      TableExportEvent wanted(table_->toCsv(), shown_.name);
      QApplication::sendEvent(above, &wanted);
      return;
    }
}

void tableChanged(const QWidget& chart) {
  for (QWidget* window : QApplication::topLevelWidgets())
    if (auto* dialog = qobject_cast<ChartTableDialog*>(window);
        dialog && dialog->chart_ == &chart && !dialog->soon_.isActive())
      dialog->soon_.start();
}

void showTable(QWidget& chart, std::function<ChartTable()> table) {
  auto* dialog = new ChartTableDialog(table(), chart.window());
  dialog->follow(chart, std::move(table));
  dialog->show();
}

QAction* offerTable(QWidget& chart, std::function<ChartTable()> table, TableOffer offer) {
  auto* action = new QAction(ChartTableDialog::tr("Show as &Table"), &chart);
  action->setToolTip(ChartTableDialog::tr("The values of this chart, to sort, copy and export."));
  QObject::connect(action, &QAction::triggered, &chart,
                   [&chart, table = std::move(table)] { showTable(chart, table); });
  chart.addAction(action);
  chart.setContextMenuPolicy(Qt::ActionsContextMenu);
  if (offer == TableOffer::MenuAndCorner)
    addCornerButton(chart, action);
  return action;
}

}  // namespace dglm
