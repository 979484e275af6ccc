// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/scan_menu.h"

#include <QAction>
#include <QMenu>

#include "app/project/action_host.h"
#include "app/scan/annotate_dialog.h"
#include "app/scan/scan_panel.h"

namespace dglm {

ScanMenu::ScanMenu(ActionHost& host, Session& session, AnnotationDesk& annotation, ScanPanel& panel,
                   std::function<std::vector<RecordId>()> chosen)
    : QObject(&host.dialogParent()),
      host_(host),
      session_(session),
      annotation_(annotation),
      panel_(panel),
      chosen_(std::move(chosen)),
      annotate_(new QAction(tr("Annotate Fe&atures..."), this)) {
  annotate_->setToolTip(tr("Finds the features of a library in the sequences: resistance genes, origins, promoters."));
  connect(annotate_, &QAction::triggered, this, &ScanMenu::annotate);
  connect(&session_, &Session::stateChanged, this, &ScanMenu::enable);
  connect(&session_, &Session::contentsChanged, this, &ScanMenu::enable);
  connect(&annotation_, &AnnotationDesk::annotated, this,
          [this](const QString& sentence) { host_.showNotice(sentence); });
  enable();
}

void ScanMenu::fill(QMenu& analyse) {
  analyse.addSeparator();
  analyse.addAction(annotate_);
  QMenu* scans = analyse.addMenu(tr("Cor&pus Scans"));
  scans->addAction(tr("S&how the Panel"), this, [this] { host_.showPanel(PanelName::Scan); });
  scans->addActions(panel_.actions());
}

void ScanMenu::annotate() {
  AnnotateDialog dialog(session_, chosen_(), &host_.dialogParent());
  if (dialog.exec() == QDialog::Accepted)
    annotation_.annotate(dialog.wish(), dialog.command());
}

void ScanMenu::enable() {
  annotate_->setEnabled(session_.state() == Session::State::Ready && !session_.contents().isReadOnly &&
                        !session_.records().empty());
}

}  // namespace dglm
