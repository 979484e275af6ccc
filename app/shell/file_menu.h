// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace dglm {

class Exporter;
class MainWindow;

/// Opening, saving, exporting.
class FileMenu : public QObject {
  Q_OBJECT

 public:
  FileMenu(MainWindow& window, QMenu& menu);

  QAction* openAction() { return open_; }
  QAction* openDemoAction() { return openDemo_; }
  QAction* newProjectAction() { return newProject_; }

 private:
  void addOpening(QMenu& menu);
  void addSaving(QMenu& menu);
  void addExporting(QMenu& menu);
  void newProject();
  void open();
  void showRecent();
  void remember(const QString& path);
  void paste();
  void saveCopy(bool withActivations);

  MainWindow& window_;
  QAction* newProject_;
  QAction* open_;
  QAction* openDemo_;
  QAction* otherStrand_;
  QMenu* recent_;
  Exporter* exporter_;
};

}  // namespace dglm
