// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explore/region_menu.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>

#include "app/explore/region_window.h"
#include "app/explore/track_panel.h"
#include "app/project/action_host.h"
#include "app/project/region_book.h"
#include "widgets/tracks/track_view.h"

namespace dglm {

RegionMenu::RegionMenu(ActionHost& host, Session& session, RegionBook& book, TrackPanel& tracks)
    : QObject(&host.dialogParent()),
      host_(host),
      session_(session),
      book_(book),
      tracks_(tracks),
      add_(new QAction(tr("Boo&kmark This Place..."), this)),
      list_(new QAction(tr("Regi&ons of Interest..."), this)) {
  add_->setShortcut(Qt::CTRL | Qt::Key_M);
  add_->setToolTip(tr("Gives the selected bases a name or, with none selected, those in view."));
  list_->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_M);
  list_->setToolTip(tr("Places with a name: go there, rename, remove, export as BED."));
  connect(add_, &QAction::triggered, this, &RegionMenu::add);
  connect(list_, &QAction::triggered, this, &RegionMenu::showWindow);
  connect(&session_, &Session::stateChanged, this, &RegionMenu::enable);
  connect(&session_, &Session::recordChanged, this, &RegionMenu::enable);
  enable();
}

RegionMenu::~RegionMenu() = default;

RegionWindow* RegionMenu::window() const {
  return window_;
}

void RegionMenu::fill(QMenu& edit) {
  edit.addSeparator();
  edit.addActions({add_, list_});
}

void RegionMenu::enable() {
  add_->setEnabled(book_.canChange());
  list_->setEnabled(session_.state() == Session::State::Ready && session_.record());
}

void RegionMenu::add() {
  if (!book_.canChange())
    return;
  const NamedRegion place{session_.recordId(), session_.selection().bases.value_or(tracks_.view().visibleRange()), {}};
  QString name = book_.freeName();
  if (const int feature = session_.selection().feature; feature >= 0)
    name = QString::fromStdString(session_.record()->features[static_cast<size_t>(feature)].label());
  auto* dialog = new QInputDialog(&host_.dialogParent());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Bookmark This Place"));
  dialog->setLabelText(tr("Name"));
  dialog->setTextValue(name);
  connect(dialog, &QInputDialog::textValueSelected, this, [this, place](const QString& text) {
    if (!text.trimmed().isEmpty())
      book_.add({place.record, place.bases, text.trimmed()});
  });
  dialog->open();
}

void RegionMenu::showWindow() {
  if (!window_) {
    window_ = new RegionWindow(session_, book_, &host_.dialogParent());
    window_->setAttribute(Qt::WA_DeleteOnClose);
    connect(window_, &RegionWindow::written, this,
            [this](const QString& path) { host_.showWritten(path, tr("The regions were written to %1.").arg(path)); });
  }
  window_->show();
  window_->raise();
  window_->activateWindow();
}

}  // namespace dglm
