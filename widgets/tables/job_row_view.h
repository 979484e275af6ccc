// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "widgets/tables/job_list.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace dglm {

/// One row of the job list: title and state, step, bar, rate, time left, cancel.
class JobRowView : public QWidget {
  Q_OBJECT

 public:
  explicit JobRowView(const JobRow& job, QWidget* parent = nullptr);

  void setJob(const JobRow& job);
  int id() const { return id_; }

 Q_SIGNALS:
  void cancelRequested(int id);
  void resumeRequested(int id);
  void forgetRequested(int id);

 private:
  int id_;
  QLabel* title_;
  QLabel* state_;
  QLabel* step_;
  QLabel* rate_;
  QLabel* remark_;
  QProgressBar* bar_;
  QPushButton* cancel_;
  QPushButton* resume_;
  QPushButton* forget_;
};

}  // namespace dglm
