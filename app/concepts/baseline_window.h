// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/project/study_window.h"
#include "core/study/project_baselines.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;

namespace dglm {

class BaselineTable;
class ConceptBook;
class CosineTable;
class DrawingView;

/// Does a latent add anything to what plain methods find? The methods' table for one concept of the project or all,
/// the chart beside it, and the latents whose direction is nearest to that of a probe. It stays open beside the window.
class BaselineWindow : public StudyWindow {
  Q_OBJECT

 public:
  /// What it works with beside the session.
  struct Parts {
    const ConceptBook& concepts;
    const LatentTracks& tracks;
    std::shared_ptr<ReaderCache> models;  ///< of the compute lane
    std::filesystem::path families;       ///< folder of the families of the dictionary in use; empty: none
  };

  /// `asked`: the concept to begin with; empty: all.
  BaselineWindow(Session& session, Parts parts, const QString& asked, QWidget* parent);

  void compare();
  /// Null before the first comparison.
  const ProjectBaselines* found() const { return found_.get(); }
  BaselineTable& table() { return *table_; }
  CosineTable& cosines() { return *cosines_; }
  const DrawingView& chart() const { return *chart_; }
  QCheckBox& activationsBox() { return *activations_; }
  QCheckBox& randomBox() { return *random_; }
  /// The same as a line of decode-glm; "" where the command would take another analysis.
  QString command() const override;
  /// CSV or, by the suffix, an Excel workbook.
  void write(const QString& path);

 Q_SIGNALS:
  void compared();

 private:
  void buildChoices();
  void buildResult();
  void fillConcepts(const QString& asked);
  ProjectBaselinesRequest request() const;
  void take(ProjectBaselines found);
  void showConcept(int row);
  void goToLatent(int row);
  void showLatent(int32_t latent);
  void exportTable();
  void exportFigure();
  void enable() override;
  bool hasResults() const override { return found_ != nullptr; }

  Parts parts_;
  std::vector<std::string> concepts_;  ///< all of the run that is compared
  std::optional<AnalysisId> analysis_;
  int layer_ = 0;
  int kmers_ = 6;
  std::shared_ptr<const ProjectBaselines> found_;
  QString foundBy_;  ///< the command of what is shown
  Exporter* exporter_;
  QComboBox* concept_;
  QCheckBox* activations_;
  QCheckBox* random_;
  QCheckBox* families_;
  QPushButton* compare_;
  QSplitter* result_;
  BaselineTable* table_;
  DrawingView* chart_;
  CosineTable* cosines_;
  QLabel* cosinesOf_;
  QList<QPushButton*> exports_;
};

}  // namespace dglm
