// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/command_palette.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

#include "widgets/parts/fuzzy_match.h"
#include "widgets/parts/palette.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/tables/action_item_delegate.h"

namespace dglm {
namespace {

constexpr int kPaletteWidth = 64 * kGrid;

struct Match {
  int score;
  const ListedAction* listed;
};

/// A match in the action's own words counts before one that needs the name of its menu.
std::optional<int> score(const QString& typed, const ListedAction& listed) {
  constexpr int kOwnWords = 4;
  const QString text = plainText(*listed.action);
  if (const auto own = fuzzyScore(typed, text))
    return *own + kOwnWords;
  return fuzzyScore(typed, listed.group + u' ' + text + u' ' + otherWords(*listed.action));
}

QListWidgetItem* makeItem(const ListedAction& listed) {
  auto* item = new QListWidgetItem(plainText(*listed.action));
  item->setData(ActionItemDelegate::kGroupRole, listed.group);
  item->setData(ActionItemDelegate::kShortcutRole, shortcutText(*listed.action));
  item->setData(ActionItemDelegate::kActionRole, QVariant::fromValue<QObject*>(listed.action));
  item->setToolTip(listed.action->toolTip());
  if (!listed.action->isEnabled())
    item->setFlags(Qt::ItemIsSelectable);
  return item;
}

}  // namespace

CommandPalette::CommandPalette(std::vector<ListedAction> actions, QWidget* parent)
    : QDialog(parent, Qt::Popup),
      actions_(std::move(actions)),
      typed_(new QLineEdit(this)),
      list_(new QListWidget(this)),
      nothing_(makeLabel(tr("No action has these letters."), TextRole::Secondary, this)) {
  setWindowTitle(tr("Find an Action"));
  typed_->setPlaceholderText(tr("Type what you want to do"));
  typed_->setAccessibleName(tr("Find an action"));
  typed_->installEventFilter(this);
  list_->setAccessibleName(tr("Actions"));
  list_->setItemDelegate(new ActionItemDelegate(list_));
  list_->setUniformItemSizes(true);
  list_->setFocusPolicy(Qt::NoFocus);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 1, 1);
  layout->addWidget(typed_);
  layout->addWidget(list_, 1);
  layout->addWidget(nothing_, 1, Qt::AlignTop);
  resize(kPaletteWidth, sizeHint().height());
  connect(typed_, &QLineEdit::textChanged, this, &CommandPalette::showMatches);
  connect(list_, &QListWidget::itemClicked, this, &CommandPalette::run);
  showMatches(QString());
  typed_->setFocus();
}

QStringList CommandPalette::shownActions() const {
  QStringList texts;
  for (int row = 0; row < list_->count(); ++row)
    texts << list_->item(row)->text();
  return texts;
}

void CommandPalette::showMatches(const QString& typed) {
  std::vector<Match> matches;
  for (const ListedAction& listed : actions_)
    if (const auto points = score(typed, listed); points && listed.action->isVisible())
      matches.push_back({*points, &listed});
  // What can be done now goes before what cannot, once something is typed; the whole list is in the menus' order.
  const auto isBefore = [&typed](const Match& a, const Match& b) {
    const bool canA = a.listed->action->isEnabled(), canB = b.listed->action->isEnabled();
    return canA != canB && !typed.isEmpty() ? canA : a.score > b.score;
  };
  // Letters that are scattered over a text are no match beside one that has them in a row.
  constexpr double kLeastOfBest = 0.6;
  int best = 0;
  for (const Match& match : matches)
    best = std::max(best, match.score);
  std::erase_if(matches, [best](const Match& match) { return match.score < kLeastOfBest * best; });
  std::ranges::stable_sort(matches, isBefore);
  list_->clear();
  for (const Match& match : matches)
    list_->addItem(makeItem(*match.listed));
  list_->setCurrentRow(0);
  nothing_->setVisible(matches.empty());
  list_->setVisible(!matches.empty());
  fitHeight();
}

/// As high as what was found, so that it hides no more of what lies below than it must.
void CommandPalette::fitHeight() {
  constexpr int kMostRows = 16;
  const int rows = std::clamp(list_->count(), 1, kMostRows);
  const int rowHeight = list_->count() > 0 ? list_->sizeHintForRow(0) : nothing_->sizeHint().height();
  list_->setFixedHeight(rows * rowHeight + 2 * list_->frameWidth());
  layout()->activate();
  resize(width(), typed_->sizeHint().height() + rows * rowHeight + 2 * list_->frameWidth() + 3 * kGrid);
}

/// An edge, for it lies on views of the same ground.
void CommandPalette::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& palette = Palette::of(*this);
  painter.setPen(palette.secondaryText);
  painter.setBrush(palette.ground);
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress)
    return QDialog::eventFilter(watched, event);
  constexpr int kPage = 8;
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
      moveBy(1);
      return true;
    case Qt::Key_Up:
      moveBy(-1);
      return true;
    case Qt::Key_PageDown:
      moveBy(kPage);
      return true;
    case Qt::Key_PageUp:
      moveBy(-kPage);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      run();
      return true;
    default:
      return QDialog::eventFilter(watched, event);
  }
}

void CommandPalette::moveBy(int rows) {
  if (list_->count() > 0)
    list_->setCurrentRow(std::clamp(list_->currentRow() + rows, 0, list_->count() - 1));
}

void CommandPalette::run() {
  const QListWidgetItem* item = list_->currentItem();
  if (!item)
    return;
  auto* action = qobject_cast<QAction*>(item->data(ActionItemDelegate::kActionRole).value<QObject*>());
  if (!action->isEnabled())
    return;
  // The action may open a dialog of its own, so the palette goes first.
  accept();
  action->trigger();
}

}  // namespace dglm
