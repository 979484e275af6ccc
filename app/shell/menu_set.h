// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <vector>

#include "widgets/parts/listed_action.h"

class QAction;
class QMenu;

namespace dglm {

class ConceptMenu;
class EditMenu;
class FileMenu;
class MainWindow;
class ModelMenu;
class SteeringMenu;
class ViewMenu;

/// The window's menus. Every action of the program stands in one of them.
class MenuSet : public QObject {
  Q_OBJECT

 public:
  explicit MenuSet(MainWindow& window);

  FileMenu& file() { return *file_; }
  EditMenu& edit() { return *edit_; }
  ViewMenu& view() { return *view_; }
  ConceptMenu& concepts() { return *concepts_; }
  SteeringMenu& steering() { return *steering_; }

  /// Every action with the menu it stands in.
  std::vector<ListedAction> allActions() const;

 private:
  void fillHelp(QMenu& menu);
  void explainPanel();
  void showAbout();

  MainWindow& window_;
  QList<QMenu*> menus_;
  FileMenu* file_;
  EditMenu* edit_;
  ViewMenu* view_;
  ModelMenu* model_;
  ConceptMenu* concepts_;
  SteeringMenu* steering_;
};

}  // namespace dglm
