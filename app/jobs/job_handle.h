// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include "app/jobs/addressee.h"
#include "app/jobs/job_lane.h"
#include "app/jobs/progress_meter.h"
#include "app/jobs/throttle.h"
#include "core/base/error.h"
#include "core/base/job.h"

namespace dglm {

/// Progress is shown at most once in this time.
constexpr std::chrono::milliseconds kProgressInterval{50};

/// What a job's thread and its handle share.
struct JobLink {
  /// Whoever moves it away from Waiting decides whether the job runs at all.
  enum class Claim { Waiting, Running, Abandoned };

  StopSource stop;
  std::atomic<Claim> claim{Claim::Waiting};

  std::mutex mutex;  // of what follows
  Progress newest;
  bool isNoticePosted = false;
};

/// How much of a job the user is told.
enum class JobNotice {
  Listed,  ///< progress and outcome, in the list of jobs
  Quiet,   ///< short work: only if it fails
  Silent,  ///< nothing: who started it shows what came of it
};

/// What is asked of the runner besides the work itself.
struct JobRequest {
  QString title;  ///< what is being done, as the user is told
  Urgency urgency = Urgency::Background;
  /// Of several jobs with one key only the newest counts: starting it abandons the others.
  /// Empty: every job counts.
  QString key = {};
  JobNotice notice = JobNotice::Listed;
};

/// Short work that the user waits for and is told of only if it fails.
inline JobRequest quietRequest(const QString& title, const QString& key = {}) {
  return {title, Urgency::Interactive, key, JobNotice::Quiet};
}

/// One job as the window sees it: cancel, progress, and in the end one of succeeded, failed and cancelled, then
/// finished. It lives on the thread of its JobRunner and deletes itself after finished().
class JobHandle : public QObject {
  Q_OBJECT

 public:
  enum class State { Waiting, Running, Succeeded, Failed, Cancelled };

  int id() const { return id_; }
  const QString& title() const { return request_.title; }
  JobNotice notice() const { return request_.notice; }
  /// It is a project's: once that is closed, nobody asks for it any more.
  bool isOfProject() const { return addressee_.isOfProject(); }
  /// Somebody shows its failure where the user looks: the window need not.
  bool isWatched() const { return isWatched_; }
  void setWatched(bool isWatched) { isWatched_ = isWatched; }
  State state() const { return state_; }
  bool isFinished() const { return state_ != State::Waiting && state_ != State::Running; }
  const JobProgress& progress() const { return progress_; }
  /// Of a job that failed.
  const std::optional<Error>& error() const { return error_; }
  /// What the user should know of it while it runs, a sentence of whoever started it; empty: nothing.
  const QString& remark() const { return remark_; }
  void setRemark(const QString& remark);

 public Q_SLOTS:
  /// A job that waits is cancelled at once; one that runs stops at its next slice.
  void cancel();
  /// Nobody wants its result any more: it counts as cancelled at once, and nothing of it is delivered. Its work, where
  /// it runs, stops at its next slice.
  void abandon();

 Q_SIGNALS:
  void started();
  void progressed();
  /// It has another remark.
  void remarked();
  void succeeded();
  void failed(const dglm::Error& error);
  void cancelled();
  void finished();

 private:
  friend class JobRunner;

  JobHandle(int id, JobLane& lane, JobRequest request, Addressee addressee, QObject* parent);

  void onStarted();
  void onProgress();
  void settle(State state, std::optional<Error> error);

  const int id_;
  JobLane* const lane_;
  const JobRequest request_;
  const Addressee addressee_;
  std::shared_ptr<JobLink> link_ = std::make_shared<JobLink>();
  State state_ = State::Waiting;
  bool isWatched_ = false;
  int64_t ticket_ = 0;  ///< of its lane
  QString remark_;
  JobProgress progress_;
  std::optional<Error> error_;
  ProgressMeter meter_;
  Throttle throttle_{kProgressInterval};
};

}  // namespace dglm
