// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QPointer>

#include "app/steering/design_plan.h"

class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace dglm {

class CommandRow;
class DesignTable;

/// Has the steered model write a region anew, several times, and takes the sequences that please into the project. It
/// stays open beside the window, and steers as the dials stood when it was opened. Closes with its project.
class DesignDialog : public QDialog {
  Q_OBJECT

 public:
  DesignDialog(Session& session, DesignSource source, const DesignWish& wish, QWidget* parent);

  DesignWish wish() const;
  void setWish(const DesignWish& wish);
  void start();
  /// Null before the first.
  const GenerateReport* report() const { return report_.get(); }
  DesignTable& table() { return *table_; }
  QString command() const;
  QString said() const;
  /// Those that are selected; without a selection all.
  void add();

 Q_SIGNALS:
  void designed();
  /// Take these into the project.
  void designsWanted(const std::vector<dglm::Record>& designs);

 private:
  QFormLayout* buildForm(const DesignWish& wish);
  void buildFoot();
  void onEdited();
  void take(GenerateReport report, const DesignWish& wish, const QString& command);
  void fail(const Error& error);
  void say(const QString& sentence, bool isFailure = false);
  bool isRunning() const;

  Session& session_;
  DesignSource source_;
  std::shared_ptr<const GenerateReport> report_;
  DesignWish written_;  ///< what the report is of
  QString writtenBy_;   ///< its command
  QPointer<JobHandle> job_;
  QLineEdit* region_ = nullptr;
  QLineEdit* fixed_ = nullptr;
  QSpinBox* designs_ = nullptr;
  QDoubleSpinBox* temperature_ = nullptr;
  QSpinBox* seed_ = nullptr;
  DesignTable* table_;
  QLabel* said_;
  QProgressBar* bar_;
  CommandRow* command_;
  QPushButton* add_;
  QPushButton* start_;
};

}  // namespace dglm
