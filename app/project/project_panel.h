// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

#include "app/project/reading_desk.h"
#include "app/project/session.h"
#include "widgets/tables/project_tree.h"

class QAction;

namespace dglm {

/// What is in the project: sequences, models, analyses.
class ProjectPanel : public QWidget {
  Q_OBJECT

 public:
  ProjectPanel(Session& session, ReadingDesk& desk, QWidget* parent = nullptr);

  /// Of the record that is shown; for menus.
  QAction* renameAction() { return rename_; }
  QAction* removeAction() { return remove_; }

 Q_SIGNALS:
  void filesDropped(const QStringList& paths);

 private:
  void connectTree();
  void showContents();
  void showCurrent();
  ProjectSection recordSection() const;
  ProjectSection modelSection() const;
  ProjectSection analysisSection() const;
  ProjectEntry recordEntry(const RecordSummary& record) const;
  void pick(const ProjectEntryId& entry);
  void showMenu(const std::vector<ProjectEntryId>& entries, const QPoint& position);
  void rename(RecordId id);
  void remove(const std::vector<ProjectEntryId>& entries);

  Session& session_;
  ReadingDesk& desk_;
  ProjectTree* tree_;
  QAction* rename_;
  QAction* remove_;
};

}  // namespace dglm
