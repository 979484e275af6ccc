// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QWidget>

#include "app/jobs/job_runner.h"
#include "widgets/job_list.h"

namespace dglm {

/// The running and finished jobs.
class JobsPanel : public QWidget {
  Q_OBJECT

 public:
  explicit JobsPanel(JobRunner& jobs, QWidget* parent = nullptr);

  /// The job that started last of those that run, or null.
  JobHandle* newestJob() const;
  int runningJobs() const { return static_cast<int>(running_.size()); }

 Q_SIGNALS:
  /// A job came, went on or ended.
  void changed();

 private:
  void follow(JobHandle* job);

  JobList* list_;
  QList<JobHandle*> running_;
};

/// A job as the list shows it.
JobRow rowOf(const JobHandle& job);

}  // namespace dglm
