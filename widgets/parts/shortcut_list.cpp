// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/shortcut_list.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QVBoxLayout>

#include "widgets/parts/theme.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

struct ShortcutRow {
  QString group;
  QString action;
  QString shortcut;
  QString toolTip;
};

enum Column { Action, Shortcut, Menu };

std::vector<TableColumn<ShortcutRow>> shortcutColumns() {
  TableColumn<ShortcutRow> action = {.title = ShortcutList::tr("Action"),
                                     .definition = ShortcutList::tr("What happens."),
                                     .display = [](const ShortcutRow& row) { return row.action; }};
  action.extra = [](const ShortcutRow& row, int role) {
    return role == Qt::ToolTipRole ? QVariant(row.toolTip) : QVariant();
  };
  TableColumn<ShortcutRow> shortcut = {.title = ShortcutList::tr("Shortcut"),
                                       .definition = ShortcutList::tr("The keys that do it."),
                                       .display = [](const ShortcutRow& row) { return row.shortcut; }};
  shortcut.sortKey = [](const ShortcutRow& row) { return row.shortcut.isEmpty() ? SortKey() : SortKey(row.shortcut); };
  TableColumn<ShortcutRow> menu = {.title = ShortcutList::tr("Menu"),
                                   .definition = ShortcutList::tr("Where it stands."),
                                   .display = [](const ShortcutRow& row) { return row.group; }};
  return {std::move(action), std::move(shortcut), std::move(menu)};
}

std::vector<ShortcutRow> toRows(const std::vector<ListedAction>& actions) {
  std::vector<ShortcutRow> rows;
  for (const ListedAction& listed : actions)
    rows.push_back({listed.group, plainText(*listed.action), shortcutText(*listed.action), listed.action->toolTip()});
  return rows;
}

}  // namespace

ShortcutList::ShortcutList(const std::vector<ListedAction>& actions, QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Keyboard shortcuts"));
  auto* model = new RowTableModel<ShortcutRow>(shortcutColumns(), this);
  table_ = new FilteredTable(*model,
                             {.name = tr("Keyboard shortcuts"),
                              .filterHint = tr("filter: action, keys, menu"),
                              .filterColumns = {Action, Shortcut, Menu}},
                             this);
  table_->setStretchColumn(Action);
  model->setRows(toRows(actions));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 1, 1);
  layout->addWidget(table_);
  layout->addWidget(buttons);
  resize(72 * kGrid, 64 * kGrid);
}

}  // namespace dglm
