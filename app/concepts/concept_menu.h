// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include <filesystem>
#include <functional>
#include <vector>

#include "core/project/ids.h"

class QAction;
class QMenu;

namespace dglm {

class ActionHost;
class BaselineWindow;
class ConceptBook;
class ConceptDesk;
class ConceptPanel;
class Exporter;
class LatentTracks;
class RecordIntake;
class Session;
struct ScoreRun;

/// Scoring concepts, and taking the results elsewhere.
class ConceptMenu : public QObject {
  Q_OBJECT

 public:
  ConceptMenu(ActionHost& host, Session& session, LatentTracks& tracks, RecordIntake& intake, ConceptBook& book,
              ConceptDesk& desk, ConceptPanel& panel);

  /// Scoring in the menu of analyses.
  void fill(QMenu& analyse);

  /// Where the families of the dictionary in use lie, if they are found.
  void setFamilies(std::function<std::filesystem::path()> folder) { families_ = std::move(folder); }

  /// For the selection card.
  QAction* useSelectionAction() { return useSelection_; }
  const QAction* scoreAction() const { return score_; }
  /// Asks for a scoring that these records alone take part in.
  void scoreOn(const std::vector<RecordId>& records);

 private:
  void addExporting(QMenu& menu);
  void copyCommand(const ScoreRun& run, qint64 number);
  void enable();
  void score();
  void useSelection();
  void showBaselines(const QString& asked);

  ActionHost& host_;
  Session& session_;
  RecordIntake& intake_;
  ConceptBook& book_;
  ConceptDesk& desk_;
  ConceptPanel& panel_;
  const LatentTracks& tracks_;
  Exporter* exporter_;
  QAction* score_;
  QAction* useSelection_;
  QAction* baselines_;
  std::function<std::filesystem::path()> families_;
  QPointer<BaselineWindow> compared_;
  QList<QAction*> ofResults_;  // that need scores
  QAction* figure_;
  QAction* copyCommand_;
  QAction* saveSets_;
};

}  // namespace dglm
