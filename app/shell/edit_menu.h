// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace dglm {

class FindBar;
class Finder;
class GoToBox;
class Session;

/// Undo, copying, finding and going.
class EditMenu : public QObject {
  Q_OBJECT

 public:
  EditMenu(Session& session, Finder& finder, FindBar& bar, GoToBox& goTo, QMenu& menu);

  QAction* copyAction() { return copy_; }
  QAction* copyReverseAction() { return copyReverse_; }

 private:
  void addUndo(QMenu& menu);
  void addCopying(QMenu& menu);
  void addFinding(QMenu& menu, Finder& finder, FindBar& bar, GoToBox& goTo);
  void enable();
  /// The selected bases, or all.
  std::string basesToCopy() const;

  Session& session_;
  QAction* copy_;
  QAction* copyReverse_;
  QAction* copyCommand_;
  QAction* selectAll_;
  QAction* find_;
  QAction* goTo_;
};

}  // namespace dglm
