// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

#include "app/project/reading_desk.h"
#include "app/project/session.h"
#include "widgets/tables/project_tree.h"

class QAction;
class QMenu;

namespace dglm {

/// What is in the project: sequences, models, analyses.
class ProjectPanel : public QWidget {
  Q_OBJECT

 public:
  ProjectPanel(Session& session, ReadingDesk& desk, QWidget* parent = nullptr);

  /// Of the selected records, which they count, or else of the one that is shown; renaming is of one alone.
  QAction* renameAction() { return rename_; }
  QAction* removeAction() { return remove_; }
  QAction* exportAction() { return export_; }
  QAction* topologyAction() { return turn_; }
  /// Scoring is offered in the menu of several records while this can be triggered.
  void setScoreAction(const QAction* score) { score_ = score; }
  /// Offered in the menu of records.
  void setAnnotateAction(QAction* annotate) { annotate_ = annotate; }

  /// Those that are selected in the list, or else the one that is shown.
  std::vector<RecordId> chosenRecords() const;
  /// What can be done with them: the actions of the window's menus, and what only the list offers.
  void fillMenu(QMenu& menu);
  ProjectTree& tree() { return *tree_; }

 Q_SIGNALS:
  void filesDropped(const QStringList& paths);
  void exportWanted(const std::vector<dglm::RecordId>& records);
  void scoringWanted(const std::vector<dglm::RecordId>& records);

 private:
  void connectTree();
  void showContents();
  void showCurrent();
  void showActions();
  ProjectSection modelSection() const;
  ProjectSection analysisSection() const;
  void pick(const ProjectEntryId& entry);
  void showMenu(const std::vector<ProjectEntryId>& entries, const QPoint& position);
  std::vector<RecordId> ofTopology(Topology topology, const std::vector<RecordId>& records) const;
  void rename(RecordId id);
  void remove(const std::vector<ProjectEntryId>& entries);

  Session& session_;
  ReadingDesk& desk_;
  ProjectTree* tree_;
  QAction* rename_;
  QAction* remove_;
  QAction* export_;
  QAction* turn_;
  const QAction* score_ = nullptr;
  QAction* annotate_ = nullptr;
};

}  // namespace dglm
