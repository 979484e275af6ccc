// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/group_table.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/assigned_rows.h"

namespace dglm {
namespace {

enum GroupColumn { GroupedName, GroupLetter, GroupedFeatures, GroupedLength };

class GroupColumns {
  Q_DECLARE_TR_FUNCTIONS(GroupColumns)

 public:
  static std::vector<TableColumn<GroupRow>> all() {
    return {
        {.title = tr("Sequence"),
         .definition = tr("The sequence, as it was read through the model."),
         .display = [](const GroupRow& row) { return row.name; }},
        {.title = tr("Group"),
         .definition = tr("The group that it is compared in; a dash: none."),
         .display = [](const GroupRow& row) { return row.group < 0 ? QString("-") : GroupTable::groupName(row.group); },
         .sortKey =
             [](const GroupRow& row) { return row.group < 0 ? SortKey() : SortKey(static_cast<double>(row.group)); }},
        numberColumn<GroupRow>(
            tr("Features"), tr("Annotated ranges of the sequence."), [](const GroupRow& row) { return row.features; },
            formatWhole),
        numberColumn<GroupRow>(
            tr("Length (bp)"), tr("Bases of the sequence."), [](const GroupRow& row) { return row.length; },
            formatWhole)};
  }
};

}  // namespace

QString GroupTable::groupName(int group) {
  return QString(QLatin1Char(static_cast<char>('A' + group)));
}

GroupTable::GroupTable(QWidget* parent)
    : QWidget(parent),
      model_(new RowTableModel<GroupRow>(GroupColumns::all(), this)),
      counts_(makeLabel(QString(), TextRole::Secondary, this)) {
  table_ = new FilteredTable(*model_,
                             {.name = tr("Sequences and their groups"),
                              .filterHint = tr("filter: sequence, group"),
                              .filterColumns = {GroupedName, GroupLetter},
                              .spareColumns = {GroupedFeatures, GroupedLength}},
                             this);
  table_->setSort({});
  table_->setStretchColumn(GroupedName);
  table_->view().installEventFilter(this);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 1);
  layout->addWidget(table_, 1);
  layout->addWidget(buildButtons());
  setFocusProxy(table_);
  connect(table_, &FilteredTable::rowPicked, this, &GroupTable::picked);
}

GroupTable::~GroupTable() = default;

QWidget* GroupTable::buildButtons() {
  auto* row = new QWidget(this);
  QList<QWidget*> parts;
  for (int group = -1; group < kGroups; ++group) {
    auto* button = new QPushButton(group < 0 ? tr("None") : groupName(group), row);
    button->setAutoDefault(false);
    button->setAccessibleName(group < 0 ? tr("Into no group") : tr("Into group %1").arg(groupName(group)));
    button->setToolTip(group < 0 ? tr("The selected sequences are in no group. Key: Delete")
                                 : tr("The selected sequences are in this group. Key: %1").arg(group + 1));
    connect(button, &QPushButton::clicked, this, [this, group] { assignSelected(group); });
    parts << button;
  }
  parts.append(parts.takeFirst());
  parts << counts_;
  auto* flow = makeFlow({});
  for (QWidget* part : parts)
    flow->addWidget(part);
  row->setLayout(flow);
  return row;
}

void GroupTable::setRows(std::vector<GroupRow> rows) {
  model_->setRows(std::move(rows));
  showCounts();
}

const std::vector<GroupRow>& GroupTable::rows() const {
  return model_->rows();
}

void GroupTable::assignSelected(int group) {
  assignSelectedRows(*table_, *model_, &GroupRow::group, group);
  showCounts();
  Q_EMIT changed();
}

void GroupTable::setGroups(const std::vector<int>& groups) {
  std::vector<GroupRow> rows = model_->rows();
  for (size_t row = 0; row < rows.size(); ++row)
    rows[row].group = groups[row];
  setRows(std::move(rows));
  Q_EMIT changed();
}

void GroupTable::showCounts() {
  std::array<int64_t, kGroups> counts{};
  for (const GroupRow& row : model_->rows())
    if (row.group >= 0)
      ++counts[static_cast<size_t>(row.group)];
  QStringList parts;
  for (int group = 0; group < kGroups; ++group)
    if (counts[static_cast<size_t>(group)] > 0)
      parts << tr("%1: %2", "group, sequences").arg(groupName(group), formatCount(counts[static_cast<size_t>(group)]));
  counts_->setText(parts.join(QStringLiteral(", ")));
}

bool GroupTable::eventFilter(QObject* watched, QEvent* event) {
  if (const std::optional<int> number = assignedByKey(*event, Qt::Key_1, kGroups)) {
    assignSelected(*number);
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace dglm
