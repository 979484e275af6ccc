// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVariant>
#include <QWidget>

#include <filesystem>
#include <vector>

#include "app/training/training_desk.h"
#include "app/training/training_values.h"
#include "core/interpretation/latent_reader.h"

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QMenu;
class QSlider;
class QStackedWidget;

namespace dglm {

class FigureSource;
class ParallelCoordinates;
class RunCurves;
class RunTable;
class StateView;

/// Training runs as a table, and their numbers as curves, live.
class TrainingPanel : public QWidget {
  Q_OBJECT

 public:
  TrainingPanel(Session& session, TrainingDesk& desk, QWidget* parent = nullptr);

  /// For the menu, in its order.
  QList<QAction*> actions() const { return actions_; }
  QAction& openAction() { return *open_; }
  QAction& continueAction() { return *continue_; }
  QAction& fidelityAction() { return *fidelity_; }
  QAction& scoreAction() { return *score_; }
  QAction& seedsAction() { return *seeds_; }
  QAction& nextAction() { return *next_; }
  QAction& sweepAction() { return *sweep_; }
  RunTable& table();
  RunCurves& curves();
  ParallelCoordinates& parallel();
  /// The chart that is shown, for figures, and its file's name; null where it has nothing to show.
  const FigureSource* chart() const;
  QString chartName() const;
  QString chartTitle() const;
  QComboBox& quantityBox();
  /// Of the only run that is chosen; null where there is none, or several are.
  const ListedRun* chosen() const;
  std::vector<const ListedRun*> allChosen() const;

 Q_SIGNALS:
  /// A run was started: its numbers want to be seen.
  void roomWanted();
  /// The dictionary of a finished run is to be opened.
  void openWanted(const std::filesystem::path& model, const std::filesystem::path& dictionary);
  /// The fidelity of the dictionary of a finished run is to be measured, or its concepts scored.
  void fidelityWanted(const dglm::LatentSource& source);
  void scoresWanted(const dglm::LatentSource& source);
  /// The latents of several dictionaries are to be matched.
  void stabilityWanted(const std::vector<std::filesystem::path>& dictionaries);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void makeActions();
  QAction* addAction(const QString& text, const QString& toolTip, void (TrainingPanel::*what)());
  void buildPage();
  void connectPage();
  void showRuns();
  void showCharts();
  void showRows();
  bool isParallel() const;
  size_t runOfRow(int row) const;
  void enable();
  void train();
  void sweep();
  void runNext();
  void moveUp();
  void moveDown();
  void pause();
  void resume();
  void end();
  void open();
  void continueTraining();
  void evaluateFidelity();
  void scoreConcepts();
  void matchSeeds();
  std::optional<LatentSource> sourceOf(const ListedRun& run) const;
  void offerTraining(const TrainSaeRequest& proposal);
  void addFolder();
  void removeRun();
  void forChosen(bool (TrainingPanel::*can)(const ListedRun&) const,
                 void (TrainingDesk::*what)(const std::filesystem::path&));
  bool canPause(const ListedRun& run) const;
  bool canResume(const ListedRun& run) const;
  bool canEnd(const ListedRun& run) const;
  std::vector<int> colours() const;
  void fillQuantities();

  Session& session_;
  TrainingDesk& desk_;
  QList<QAction*> actions_;
  QAction* train_ = nullptr;
  QAction* sweep_ = nullptr;
  QAction* pause_ = nullptr;
  QAction* resume_ = nullptr;
  QAction* end_ = nullptr;
  QAction* open_ = nullptr;
  QAction* continue_ = nullptr;
  QAction* fidelity_ = nullptr;
  QAction* score_ = nullptr;
  QAction* seeds_ = nullptr;
  QAction* next_ = nullptr;
  QAction* up_ = nullptr;
  QAction* down_ = nullptr;
  QAction* add_ = nullptr;
  QAction* remove_ = nullptr;
  QStackedWidget* pages_;
  StateView* state_;
  QWidget* page_ = nullptr;  ///< from the first run on, and with it the parts below
  RunTable* table_ = nullptr;
  QStackedWidget* charts_ = nullptr;
  RunCurves* curves_ = nullptr;
  ParallelCoordinates* parallel_ = nullptr;
  std::vector<size_t> shown_;  ///< [row of the table]: run of the desk; those that a brush keeps away are not there
  QComboBox* quantity_ = nullptr;
  QCheckBox* logarithmic_ = nullptr;
  QLabel* smooth_ = nullptr;
  QSlider* smoothing_ = nullptr;
  QLabel* said_ = nullptr;
  QVariant wanted_;  ///< the quantity that the user chose
};

}  // namespace dglm
