// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QWidget>

#include "app/jobs/job_runner.h"
#include "app/project/unfinished_work.h"
#include "widgets/tables/job_list.h"

namespace dglm {

/// The running and finished jobs.
class JobsPanel : public QWidget {
  Q_OBJECT

 public:
  explicit JobsPanel(JobRunner& jobs, QWidget* parent = nullptr);

  /// The newest of the jobs that run; where none does, of those that wait; or null.
  JobHandle* newestJob() const;
  int runningJobs() const { return static_cast<int>(running_.size()); }
  /// If the job stops half-way, the list offers to go on with it.
  void offerResuming(int jobId) { resumable_.insert(jobId); }
  /// Jobs that an earlier run of the program left unfinished: the list offers to go on with them.
  void showCutOff(const std::vector<UnfinishedJob>& jobs);
  /// The job, which is about to end well, did not take what it was given, or only part of it: a sentence for each file,
  /// and for what was passed over of the others.
  void noteRefusal(int jobId, const QStringList& reasons, const QStringList& passedOver, bool isInPart);

 Q_SIGNALS:
  /// A job came, went on or ended.
  void changed();
  /// Go on with a job that stopped half-way.
  void resumeRequested(int jobId);
  /// A job that was cut off is not wanted any more.
  void forgetRequested(int jobId);

 private:
  struct Refusal {
    QStringList reasons, passedOver;
    bool isInPart = false;
  };

  void follow(JobHandle* job);
  void leaveProject();
  void forgetRow(int id);
  JobRow rowWithOutcome(const JobHandle& job) const;

  JobList* list_;
  QList<JobHandle*> running_;
  QSet<int> listed_;     ///< ids of the jobs that leave the list with the project
  QSet<int> ofEarlier_;  ///< of those that go on although their project is closed
  QSet<int> resumable_;
  QList<int> cutOff_;
  QHash<int, Refusal> refusals_;  ///< by the job's id
};

/// A job as the list shows it.
JobRow rowOf(const JobHandle& job);

}  // namespace dglm
