// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/families/family_menu.h"

#include <QMenu>

#include "app/families/family_panel.h"
#include "app/project/action_host.h"

namespace dglm {

FamilyMenu::FamilyMenu(ActionHost& host, FamilyDesk& desk, FamilyPanel& panel)
    : QObject(&host.dialogParent()), host_(host), panel_(panel) {
  connect(&desk, &FamilyDesk::trained, this, [this](const QString& sentence) { host_.showNotice(sentence); });
  connect(&panel_, &FamilyPanel::roomWanted, this, [this] { host_.showPanel(PanelName::Families); });
}

void FamilyMenu::fill(QMenu& analyse) {
  QMenu* families = analyse.addMenu(tr("Fami&lies of Latents"));
  families->addAction(tr("S&how the Panel"), this, [this] { host_.showPanel(PanelName::Families); });
  families->addActions(panel_.actions());
}

}  // namespace dglm
