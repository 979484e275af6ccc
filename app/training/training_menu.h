// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <vector>

class QAction;
class QMenu;

namespace dglm {

class ActionHost;
class Exporter;
class LatentTracks;
class Session;
class StabilityBook;
class TrainingPanel;
struct MeasuredStability;

/// What can be done with training runs.
class TrainingMenu : public QObject {
  Q_OBJECT

 public:
  TrainingMenu(ActionHost& host, Session& session, const LatentTracks& tracks, TrainingPanel& panel,
               const StabilityBook& stability);

  void fill(QMenu& model);

 private:
  void exportCurves();
  void showStability(const std::vector<MeasuredStability>& dictionaries);
  void exportRuns();
  void copyCommand();
  void enable();

  ActionHost& host_;
  Session& session_;
  TrainingPanel& panel_;
  Exporter* exporter_;
  QAction* curves_ = nullptr;
  QAction* runs_ = nullptr;
  QAction* command_ = nullptr;
};

}  // namespace dglm
