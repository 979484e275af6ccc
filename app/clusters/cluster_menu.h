// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include "app/project/cluster_wish.h"
#include "app/project/session.h"

class QAction;
class QMenu;

namespace dglm {

class ActionHost;
class ClusterDesk;
class ClusterWindow;

/// "Work on a Cluster..." of the menu Analyse, and what a feature asks a cluster for.
class ClusterMenu : public QObject {
  Q_OBJECT

 public:
  ClusterMenu(ActionHost& host, Session& session, ClusterDesk& desk);

  void fill(QMenu& analyse);
  /// Asks how, and writes the folder.
  void offer(const ClusterWish& wish);
  /// Null while it is closed.
  ClusterWindow* window() const;

 private:
  void showWindow();

  ActionHost& host_;
  Session& session_;
  ClusterDesk& desk_;
  QAction* show_;
  QPointer<ClusterWindow> window_;
};

}  // namespace dglm
