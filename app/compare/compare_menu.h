// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include "app/project/session.h"

class QAction;
class QMenu;

namespace dglm {

class ActionHost;
class CompareWindow;
class LatentTracks;

/// "Compare Sequences..." of the menu Analyse.
class CompareMenu : public QObject {
  Q_OBJECT

 public:
  CompareMenu(ActionHost& host, Session& session, const LatentTracks& tracks);

  void fill(QMenu& analyse);

 private:
  void showWindow();
  void enable();

  ActionHost& host_;
  Session& session_;
  const LatentTracks& tracks_;
  QAction* compare_;
  QPointer<CompareWindow> window_;
};

}  // namespace dglm
