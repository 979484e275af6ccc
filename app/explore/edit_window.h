// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>

#include "app/explore/edit_values.h"
#include "app/project/study_window.h"
#include "core/study/project_edits.h"

class QComboBox;
class QLayout;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace dglm {

class EditedLatentTable;
class SubstitutionMap;
class TrackView;

/// Edit and see: what a change of the record that is shown does to latents and log-likelihood, one edit along the
/// sequence or every substitution of the selected bases. Nothing of the record changes. It stays open beside the
/// window.
class EditWindow : public StudyWindow {
  Q_OBJECT

 public:
  /// `models`: those in memory, of the compute lane.
  EditWindow(Session& session, std::shared_ptr<ReaderCache> models, QWidget* parent);

  QLineEdit& editBox() { return *edits_; }
  /// What is typed.
  void see();
  /// This in its place. While another edit is being seen, it waits to be asked for.
  void seeEdit(const QString& edit);
  /// Every substitution of the selected bases.
  void saturate();
  /// Null before the first was seen.
  const ProjectEdits* found() const { return found_.get(); }
  SubstitutionMap& map() { return *map_; }
  EditedLatentTable& latents() { return *latents_; }
  /// The last that was seen as a line of decode-glm; "" before.
  QString command() const override;
  /// The table of the edits and, beside it, those of latents and bases.
  void write(const QString& path);

 Q_SIGNALS:
  void seen();

 private:
  QWidget* buildResults();
  void buildChoices();
  void connectParts();
  void proposeEdit();
  void run(EditChoice choice);
  void take(ProjectEdits found);
  void showEffect(size_t number);
  void showScan();
  void pickCell(int column, int row);
  void chooseFile();
  void enable() override;
  bool hasResults() const override { return found_ != nullptr; }
  QString reasonOf(const Error& error) const override;

  std::shared_ptr<ReaderCache> models_;
  std::shared_ptr<const ProjectEdits> found_;
  EditChoice choice_;                        ///< of what is found
  RecordId recordId_{};                      ///< of the same
  std::optional<AnalysisId> analysis_ = {};  ///< of the same
  QLineEdit* edits_;
  QPushButton* see_;
  QPushButton* saturate_;
  QComboBox* shown_;  ///< which of several edits
  QComboBox* value_;  ///< of the map
  QStackedWidget* views_;
  TrackView* tracks_;
  QScrollArea* mapArea_;
  SubstitutionMap* map_;
  EditedLatentTable* latents_;
  QPushButton* export_ = nullptr;
};

}  // namespace dglm
