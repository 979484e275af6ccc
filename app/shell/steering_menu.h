// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace dglm {

class Exporter;
class MainWindow;

/// Steering latents, its sessions and presets, and taking the results elsewhere.
class SteeringMenu : public QObject {
  Q_OBJECT

 public:
  SteeringMenu(MainWindow& window, QMenu& analyse);

  /// For the selection card.
  QAction* steerHereAction() { return here_; }

 private:
  void addSessions(QMenu& menu);
  void addResults(QMenu& menu);
  void enable();
  void steerLatent();
  void steerHere();
  void savePreset();
  void sweep();
  void renameSession();

  MainWindow& window_;
  Exporter* exporter_;
  QAction* latent_;
  QAction* here_;
  QAction* resetAll_;
  QAction* new_;
  QAction* rename_;
  QAction* remove_;
  QAction* preset_;
  QAction* copyCommand_;
  QAction* curve_;
  QAction* sweep_;
};

}  // namespace dglm
