// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace dglm {

class ActionHost;
class FindBar;
class Finder;
class GoToBox;
class Session;

/// Undo, copying, the topology of sequences, finding and going.
class EditMenu : public QObject {
  Q_OBJECT

 public:
  EditMenu(ActionHost& host, Session& session, Finder& finder, FindBar& bar, GoToBox& goTo, QAction& topology,
           QMenu& menu);

  QAction* copyAction() { return copy_; }
  QAction* copyReverseAction() { return copyReverse_; }

 private:
  void addUndo(QMenu& menu);
  void addCopying(QMenu& menu);
  void addFinding(QMenu& menu, Finder& finder, FindBar& bar, GoToBox& goTo);
  void enable();
  /// The selected bases, or all; those of a feature as its strand reads.
  std::string basesToCopy() const;
  void copyBases(const std::string& bases);
  void copyCommand();

  ActionHost& host_;
  Session& session_;
  QAction* copy_;
  QAction* copyReverse_;
  QAction* copyCommand_;
  QAction* selectAll_;
  QAction* find_;
  QAction* findNext_;
  QAction* findPrevious_;
  QAction* goTo_;
};

}  // namespace dglm
