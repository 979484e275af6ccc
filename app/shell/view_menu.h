// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include "app/shell/perspective.h"
#include "widgets/parts/theme.h"

class QAction;
class QActionGroup;
class QDockWidget;
class QMenu;

namespace dglm {

class ActionHost;
class MapPanel;
class Session;
class TrackPanel;

/// Going back and forth, zooming, panels, themes and languages.
class ViewMenu : public QObject {
  Q_OBJECT

 public:
  ViewMenu(ActionHost& host, Session& session, MapPanel& map, TrackPanel& tracks, const QList<QDockWidget*>& docks,
           QMenu& menu);

  QAction* zoomToSelectionAction() { return zoomToSelection_; }
  QAction* turnAction() { return turn_; }
  /// Of the window.
  void showPerspective(Perspective perspective);
  void showFullScreen(bool isFull);

 Q_SIGNALS:
  void perspectiveWanted(dglm::Perspective perspective);
  void resetWanted();
  void maximiseWanted();
  void fullScreenWanted(bool isFull);
  /// The next panel (1), or the one before (-1).
  void panelWanted(int step);

 private:
  void addHistory(QMenu& menu);
  void addZoom(QMenu& menu);
  void addFeatureSteps(QMenu& menu);
  void addPanels(QMenu& menu, const QList<QDockWidget*>& docks);
  void addPerspectives(QMenu& menu);
  void addThemes(QMenu& menu);
  void addLanguages(QMenu& menu);
  void zoom(double factor);
  void stepFeature(int step);

  ActionHost& host_;
  Session& session_;
  MapPanel& map_;
  TrackPanel& tracks_;
  QAction* zoomToSelection_;
  QAction* turn_;
  QActionGroup* perspectives_;
  QAction* fullScreen_;
};

/// The theme chosen in this program, kept among the user's settings.
ThemeKind chosenTheme();

}  // namespace dglm
