// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <memory>

#include "app/compare/compare_values.h"
#include "app/project/study_window.h"

class QComboBox;
class QLayout;
class QSpinBox;
class QTabWidget;
class QUndoStack;

namespace dglm {

class GroupTable;
class LatentTracks;

/// The project's sequences by the latents that fire in them: which are alike, and which latents tell groups of them
/// apart. It stays open beside the window; a cell leads to its sequence and latent.
class CompareWindow : public StudyWindow {
  Q_OBJECT

 public:
  CompareWindow(Session& session, const LatentTracks& tracks, QWidget* parent);

  /// Null before the first.
  const Comparison* comparison() const { return comparison_.get(); }
  GroupTable& groups() { return *groups_; }
  RecordHeatMap& map() { return *map_; }
  DifferenceTable& differences() { return *differences_; }
  void setBy(CompareBy by);
  /// The same as a line of decode-glm; "" where there are no groups or no line would do the same.
  QString command() const override;
  /// The differences and the two matrices beside them, as `compare` writes them.
  void write(const QString& path);
  void writeGroupsTo(const QString& path);
  void readGroupsFrom(const QString& path);

 Q_SIGNALS:
  void compared();

 private:
  QLayout* choiceLine();
  void buildTabs();
  void buildButtons();
  void read();
  void take(ProjectLatents latents);
  void noteGroups();
  void compare();
  void show(Comparison comparison);
  void showFailure(const Error& error);
  void pick(int row, int column);
  void askToWrite(const QString& title, const QString& name, void (CompareWindow::*writing)(const QString&));
  void askForGroups();
  void exportFigure();
  void enable() override;
  bool hasResults() const override { return comparison_ != nullptr; }
  QString groupsFile() const;
  std::vector<int> chosenGroups() const;

  Exporter* exporter_;
  std::shared_ptr<const ProjectLatents> latents_;
  std::shared_ptr<const Comparison> comparison_;
  QUndoStack* changes_;            ///< of the groups, while the records are the same
  std::vector<int> groupsBefore_;  ///< the last change
  std::map<RecordId, int> kept_;   ///< groups while the records are read anew
  QComboBox* by_;
  QSpinBox* most_;
  GroupTable* groups_;
  QTabWidget* tabs_;
  RecordHeatMap* map_;
  DifferenceTable* differences_;
  QPushButton* tables_ = nullptr;
  QPushButton* figure_ = nullptr;
  QPushButton* saveGroups_ = nullptr;
};

}  // namespace dglm
