// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/job_handle.h"

namespace dglm {

JobHandle::JobHandle(int id, JobLane& lane, JobRequest request, Addressee addressee, QObject* parent)
    : QObject(parent), id_(id), lane_(&lane), request_(std::move(request)), addressee_(std::move(addressee)) {
  connect(&throttle_, &Throttle::passed, this, &JobHandle::progressed);
}

void JobHandle::setRemark(const QString& remark) {
  if (remark_ == remark)
    return;
  remark_ = remark;
  Q_EMIT remarked();
}

void JobHandle::cancel() {
  link_->stop.requestStop();
  auto waiting = JobLink::Claim::Waiting;
  if (link_->claim.compare_exchange_strong(waiting, JobLink::Claim::Abandoned))
    settle(State::Cancelled, std::nullopt);
}

void JobHandle::abandon() {
  cancel();
  settle(State::Cancelled, std::nullopt);
}

void JobHandle::onStarted() {
  state_ = State::Running;
  Q_EMIT started();
}

void JobHandle::onProgress() {
  Progress newest;
  {
    const std::lock_guard lock(link_->mutex);
    newest = link_->newest;
    link_->isNoticePosted = false;
  }
  progress_ = meter_.update(newest, ProgressMeter::TimePoint::clock::now());
  throttle_.call();
}

void JobHandle::settle(State state, std::optional<Error> error) {
  if (isFinished())
    return;
  throttle_.flush();
  state_ = state;
  error_ = std::move(error);
  switch (state_) {
    case State::Succeeded:
      Q_EMIT succeeded();
      break;
    case State::Failed:
      Q_EMIT failed(*error_);
      break;
    default:
      Q_EMIT cancelled();
  }
  Q_EMIT finished();
  deleteLater();
}

}  // namespace dglm
