// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/clusters/cluster_menu.h"

#include <QAction>
#include <QMenu>

#include "app/clusters/cluster_desk.h"
#include "app/clusters/cluster_dialog.h"
#include "app/clusters/cluster_window.h"
#include "app/project/action_host.h"

namespace dglm {

ClusterMenu::ClusterMenu(ActionHost& host, Session& session, ClusterDesk& desk)
    : QObject(&host.dialogParent()),
      host_(host),
      session_(session),
      desk_(desk),
      show_(new QAction(tr("Wor&k on a Cluster..."), this)) {
  show_->setToolTip(tr("How far the work is that runs on a cluster, and its results."));
  connect(show_, &QAction::triggered, this, &ClusterMenu::showWindow);
  const auto enable = [this] { show_->setEnabled(session_.state() == Session::State::Ready); };
  connect(&session_, &Session::stateChanged, this, enable);
  connect(&desk_, &ClusterDesk::taken, this, [this](const QString& sentence) { host_.showNotice(sentence); });
  enable();
}

void ClusterMenu::fill(QMenu& analyse) {
  analyse.addAction(show_);
}

ClusterWindow* ClusterMenu::window() const {
  return window_;
}

void ClusterMenu::showWindow() {
  if (!window_) {
    window_ = new ClusterWindow(session_, desk_, &host_.dialogParent());
    window_->setAttribute(Qt::WA_DeleteOnClose);
  }
  window_->show();
  window_->raise();
  window_->activateWindow();
}

void ClusterMenu::offer(const ClusterWish& wish) {
  ClusterDialog dialog(session_, wish, &host_.dialogParent());
  if (dialog.exec() != QDialog::Accepted)
    return;
  const ClusterSettings settings = dialog.settings();
  desk_.write(wish, settings);
  showWindow();
  window_->choose(settings.folder);
}

}  // namespace dglm
