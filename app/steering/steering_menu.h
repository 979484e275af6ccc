// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <vector>

#include "core/sequence/record.h"

class QAction;
class QMenu;

namespace dglm {

class ActionHost;
class Exporter;
class LatentTracks;
class Session;
class SteeringDesk;
class SteeringPanel;
class SteeringResults;

/// Steering latents, its sessions and presets, the paper's experiment, and taking the results elsewhere.
class SteeringMenu : public QObject {
  Q_OBJECT

 public:
  SteeringMenu(ActionHost& host, Session& session, LatentTracks& tracks, SteeringDesk& desk, SteeringPanel& panel,
               SteeringResults& results);

  /// Steering in the menu of analyses.
  void fill(QMenu& analyse);
  /// The experiment, which stands beside the paper's figures there.
  QAction* ribosomeAction() { return ribosome_; }

  /// Has the steered model write a region anew; for the menu of a selection too.
  QAction* designAction() { return design_; }

  /// For the selection card.
  QAction* steerHereAction() { return here_; }

 Q_SIGNALS:
  /// Take these into the project.
  void designsWanted(const std::vector<dglm::Record>& designs);

 private:
  void addSessions(QMenu& menu);
  void addResults(QMenu& menu);
  void enable();
  void steerLatent();
  void steerHere();
  void savePreset();
  void sweep();
  void writeDesigns();
  void renameSession();

  ActionHost& host_;
  Session& session_;
  SteeringDesk& desk_;
  SteeringPanel& panel_;
  SteeringResults& results_;
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
  QAction* design_;
  QAction* ribosome_;
};

}  // namespace dglm
