// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QMenu;

namespace dglm {

class ActionHost;
class ConceptBook;
class FamilyDesk;
class FamilyPanel;
class LatentMapWindow;
class LatentTracks;
class MetaSaeWindow;
class Session;

/// Families of latents in the menus.
class FamilyMenu : public QObject {
  Q_OBJECT

 public:
  FamilyMenu(ActionHost& host, Session& session, const LatentTracks& tracks, const ConceptBook& concepts,
             FamilyDesk& desk, FamilyPanel& panel);

  void fill(QMenu& analyse);

 private:
  void showMap();
  void showList();

  ActionHost& host_;
  Session& session_;
  const LatentTracks& tracks_;
  const ConceptBook& concepts_;
  FamilyDesk& desk_;
  FamilyPanel& panel_;
  QPointer<LatentMapWindow> map_;
  QPointer<MetaSaeWindow> list_;
};

}  // namespace dglm
