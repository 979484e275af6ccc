// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/set_table.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/assigned_rows.h"

namespace dglm {
namespace {

enum Column { Name, Set, Features, Length, Remark };

class SetColumns {
  Q_DECLARE_TR_FUNCTIONS(SetColumns)

 public:
  using Column = TableColumn<SetRow>;

  static QString setName(int set) {
    switch (set) {
      case 0:
        return tr("tuning");
      case 1:
        return tr("test 1");
      case 2:
        return tr("test 2");
      default:
        return QStringLiteral("-");
    }
  }

  static std::vector<Column> all() {
    return {
        {.title = tr("Sequence"),
         .definition = tr("The record."),
         .display = [](const SetRow& row) { return row.name; }},
        {.title = tr("Set"),
         .definition = tr("The set to which the record belongs; a dash: none."),
         .display = [](const SetRow& row) { return setName(row.set); },
         .sortKey = [](const SetRow& row) { return row.set < 0 ? SortKey() : SortKey(static_cast<double>(row.set)); }},
        numberColumn<SetRow>(
            tr("Features"), tr("Annotated ranges of the record."), [](const SetRow& row) { return row.features; },
            formatWhole),
        numberColumn<SetRow>(
            tr("Length (bp)"), tr("Bases of the record."), [](const SetRow& row) { return row.length; }, formatWhole),
        {.title = tr("Remark"),
         .definition = tr("What is known of the record, such as whether the model was trained on it."),
         .display = [](const SetRow& row) { return row.remark; }}};
  }
};

}  // namespace

SetTable::SetTable(QWidget* parent)
    : QWidget(parent),
      model_(new RowTableModel<SetRow>(SetColumns::all(), this)),
      counts_(makeLabel(QString(), TextRole::Secondary, this)) {
  table_ = new FilteredTable(*model_,
                             {.name = tr("Sequences and their sets"),
                              .filterHint = tr("filter: sequence, set, remark"),
                              .filterColumns = {Name, Set, Remark}},
                             this);
  table_->setSort({});
  table_->setStretchColumn(Remark);
  table_->view().installEventFilter(this);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 1);
  layout->addWidget(table_, 1);
  layout->addWidget(buildButtons());
  setFocusProxy(table_);
}

SetTable::~SetTable() = default;

QWidget* SetTable::buildButtons() {
  auto* row = new QWidget(this);
  const auto add = [&](const QString& text, const QString& toolTip, auto act) {
    auto* button = new QPushButton(text, row);
    button->setAutoDefault(false);
    button->setToolTip(toolTip);
    connect(button, &QPushButton::clicked, this, act);
    return button;
  };
  QPushButton* tuning = add(tr("Tuning Set"), tr("The selected records choose concepts and thresholds. Key: 0"),
                            [this] { assignSelected(0); });
  QPushButton* test1 =
      add(tr("Test Set 1"), tr("The selected records test what was chosen. Key: 1"), [this] { assignSelected(1); });
  QPushButton* test2 =
      add(tr("Test Set 2"), tr("The selected records test what was chosen. Key: 2"), [this] { assignSelected(2); });
  QPushButton* none =
      add(tr("Leave Out"), tr("The selected records take no part. Key: Delete"), [this] { assignSelected(-1); });
  QPushButton* even = add(tr("Share Out Evenly"), tr("Gives all annotated records to the three sets in turns."),
                          [this] { shareOut(); });
  row->setLayout(makeFlow({tuning, test1, test2, none, even, counts_}));
  return row;
}

void SetTable::setRows(std::vector<SetRow> rows) {
  model_->setRows(std::move(rows));
  showCounts();
  Q_EMIT changed();
}

const std::vector<SetRow>& SetTable::rows() const {
  return model_->rows();
}

void SetTable::assignSelected(int set) {
  assignSelectedRows(*table_, *model_, &SetRow::set, set);
  showCounts();
  Q_EMIT changed();
}

void SetTable::shareOut() {
  std::vector<SetRow> rows = model_->rows();
  int next = 0;
  for (SetRow& row : rows)
    row.set = row.features > 0 ? next++ % 3 : -1;
  setRows(std::move(rows));
}

std::array<std::vector<int64_t>, 3> SetTable::sets() const {
  std::array<std::vector<int64_t>, 3> sets;
  for (const SetRow& row : model_->rows())
    if (row.set >= 0)
      sets[static_cast<size_t>(row.set)].push_back(row.record);
  return sets;
}

void SetTable::showCounts() {
  const auto all = sets();
  const auto count = [&](size_t set) { return formatCount(static_cast<int64_t>(all[set].size())); };
  table_->view().resizeColumnToContents(Set);
  counts_->setText(tr("tuning %1, test 1 %2, test 2 %3").arg(count(0), count(1), count(2)));
}

bool SetTable::eventFilter(QObject* watched, QEvent* event) {
  if (const std::optional<int> number = assignedByKey(*event, Qt::Key_0, 3)) {
    assignSelected(*number);
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace dglm
