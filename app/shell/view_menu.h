// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include "widgets/parts/theme.h"

class QAction;
class QMenu;

namespace dglm {

class MainWindow;

/// Going back and forth, zooming, panels and themes.
class ViewMenu : public QObject {
  Q_OBJECT

 public:
  ViewMenu(MainWindow& window, QMenu& menu);

  QAction* zoomToSelectionAction() { return zoomToSelection_; }
  QAction* turnAction() { return turn_; }

 private:
  void addHistory(QMenu& menu);
  void addZoom(QMenu& menu);
  void addFeatureSteps(QMenu& menu);
  void addPanels(QMenu& menu);
  void addThemes(QMenu& menu);
  void zoom(double factor);
  void stepFeature(int step);

  MainWindow& window_;
  QAction* zoomToSelection_;
  QAction* turn_;
};

/// The theme chosen in this program, kept among the user's settings.
ThemeKind chosenTheme();

}  // namespace dglm
