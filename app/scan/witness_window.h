// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <vector>

#include "app/project/study_window.h"
#include "core/study/project_witnesses.h"

class QComboBox;
class QLayout;
class QPushButton;

namespace dglm {

class ConceptBook;
class WitnessTable;

/// What latents say of the features of the project's sequences beside what an alignment says: where they disagree, an
/// annotation may be missing or wrong, or a latent stand for something else. It stays open beside the window; a row
/// leads to its place.
class WitnessWindow : public StudyWindow {
  Q_OBJECT

 public:
  /// `chosen`: the records that are selected in the list, or the one that is shown.
  WitnessWindow(Session& session, const ConceptBook& concepts, std::vector<RecordId> chosen, QWidget* parent);

  void compare();
  /// Null before the first comparison.
  const ProjectWitnesses* found() const { return found_.get(); }
  WitnessTable& table() { return *table_; }
  /// The same as a line of decode-glm; "" where the scores stand in no file, or the library is the project's.
  QString command() const override;
  /// By the suffix: CSV, or GFF3 with the sequences. `rows`: which rows a CSV holds.
  void write(const QString& path, WitnessRows rows);

 Q_SIGNALS:
  void compared();

 private:
  enum class Library { Shipped, Project, None };

  void showScores();
  void buildChoices();
  void take(ProjectWitnesses found);
  void goTo(qint64 key);
  void chooseFile(WitnessRows rows);
  std::vector<RecordId> records() const;
  QString sentence() const;
  void enable() override;
  bool hasResults() const override { return found_ != nullptr; }

  const ConceptBook& concepts_;
  std::vector<RecordId> chosen_;
  std::shared_ptr<const ProjectWitnesses> found_;
  QComboBox* scores_;
  QComboBox* library_;
  QComboBox* sequences_;
  QPushButton* compare_;
  WitnessTable* table_;
  QList<QPushButton*> exports_;
};

}  // namespace dglm
