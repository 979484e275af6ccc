// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explore/sequence_edit_menu.h"

#include <QAction>
#include <QMenu>

#include "app/explore/edit_window.h"
#include "app/project/action_host.h"
#include "widgets/parts/value_format.h"

namespace dglm {

SequenceEditMenu::SequenceEditMenu(ActionHost& host, Session& session, std::shared_ptr<ReaderCache> models)
    : QObject(&host.dialogParent()),
      host_(host),
      session_(session),
      models_(std::move(models)),
      edit_(new QAction(tr("Edit &Bases and See..."), this)) {
  edit_->setToolTip(
      tr("What the model makes of other bases: latents and log-likelihood before and after. The sequence stays as it "
         "is."));
  connect(edit_, &QAction::triggered, this, &SequenceEditMenu::showWindow);
  connect(&session_, &Session::stateChanged, this, &SequenceEditMenu::enable);
  connect(&session_, &Session::recordChanged, this, &SequenceEditMenu::enable);
  connect(&session_.latents(), &LatentBook::stateChanged, this, &SequenceEditMenu::enable);
  enable();
}

void SequenceEditMenu::fill(QMenu& analyse) {
  analyse.addAction(edit_);
}

SequenceEditMenu::~SequenceEditMenu() = default;

EditWindow* SequenceEditMenu::window() const {
  return window_;
}

void SequenceEditMenu::showWindow() {
  window_ = new EditWindow(session_, models_, &host_.dialogParent());
  window_->setAttribute(Qt::WA_DeleteOnClose);
  window_->show();
}

void SequenceEditMenu::substitute(int64_t base, QChar letter) {
  if (!session_.record())
    return;
  const QChar there = QLatin1Char(session_.record()->bases[static_cast<size_t>(base)]);
  if (there == letter)
    return host_.showPassing(tr("Base %1 is %2 already.").arg(formatPosition(base), there));
  if (!edit_->isEnabled())
    return host_.showPassing(tr("There is no model that reads this sequence, so that no edit of it can be seen."));
  if (!window_ || !window_->isVisible())
    showWindow();
  window_->seeEdit(there + QString::number(base + 1) + letter);
  window_->raise();
  window_->activateWindow();
}

void SequenceEditMenu::enable() {
  edit_->setEnabled(session_.state() == Session::State::Ready && session_.record() && session_.latents().overview());
}

}  // namespace dglm
