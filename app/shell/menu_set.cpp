// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/menu_set.h"

#include <QAction>
#include <QApplication>
#include <QCursor>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPointer>

#include "app/shell/action_keys.h"
#include "app/shell/panel_focus.h"
#include "app/shell/panel_guide.h"
#include "app/shell/tutorial_window.h"
#include "widgets/parts/command_palette.h"
#include "widgets/parts/panel_help.h"
#include "widgets/parts/shortcut_list.h"

namespace dglm {
namespace {

/// "File > Export": the way through the menus, which also counts when an action is looked for.
QString groupOf(const QMenu& menu, const QString& parent) {
  const QString title = plainText(*menu.menuAction());
  return parent.isEmpty() ? title : parent + QStringLiteral(" \u203a ") + title;
}

void collect(const QMenu& menu, const QString& group, std::vector<ListedAction>& actions) {
  for (QAction* action : menu.actions()) {
    if (action->menu())
      collect(*action->menu(), groupOf(*action->menu(), group), actions);
    else if (!action->isSeparator() && action->isVisible())
      actions.push_back({group, action});
  }
}

}  // namespace

MenuSet::MenuSet(QMenuBar& bar, QWidget& window)
    : QObject(&window),
      window_(window),
      keys_(new ActionKeys(this)),
      file_(add(bar, tr("&File"))),
      edit_(add(bar, tr("&Edit"))),
      view_(add(bar, tr("&View"))),
      model_(add(bar, tr("&Model"))),
      analyse_(add(bar, tr("&Analyse"))) {
  fillHelp(*add(bar, tr("&Help")));
}

QMenu* MenuSet::add(QMenuBar& bar, const QString& title) {
  menus_ << bar.addMenu(title);
  return menus_.last();
}

std::vector<ListedAction> MenuSet::allActions() const {
  std::vector<ListedAction> actions;
  for (const QMenu* menu : menus_)
    collect(*menu, groupOf(*menu, {}), actions);
  for (ListedAction& listed : actions)
    listed.usual = keys_->usual(*listed.action);
  return actions;
}

void MenuSet::takeUpKeys() {
  keys_->takeUp(allActions());
}

void MenuSet::showShortcuts() {
  ShortcutList list(allActions(), &window_);
  connect(&list, &ShortcutList::keysChosen, keys_,
          [this](QAction* action, const QList<QKeySequence>& keys) { keys_->set(*action, keys); });
  list.exec();
}

void MenuSet::fillHelp(QMenu& menu) {
  QAction* explain = menu.addAction(tr("&What Is This Panel?"), this, &MenuSet::explainPanel);
  explain->setShortcut(Qt::Key_F1);
  explain->setToolTip(tr("Explains the panel that has the focus, with a picture of it."));
  QAction* shortcuts = menu.addAction(tr("&Shortcuts..."), this, &MenuSet::showShortcuts);
  shortcuts->setToolTip(tr("All actions with their keys, which can be changed."));
  shortcuts->setShortcut(Qt::Key_Question);
  setOtherWords(*shortcuts, tr("keyboard keys"));
  QAction* palette =
      menu.addAction(tr("&Find an Action..."), this, [this] { CommandPalette(allActions(), &window_).exec(); });
  palette->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_P);
  QAction* tutorials = menu.addAction(tr("&Protocols"), this, &MenuSet::showTutorials);
  setOtherWords(*tutorials, tr("protocol tutorial how to"));
  tutorials->setToolTip(tr("Three ways from a plasmid to a figure, step by step."));
  menu.addAction(tr("Take the &Tour"), this, &MenuSet::tourWanted);
  menu.addSeparator();
  menu.addAction(tr("&About"), this, &MenuSet::showAbout);
}

/// The panel that has the focus; where none has it, the one under the pointer.
void MenuSet::explainPanel() {
  QWidget* focused = QApplication::focusWidget() ? QApplication::focusWidget() : window_.focusWidget();
  if (!isInSight(focused))
    focused = nullptr;
  QWidget* panel = panelAround(focused);
  if (!panel)
    panel = panelAround(QApplication::widgetAt(QCursor::pos()));
  if (!panel)
    return;
  auto* help = new PanelHelp(guideOf(*panel), window_);
  // Esc leads back to where the question came from.
  connect(help, &QDialog::finished, &window_, [before = QPointer(focused)] {
    if (before)
      before->setFocus();
  });
  help->open();
}

void MenuSet::showTutorials() {
  if (!tutorials_) {
    tutorials_ = new TutorialWindow([this] { return allActions(); }, &window_);
    tutorials_->setAttribute(Qt::WA_DeleteOnClose);
  }
  tutorials_->show();
  tutorials_->raise();
  tutorials_->activateWindow();
}

void MenuSet::showAbout() {
  QMessageBox::about(
      &window_, tr("About Decode-gLM Workbench"),
      tr("<b>Decode-gLM Workbench %1</b><p>Shows what the latents of a sparse autoencoder see in a genomic language "
         "model that reads your plasmids.</p><p>Free software under the GNU General Public License, version 3 or "
         "later.</p>")
          .arg(QCoreApplication::applicationVersion()));
}

}  // namespace dglm
