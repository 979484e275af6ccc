// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/families/family_menu.h"

#include <QMenu>

#include "app/families/family_panel.h"
#include "app/families/latent_map_window.h"
#include "app/families/meta_sae_window.h"
#include "app/project/action_host.h"
#include "app/project/exporter.h"

namespace dglm {

FamilyMenu::FamilyMenu(ActionHost& host, Session& session, const LatentTracks& tracks, const ConceptBook& concepts,
                       FamilyDesk& desk, FamilyPanel& panel)
    : QObject(&host.dialogParent()),
      host_(host),
      session_(session),
      tracks_(tracks),
      concepts_(concepts),
      desk_(desk),
      panel_(panel) {
  connect(&panel_, &FamilyPanel::mapWanted, this, &FamilyMenu::showMap);
  connect(&panel_, &FamilyPanel::listWanted, this, &FamilyMenu::showList);
  for (const auto done : {&FamilyDesk::trained, &FamilyDesk::scored})
    connect(&desk, done, this, [this](const QString& sentence) { host_.showNotice(sentence); });
  auto* exporter = new Exporter(session, tracks, host.dialogParent());
  connect(exporter, &Exporter::exported, this,
          [this](const QString& path) { host_.showWritten(path, tr("Wrote %1.").arg(path)); });
  connect(&panel_, &FamilyPanel::exportWanted, exporter, [exporter](const std::vector<QStringList>& cells) {
    exporter->exportTable(cells, QStringLiteral("families"));
  });
  connect(&panel_, &FamilyPanel::roomWanted, this, [this] { host_.showPanel(PanelName::Families); });
}

void FamilyMenu::fill(QMenu& analyse) {
  QMenu* families = analyse.addMenu(tr("Fami&lies of Latents"));
  families->addAction(tr("S&how the Panel"), this, [this] { host_.showPanel(PanelName::Families); });
  families->addActions(panel_.actions());
}

void FamilyMenu::showMap() {
  if (!map_) {
    map_ = new LatentMapWindow(session_, tracks_, concepts_, desk_, &host_.dialogParent());
    map_->setAttribute(Qt::WA_DeleteOnClose);
  }
  map_->QWidget::show();
  map_->raise();
  map_->activateWindow();
}

void FamilyMenu::showList() {
  if (!list_) {
    list_ = new MetaSaeWindow(session_, tracks_, desk_, &host_.dialogParent());
    list_->setAttribute(Qt::WA_DeleteOnClose);
  }
  list_->QWidget::show();
  list_->raise();
  list_->activateWindow();
}

}  // namespace dglm
