// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/shortcut_list.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

#include "widgets/parts/form_parts.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {

struct ShortcutRow {
  QString group;
  QString action;
  QString shortcut;
  QString toolTip;
};

namespace {

constexpr int kListWidth = 112 * kGrid;  // German words are seen whole
constexpr int kListHeight = 72 * kGrid;

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

/// Keys that the panels take for themselves, such as the arrows.
bool isOfTheViews(const QKeySequence& keys) {
  constexpr Qt::Key kTaken[] = {Qt::Key_Left,   Qt::Key_Right,  Qt::Key_Up,       Qt::Key_Down,  Qt::Key_Home,
                                Qt::Key_End,    Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Tab,   Qt::Key_Backtab,
                                Qt::Key_Return, Qt::Key_Enter,  Qt::Key_Space,    Qt::Key_Escape};
  const QKeyCombination first = keys[0];
  const bool isPlain = !(first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
  return isPlain && std::ranges::find(kTaken, first.key()) != std::end(kTaken);
}

}  // namespace

ShortcutList::ShortcutList(const std::vector<ListedAction>& actions, QWidget* parent)
    : QDialog(parent), actions_(actions), model_(new RowTableModel<ShortcutRow>(shortcutColumns(), this)) {
  setWindowTitle(tr("Keyboard Shortcuts"));
  table_ = new FilteredTable(*model_,
                             {.name = tr("Keyboard shortcuts"),
                              .filterHint = tr("filter: action, keys, menu"),
                              .filterColumns = {Action, Shortcut, Menu}},
                             this);
  table_->setStretchColumn(Action);
  model_->setRows(toRows(actions_));
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 1, 1);
  layout->addWidget(table_);
  layout->addWidget(buildEditor());
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  resetAll_ = buttons->addButton(tr("Reset All"), QDialogButtonBox::ResetRole);
  resetAll_->setToolTip(tr("Every action gets the shortcuts back that it comes with."));
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  layout->addWidget(buttons);
  for (QPushButton* button : findChildren<QPushButton*>())
    button->setAutoDefault(false);  // Enter belongs to the table
  connectEditor();
  showChosen();
  resizeWithinScreen(*this, QSize(kListWidth, kListHeight));
}

ShortcutList::~ShortcutList() = default;

QWidget* ShortcutList::buildEditor() {
  auto* editor = new QWidget(this);
  name_ = makeElidedLabel(QString(), TextRole::Plain, editor);
  keys_ = new QKeySequenceEdit(editor);
  keys_->setAccessibleName(tr("New shortcut of the chosen action"));
  name_->setBuddy(keys_);
  set_ = new QPushButton(tr("Set"), editor);
  set_->setToolTip(tr("The action gets these keys in place of those it has."));
  none_ = new QPushButton(tr("Remove"), editor);
  none_->setToolTip(tr("The action has no keys then."));
  reset_ = new QPushButton(tr("Reset"), editor);
  reset_->setToolTip(tr("The action gets the shortcuts back that it comes with."));
  outcome_ = makeLabel(QString(), TextRole::Secondary, editor);
  outcome_->setWordWrap(true);
  auto* rows = new QVBoxLayout(editor);
  setGridSpacing(*rows, 1, 0);
  rows->addWidget(name_);
  rows->addLayout(makeLine({keys_, set_, none_, reset_}, keys_));
  rows->addWidget(outcome_);
  return editor;
}

void ShortcutList::connectEditor() {
  connect(table_, &FilteredTable::rowPicked, this, &ShortcutList::choose);
  connect(set_, &QPushButton::clicked, this, [this] {
    if (!keys_->keySequence().isEmpty())
      setKeys(QKeySequence(keys_->keySequence()[0]));  // one chord: the menus show no more
  });
  connect(none_, &QPushButton::clicked, this, [this] { setKeys({}); });
  connect(reset_, &QPushButton::clicked, this, [this] { reset(static_cast<size_t>(chosen_)); });
  connect(resetAll_, &QPushButton::clicked, this, &ShortcutList::resetAll);
}

void ShortcutList::choose(int row) {
  chosen_ = row;
  outcome_->clear();
  showChosen();
}

void ShortcutList::showChosen() {
  const bool canChange = chosen_ >= 0 && actions_[static_cast<size_t>(chosen_)].usual;
  for (QWidget* part : std::initializer_list<QWidget*>{keys_, set_, none_, reset_})
    part->setEnabled(canChange);
  keys_->clear();
  if (chosen_ < 0)
    return name_->setText(tr("Choose an action to change its shortcut."));
  const QAction& action = *actions_[static_cast<size_t>(chosen_)].action;
  if (!canChange)
    return name_->setText(tr("%1 cannot have a shortcut.").arg(plainText(action)));
  name_->setText(tr("New shortcut of \"%1\": click into the field and press the keys.").arg(plainText(action)));
  if (!action.shortcut().isEmpty())
    keys_->setKeySequence(action.shortcut());
}

QString ShortcutList::objectionTo(const QKeySequence& keys) const {
  if (isOfTheViews(keys))
    return tr("%1 moves and selects in the panels.").arg(keys.toString(QKeySequence::NativeText));
  for (size_t i = 0; i < actions_.size(); ++i)
    if (static_cast<int>(i) != chosen_ && actions_[i].action->shortcuts().contains(keys))
      return tr("%1 is the shortcut of \"%2\".")
          .arg(keys.toString(QKeySequence::NativeText), plainText(*actions_[i].action));
  return {};
}

void ShortcutList::setKeys(const QKeySequence& keys) {
  QAction* action = actions_[static_cast<size_t>(chosen_)].action;
  if (const QString objection = keys.isEmpty() ? QString() : objectionTo(keys); !objection.isEmpty()) {
    setTextRole(*outcome_, TextRole::Failure);
    return outcome_->setText(objection);
  }
  Q_EMIT keysChosen(action, keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys});
  refresh();
  setTextRole(*outcome_, TextRole::Secondary);
  outcome_->setText(keys.isEmpty() ? tr("\"%1\" has no shortcut now.").arg(plainText(*action))
                                   : tr("\"%1\" is %2 now.").arg(plainText(*action), shortcutText(*action)));
}

/// An action that got these keys meanwhile has to give them up first.
QString ShortcutList::objectionToUsual(size_t row) const {
  for (const QKeySequence& keys : *actions_[row].usual)
    for (size_t i = 0; i < actions_.size(); ++i)
      if (i != row && actions_[i].action->shortcuts().contains(keys))
        return tr("%1 is the shortcut of \"%2\".")
            .arg(keys.toString(QKeySequence::NativeText), plainText(*actions_[i].action));
  return {};
}

void ShortcutList::reset(size_t row) {
  if (const QString objection = objectionToUsual(row); !objection.isEmpty()) {
    setTextRole(*outcome_, TextRole::Failure);
    return outcome_->setText(objection);
  }
  Q_EMIT keysChosen(actions_[row].action, *actions_[row].usual);
  outcome_->clear();
  refresh();
}

void ShortcutList::resetAll() {
  for (const ListedAction& listed : actions_)
    if (listed.usual)
      Q_EMIT keysChosen(listed.action, *listed.usual);
  outcome_->clear();
  refresh();
}

void ShortcutList::refresh() {
  model_->setRows(toRows(actions_));
  table_->selectRow(chosen_);
  showChosen();
}

}  // namespace dglm
