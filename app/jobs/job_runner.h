// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include "app/jobs/courier.h"
#include "app/jobs/job_handle.h"
#include "app/jobs/job_lane.h"
#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

/// What is asked of the runner besides the work itself.
struct JobRequest {
  QString title;  ///< what is being done, as the user is told
  Urgency urgency = Urgency::Background;
  /// Of several jobs with one key only the newest counts: starting it cancels the others and drops their results.
  /// Empty: every job counts.
  QString key = {};
  JobNotice notice = JobNotice::Listed;
};

/// Starts jobs on lanes and brings their progress and results back to its own thread.
///
/// A job is a function of its inputs (held by value) and a JobContext that returns a Result; exceptions that escape it
/// become OutOfMemory or Internal. Lanes must be closed before the runner goes.
class JobRunner : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  /// Runs body(JobContext) -> Result<T> on the lane; on success done(T), or done() for a Status, is called on this
  /// thread just before the handle's succeeded(), unless the receiver is gone by then.
  template <class Body, class Done>
  JobHandle* start(JobLane& lane, const JobRequest& request, Body body, QObject* receiver, Done done) {
    using Outcome = std::invoke_result_t<Body, const JobContext&>;
    auto outcome = std::make_shared<std::optional<Outcome>>();
    auto run = [body = std::move(body), outcome](const JobContext& job) mutable -> Status {
      outcome->emplace(body(job));
      return (*outcome)->hasError() ? Status((*outcome)->error()) : Status();
    };
    auto deliver = [outcome, receiver = QPointer<QObject>(receiver), done = std::move(done)]() mutable {
      if (!receiver)
        return;
      if constexpr (std::is_void_v<typename Outcome::Value>)
        done();
      else
        done(std::move(**outcome).value());
    };
    return submit(lane, request, std::move(run), std::move(deliver));
  }

  /// Cancels every job that waits or runs on the lane.
  void cancelAll(const JobLane& lane);
  bool isBusy() const { return !jobs_.isEmpty(); }

 Q_SIGNALS:
  void jobAdded(dglm::JobHandle* job);
  /// No job waits or runs any more.
  void idle();

 private:
  using Run = std::function<Status(const JobContext&)>;
  using Deliver = std::function<void()>;

  JobHandle* submit(JobLane& lane, const JobRequest& request, Run run, Deliver deliver);
  JobHandle* makeHandle(const JobLane& lane, const JobRequest& request);
  void finish(JobHandle& handle, const Status& status, const Deliver& deliver);

  Courier courier_;
  QHash<int, JobHandle*> jobs_;        // waiting and running ones, by id
  QHash<QString, int> newestWithKey_;  // ids
  int lastId_ = 0;
};

}  // namespace dglm
