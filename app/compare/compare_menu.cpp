// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/compare/compare_menu.h"

#include <QAction>
#include <QMenu>

#include "app/compare/compare_window.h"
#include "app/project/action_host.h"

namespace dglm {

CompareMenu::CompareMenu(ActionHost& host, Session& session, const LatentTracks& tracks)
    : QObject(&host.dialogParent()),
      host_(host),
      session_(session),
      tracks_(tracks),
      compare_(new QAction(tr("Compare Se&quences..."), this)) {
  compare_->setToolTip(tr("Sequences by latents: which are alike, and which latents tell groups of them apart."));
  connect(compare_, &QAction::triggered, this, &CompareMenu::showWindow);
  connect(&session_.latents(), &LatentBook::stateChanged, this, &CompareMenu::enable);
  connect(&session_, &Session::stateChanged, this, &CompareMenu::enable);
  connect(&session_, &Session::contentsChanged, this, &CompareMenu::enable);
  enable();
}

void CompareMenu::fill(QMenu& analyse) {
  analyse.addAction(compare_);
}

/// One that is open keeps its groups.
void CompareMenu::showWindow() {
  if (!window_) {
    window_ = new CompareWindow(session_, tracks_, &host_.dialogParent());
    window_->setAttribute(Qt::WA_DeleteOnClose);
  }
  window_->QWidget::show();
  window_->raise();
  window_->activateWindow();
}

void CompareMenu::enable() {
  const bool isReady = session_.state() == Session::State::Ready;
  compare_->setEnabled(isReady && session_.latents().overview() && !session_.records().empty());
}

}  // namespace dglm
