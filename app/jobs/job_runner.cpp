// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/job_runner.h"

#include <exception>
#include <new>

namespace dglm {
namespace {

/// The job boundary: no exception gets past it.
Status runGuarded(const std::function<Status(const JobContext&)>& run, const JobContext& job, const QString& title) {
  try {
    return run(job);
  } catch (const std::bad_alloc&) {
    return Error{ErrorKind::OutOfMemory, {title.toStdString()}};
  } catch (const std::exception& exception) {
    return Error{ErrorKind::Internal, {title.toStdString(), exception.what()}};
  }
}

}  // namespace

void JobRunner::cancelAll(const JobLane& lane) {
  const QList<JobHandle*> jobs = jobs_.values();
  for (JobHandle* job : jobs)
    if (job->lane_ == &lane)
      job->cancel();
}

void JobRunner::end(JobScope& scope) {
  scope.hasEnded_ = true;
  const QList<JobHandle*> jobs = jobs_.values();
  for (JobHandle* job : jobs)
    if (job->addressee_.scope_.get() == &scope && !job->lane_->finishesOnClose())
      job->abandon();
  Q_EMIT scopeEnded();
}

JobHandle* JobRunner::makeHandle(JobLane& lane, const JobRequest& request, const Addressee& addressee) {
  auto* handle = new JobHandle(++lastId_, lane, request, addressee, this);
  jobs_.insert(handle->id(), handle);
  connect(handle, &JobHandle::finished, this, [this, handle] {
    forget(*handle);
    if (jobs_.isEmpty())
      Q_EMIT idle();
  });
  if (!request.key.isEmpty()) {
    JobHandle* older = jobs_.value(newestWithKey_.value(request.key));
    newestWithKey_.insert(request.key, handle->id());
    if (older)
      older->abandon();
  }
  return handle;
}

bool JobRunner::exchange(JobHandle& job, JobHandle& other) {
  return job.lane_ == other.lane_ && job.lane_->exchange(job.ticket_, other.ticket_);
}

void JobRunner::forget(const JobHandle& handle) {
  jobs_.remove(handle.id());
  const QString& key = handle.request_.key;
  if (newestWithKey_.value(key) == handle.id())
    newestWithKey_.remove(key);
}

void JobRunner::watch(const QString& title, Moment moment) const {
  if (watch_)
    watch_(title, moment);
}

JobHandle* JobRunner::submit(JobLane& lane, const JobRequest& request, Run run, const Addressee& addressee,
                             Deliver deliver) {
  JobHandle* handle = makeHandle(lane, request, addressee);
  const auto tell = [this, id = handle->id()](auto message) {
    courier_.post([this, id, message = std::move(message)] {
      if (JobHandle* job = jobs_.value(id))
        message(*job);
    });
  };

  JobContext context;
  context.stop = handle->link_->stop.token();
  context.progress = [link = handle->link_, tell, &lane](const Progress& progress) {
    bool isNoticeDue = false;
    {
      const std::lock_guard lock(link->mutex);
      link->newest = progress;
      isNoticeDue = !std::exchange(link->isNoticePosted, true);
    }
    if (isNoticeDue)
      tell([](JobHandle& job) { job.onProgress(); });
    lane.runMoreUrgent();
  };

  auto task = [this, link = handle->link_, context = std::move(context), tell, title = request.title,
               run = std::move(run), deliver = std::move(deliver)] {
    auto waiting = JobLink::Claim::Waiting;
    if (!link->claim.compare_exchange_strong(waiting, JobLink::Claim::Running))
      return;
    tell([](JobHandle& job) { job.onStarted(); });
    watch(title, Moment::Begins);
    Status status = runGuarded(run, context, title);
    tell([this, status = std::move(status), deliver](JobHandle& job) { finish(job, status, deliver); });
    watch(title, Moment::Ends);
  };
  if (addressee.hasEnded())
    tell([](JobHandle& job) { job.cancel(); });
  else
    handle->ticket_ = lane.enqueue(std::move(task), request.urgency);
  Q_EMIT jobAdded(handle);
  return handle;
}

void JobRunner::finish(JobHandle& handle, const Status& status, const Deliver& deliver) {
  if (status.hasError() && status.error().isCancelled())
    return handle.settle(JobHandle::State::Cancelled, std::nullopt);
  if (status.hasError())
    return handle.settle(JobHandle::State::Failed, status.error());
  forget(handle);  // what its result ends or starts anew is other jobs
  if (handle.addressee_.isThere())
    deliver();
  handle.settle(JobHandle::State::Succeeded, std::nullopt);
}

}  // namespace dglm
