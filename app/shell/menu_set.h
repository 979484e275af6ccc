// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include <vector>

#include "widgets/parts/listed_action.h"

class QMenu;
class QMenuBar;

namespace dglm {

class ActionKeys;
class TutorialWindow;

/// The window's menus, which the features fill. Every action of the program stands in one of them.
class MenuSet : public QObject {
  Q_OBJECT

 public:
  MenuSet(QMenuBar& bar, QWidget& window);

  QMenu& file() { return *file_; }
  QMenu& edit() { return *edit_; }
  QMenu& view() { return *view_; }
  QMenu& model() { return *model_; }
  QMenu& analyse() { return *analyse_; }

  /// Every action with the menu it stands in.
  std::vector<ListedAction> allActions() const;
  /// Gives the actions the user's shortcuts: once, when the menus are full.
  void takeUpKeys();

 Q_SIGNALS:
  void tourWanted();

 private:
  QMenu* add(QMenuBar& bar, const QString& title);
  void fillHelp(QMenu& menu);
  void showShortcuts();
  void explainPanel();
  void showTutorials();
  void showAbout();

  QWidget& window_;
  ActionKeys* keys_;
  QPointer<TutorialWindow> tutorials_;
  QList<QMenu*> menus_;
  QMenu* file_;
  QMenu* edit_;
  QMenu* view_;
  QMenu* model_;
  QMenu* analyse_;
};

}  // namespace dglm
