// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include "app/clusters/cluster_desk.h"

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace dglm {

class CommandRow;

/// Asks where a workflow is written, how the work is cut, and what a job asks the scheduler for.
class ClusterDialog : public QDialog {
  Q_OBJECT

 public:
  ClusterDialog(Session& session, ClusterWish wish, QWidget* parent);

  ClusterSettings settings() const;
  QLineEdit& folderBox() { return *folder_; }
  QSpinBox& shardsBox() { return *shards_; }
  QPushButton& writeButton() { return *write_; }
  QString command() const;

 private:
  void addResources(QFormLayout& form);
  void chooseFolder();
  void onEdited();

  ClusterWish wish_;
  QLineEdit* folder_;
  QSpinBox* shards_ = nullptr;
  QSpinBox* threads_ = nullptr;
  QSpinBox* memory_ = nullptr;
  QSpinBox* hours_ = nullptr;
  QCheckBox* gpu_;
  QLineEdit* program_;
  QLabel* said_;
  CommandRow* command_;
  QPushButton* write_ = nullptr;
};

}  // namespace dglm
