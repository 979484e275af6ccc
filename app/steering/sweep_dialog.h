// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QPointer>

#include "app/steering/sweep_plan.h"
#include "core/study/sweep_run.h"

class QAction;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace dglm {

class CommandRow;
class SweepCurves;
class SweepHeatMap;

/// Steers latents x values x tokens at a place, into a CSV file with the reference's columns. The sweep goes on when
/// the dialog is closed; one that was stopped goes on where it was. A file that is there is replaced only when the user
/// agrees. Closes with its project.
class SweepDialog : public QDialog {
  Q_OBJECT

 public:
  SweepDialog(Session& session, SweepPlace place, const SweepWish& wish, QWidget* parent = nullptr);
  ~SweepDialog() override;

  /// Another place: what was drawn of the old one goes, latents stay as they are typed, and so does the file unless it
  /// has been written. Not while a sweep runs.
  void setPlace(SweepPlace place, const SweepWish& wish);
  /// A link beside the place that leads to another one.
  void setPlaceAction(QAction* action);
  void showFailure(const QString& sentence);
  bool isRunning() const { return job_ != nullptr; }

  QLineEdit& fileBox() { return *file_; }
  QLineEdit& latentBox() { return *latents_; }
  QLineEdit& valueBox() { return *values_; }
  QLineEdit& positionBox() { return *positions_; }
  QPushButton& startButton() { return *start_; }
  QString placeText() const;
  QString said() const;
  const SweepResults& results() const { return results_; }

 private:
  QFormLayout* buildForm(const SweepWish& wish);
  QWidget* buildPlace();
  QLineEdit* addLine(QFormLayout& form, const QString& title, const QString& text, const QString& toolTip);
  SweepWish wish() const;
  void chooseFile();
  void showWish();
  void onStart();
  void askToReplace(const SteerSweepRequest& request);
  void clearCharts();
  void showAge();
  void makeRoom();
  void run(const SteerSweepRequest& request);
  void say(const QString& sentence);
  void takeRows();
  QString progressText() const;
  void onDone(const SteerSweepReport& report);
  void onFailed(const Error& error);
  Error inWordsOfTheForm(Error error) const;
  void onFinished();
  void showLatent(int latent);

  Session& session_;
  SweepPlace place_;
  QLabel* title_ = nullptr;
  QPushButton* another_ = nullptr;
  QLabel* caution_ = nullptr;
  QLineEdit* latents_ = nullptr;
  QLineEdit* values_ = nullptr;
  QLineEdit* positions_ = nullptr;
  QLineEdit* target_ = nullptr;
  QLineEdit* wildType_ = nullptr;
  QLineEdit* file_ = nullptr;
  QLabel* said_;
  QProgressBar* bar_;
  QPushButton* start_;
  CommandRow* command_;
  QWidget* charts_;
  QLabel* age_;        ///< above the charts, when they are of other settings than the fields have
  QScrollArea* area_;  ///< of the map
  SweepHeatMap* map_;
  SweepCurves* curves_;
  SweepResults results_;
  SweepWish drawn_;  ///< what the results are of
  int64_t rowsCome_ = 0;
  QPointer<JobHandle> job_;
  std::shared_ptr<SweepTray> tray_;  ///< of the sweep that runs
};

}  // namespace dglm
