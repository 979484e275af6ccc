// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QMenu;

namespace dglm {

class ActionHost;
class FamilyDesk;
class FamilyPanel;

/// Families of latents in the menus.
class FamilyMenu : public QObject {
  Q_OBJECT

 public:
  FamilyMenu(ActionHost& host, FamilyDesk& desk, FamilyPanel& panel);

  void fill(QMenu& analyse);

 private:
  ActionHost& host_;
  FamilyPanel& panel_;
};

}  // namespace dglm
