// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <limits>
#include <vector>

#include "widgets/parts/column_area.h"

namespace dglm {

class JobRowView;

/// Refused: it ended, but what it was given was not taken, or not all of it. Interrupted: an earlier run of the program
/// ended before it.
enum class JobState { Waiting, Running, Succeeded, Refused, RefusedInPart, Failed, Cancelled, Interrupted };

/// One job as the list shows it.
struct JobRow {
  int id = 0;
  QString title;
  QString step;                                                   ///< what it is doing; for a failed or refused job why
  double fraction = std::numeric_limits<double>::quiet_NaN();     ///< 0..1; NaN when not known
  QString rate;                                                   ///< such as "1,240 tokens/s"
  double secondsLeft = std::numeric_limits<double>::quiet_NaN();  ///< NaN when not known
  JobState state = JobState::Waiting;
  QString remark;          ///< what the user should know of it, a sentence; empty: nothing
  bool canResume = false;  ///< it stopped half-way and can go on from there
};

/// The state in a word: "waiting", "running", "done", "refused", "refused in part", "failed", "cancelled",
/// "interrupted".
QString jobStateWord(JobState state);

/// The running and finished jobs, newest first as given.
class JobList : public ColumnArea {
  Q_OBJECT

 public:
  explicit JobList(QWidget* parent = nullptr);

  void setJobs(const std::vector<JobRow>& jobs);
  /// Updates the job with the same id, or puts a new one on top.
  void updateJob(const JobRow& job);
  void removeJob(int id);
  int jobCount() const { return static_cast<int>(views_.size()); }

 Q_SIGNALS:
  void cancelRequested(int id);
  void resumeRequested(int id);
  /// An interrupted job is not wanted any more.
  void forgetRequested(int id);

 private:
  JobRowView* addView(const JobRow& job, int place);

  QWidget* column_;
  QWidget* emptyHint_;
  std::vector<JobRowView*> views_;
};

}  // namespace dglm
