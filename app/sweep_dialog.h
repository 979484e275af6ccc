// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QPointer>

#include "app/steering_desk.h"
#include "app/sweep_plan.h"
#include "app/sweep_run.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace dglm {

class CommandRow;
class SweepCurves;
class SweepHeatMap;

/// Steers latents x values x tokens in the window that the panel shows, into a CSV file with the reference's columns.
/// The sweep goes on when the dialog is closed; one that was stopped goes on where it was.
class SweepDialog : public QDialog {
  Q_OBJECT

 public:
  SweepDialog(Session& session, SteeringDesk& desk, QWidget* parent = nullptr);
  ~SweepDialog() override;

  QLineEdit& fileBox() { return *file_; }
  QLineEdit& valueBox() { return *values_; }
  QPushButton& startButton() { return *start_; }
  const SweepResults& results() const { return results_; }

 private:
  QFormLayout* buildForm();
  QLineEdit* addLine(QFormLayout& form, const QString& title, const QString& text, const QString& toolTip);
  SweepWish wish() const;
  void chooseFile();
  void showWish();
  void onStart();
  void run(const SteerSweepRequest& request);
  void takeRows();
  void onDone(const SteerSweepReport& report);
  void onFinished();
  void showLatent(int latent);

  Session& session_;
  SteeringDesk& desk_;
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
  SweepHeatMap* map_;
  SweepCurves* curves_;
  SweepResults results_;
  QPointer<JobHandle> job_;
  std::shared_ptr<SweepTray> tray_;  ///< of the sweep that runs
};

}  // namespace dglm
