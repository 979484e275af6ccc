// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace dglm {

class Exporter;
class MainWindow;

/// Scoring concepts, and taking the results elsewhere.
class ConceptMenu : public QObject {
  Q_OBJECT

 public:
  ConceptMenu(MainWindow& window, QMenu& analyse);

  /// For the selection card.
  QAction* useSelectionAction() { return useSelection_; }

 private:
  void addExporting(QMenu& menu);
  void enable();
  void score();
  void useSelection();

  MainWindow& window_;
  Exporter* exporter_;
  QAction* score_;
  QAction* useSelection_;
  QList<QAction*> ofResults_;  // that need scores
  QAction* figure_;
  QAction* copyCommand_;
  QAction* saveSets_;
};

}  // namespace dglm
