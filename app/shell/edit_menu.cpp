// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/edit_menu.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>

#include "app/explore/finder.h"
#include "app/project/action_host.h"
#include "app/project/command_copy.h"
#include "app/project/command_text.h"
#include "app/project/session.h"
#include "widgets/parts/find_bar.h"
#include "widgets/parts/go_to_box.h"

namespace dglm {

EditMenu::EditMenu(ActionHost& host, Session& session, Finder& finder, FindBar& bar, GoToBox& goTo, QAction& topology,
                   QMenu& menu)
    : QObject(&menu), host_(host), session_(session) {
  addUndo(menu);
  menu.addSeparator();
  addCopying(menu);
  menu.addSeparator();
  menu.addAction(&topology);
  menu.addSeparator();
  addFinding(menu, finder, bar, goTo);
  connect(&session_, &Session::recordChanged, this, &EditMenu::enable);
  connect(&session_, &Session::selectionChanged, this, &EditMenu::enable);
  connect(&session_.latents(), &LatentBook::stateChanged, this, &EditMenu::enable);
  enable();
}

void EditMenu::addUndo(QMenu& menu) {
  QUndoStack& stack = session_.undoStack();
  QAction* undo = stack.createUndoAction(this, tr("&Undo"));
  undo->setShortcut(QKeySequence::Undo);
  QAction* redo = stack.createRedoAction(this, tr("&Redo"));
  redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
  menu.addActions({undo, redo});
}

void EditMenu::addCopying(QMenu& menu) {
  copy_ = menu.addAction(tr("&Copy Sequence"), this, [this] { copyBases(basesToCopy()); });
  copy_->setShortcut(QKeySequence::Copy);
  copy_->setToolTip(tr("The selected bases, or all. A feature on the reverse strand is copied as that strand reads."));
  copyReverse_ =
      menu.addAction(tr("Copy Re&verse Complement"), this, [this] { copyBases(reverseComplement(basesToCopy())); });
  copyReverse_->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
  copyCommand_ = menu.addAction(tr("Copy Track as Co&mmand"), this, &EditMenu::copyCommand);
  copyCommand_->setToolTip(tr("The decode-glm line that writes the selected latent's track along this sequence."));
  selectAll_ = menu.addAction(tr("Select &All"), this, [this] {
    session_.selectBases({0, session_.record()->length()});
  });
  selectAll_->setShortcut(QKeySequence::SelectAll);
}

void EditMenu::addFinding(QMenu& menu, Finder& finder, FindBar& bar, GoToBox& goTo) {
  find_ = menu.addAction(tr("&Find..."), &bar, &FindBar::open);
  find_->setShortcut(QKeySequence::Find);
  findNext_ = menu.addAction(tr("Find &Next"), &finder, &Finder::next);
  findNext_->setShortcuts({QKeySequence(Qt::Key_F3), QKeySequence(Qt::CTRL | Qt::Key_Period)});
  findPrevious_ = menu.addAction(tr("Find &Previous"), &finder, &Finder::previous);
  findPrevious_->setShortcuts({QKeySequence(Qt::SHIFT | Qt::Key_F3), QKeySequence(Qt::CTRL | Qt::Key_Comma)});
  goTo_ = menu.addAction(tr("&Go To..."), &goTo, [&goTo] {
    goTo.setFocus(Qt::ShortcutFocusReason);
    goTo.selectAll();
  });
  goTo_->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_G), QKeySequence(Qt::CTRL | Qt::Key_L)});
}

void EditMenu::enable() {
  const Session& session = session_;
  const bool hasRecord = session.record() != nullptr;
  for (QAction* action : {copy_, copyReverse_, selectAll_, find_, findNext_, findPrevious_, goTo_})
    action->setEnabled(hasRecord);
  copyCommand_->setEnabled(hasRecord && session.latents().overview() && session.selection().latent);
}

std::string EditMenu::basesToCopy() const {
  const Session& session = session_;
  const Record& record = *session.record();
  const SharedSelection& selection = session.selection();
  std::string bases = basesIn(record, selection.bases.value_or(BaseRange{0, record.length()}));
  const bool isReverse = selection.bases && selection.feature >= 0 &&
                         record.features[static_cast<size_t>(selection.feature)].strand() == Strand::Reverse;
  return isReverse ? reverseComplement(bases) : bases;
}

void EditMenu::copyBases(const std::string& bases) {
  QApplication::clipboard()->setText(QString::fromStdString(bases));
  host_.showPassing(tr("Copied %Ln bases", nullptr, static_cast<int>(bases.size())));
}

void EditMenu::copyCommand() {
  const Session& session = session_;
  copyRunnable(host_, session_, latentsCommand(session, session.selection().latent->latent));
}

}  // namespace dglm
