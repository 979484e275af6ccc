// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <map>
#include <optional>
#include <vector>

#include "app/project/concept_book.h"
#include "app/project/record_intake.h"

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;
class QSpinBox;

namespace dglm {

class SetTable;

/// Asks which records tune and which test, how features are named, and how is counted. It starts with what was
/// asked for before.
class ScoreConceptsDialog : public QDialog {
  Q_OBJECT

 public:
  ScoreConceptsDialog(Session& session, const std::optional<ProjectConceptsRequest>& before, RecordIntake& intake,
                      QWidget* parent = nullptr);

  /// What exec() gives where the scoring is to run on a cluster.
  static constexpr int kOnCluster = 2;

  /// Shares these records out among the sets, as far as they are annotated; no others take part.
  void takeOnly(const std::vector<RecordId>& records);
  ProjectConceptsRequest request() const;

 private:
  QWidget* buildSets();
  QWidget* buildLabels();
  QWidget* buildCounting();
  void takeUp(const ProjectConceptsRequest& request);
  void showRecords();
  void addFiles(int set);
  void check();
  QString twinsText() const;
  void compareBases();

  Session& session_;
  RecordIntake& intake_;
  SetTable* sets_;
  QComboBox* labelKey_;
  QPlainTextEdit* synonyms_;
  QComboBox* type_;
  QSpinBox* leastRegions_;
  QSpinBox* permutations_;
  QSpinBox* resamples_;
  QLabel* said_;
  QDialogButtonBox* buttons_;
  std::map<std::filesystem::path, int> awaited_;  // files that are being added, and their sets
  std::map<RecordId, std::string> molecules_;     // of the records, once they have been compared
};

}  // namespace dglm
