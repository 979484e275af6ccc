// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QMap>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include "app/jobs/addressee.h"
#include "app/jobs/courier.h"
#include "app/jobs/job_handle.h"
#include "app/jobs/job_lane.h"
#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

/// Starts jobs on lanes and brings their progress and results back to its own thread.
///
/// A job is a function of its inputs (held by value) and a JobContext that returns a Result; exceptions that escape it
/// become OutOfMemory or Internal. Results are delivered in the order in which they came, also where a delivery runs an
/// event loop of its own. Lanes must be closed before the runner goes.
class JobRunner : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  /// Runs body(JobContext) -> Result<T> on the lane; on success done(T), or done() for a Status, is called on this
  /// thread just before the handle's succeeded(), unless the addressee is gone by then.
  template <class Body, class Done>
  JobHandle* start(JobLane& lane, const JobRequest& request, Body body, const Addressee& addressee, Done done) {
    using Outcome = std::invoke_result_t<Body, const JobContext&>;
    auto outcome = std::make_shared<std::optional<Outcome>>();
    auto run = [body = std::move(body), outcome](const JobContext& job) mutable -> Status {
      outcome->emplace(body(job));
      return (*outcome)->hasError() ? Status((*outcome)->error()) : Status();
    };
    auto deliver = [outcome, done = std::move(done)]() mutable {
      if constexpr (std::is_void_v<typename Outcome::Value>)
        done();
      else
        done(std::move(**outcome).value());
    };
    return submit(lane, request, std::move(run), addressee, std::move(deliver));
  }

  /// The scope ends: what belongs to it is abandoned. Work on a lane that finishes its tasks goes on, since it must not
  /// be lost, and tells what became of it; only its result is dropped.
  void end(JobScope& scope);
  /// Cancels every job that waits or runs on the lane.
  void cancelAll(const JobLane& lane);
  /// Two jobs of one lane and urgency that both wait change their places. False, and nothing happens, where one does
  /// not.
  bool exchange(JobHandle& job, JobHandle& other);
  bool isBusy() const { return !jobs_.isEmpty(); }

  enum class Moment { Begins, Ends };
  /// Is called on a job's thread before its work and after it, with its title: tests hold a job still there. Set it
  /// while no job runs.
  void setWatch(std::function<void(const QString& title, Moment moment)> watch) { watch_ = std::move(watch); }

 Q_SIGNALS:
  void jobAdded(dglm::JobHandle* job);
  /// A scope ended: what belonged to it is abandoned, or finishes its work for nobody.
  void scopeEnded();
  /// No job waits or runs any more.
  void idle();

 private:
  using Run = std::function<Status(const JobContext&)>;
  using Deliver = std::function<void()>;

  JobHandle* submit(JobLane& lane, const JobRequest& request, Run run, const Addressee& addressee, Deliver deliver);
  JobHandle* makeHandle(JobLane& lane, const JobRequest& request, const Addressee& addressee);
  void finish(JobHandle& handle, const Status& status, const Deliver& deliver);
  void forget(const JobHandle& handle);
  void watch(const QString& title, Moment moment) const;

  Courier courier_;
  std::function<void(const QString&, Moment)> watch_;
  QMap<int, JobHandle*> jobs_;         // waiting and running ones, by id
  QHash<QString, int> newestWithKey_;  // ids
  int lastId_ = 0;
};

}  // namespace dglm
