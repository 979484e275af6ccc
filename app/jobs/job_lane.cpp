// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/job_lane.h"

namespace dglm {

JobLane::JobLane(Options options) : options_(options), thread_([this] { loop(); }) {}

JobLane::~JobLane() {
  close();
}

void JobLane::enqueue(std::function<void()> task, Urgency urgency) {
  const std::lock_guard lock(mutex_);
  if (isClosed_)
    return;
  (urgency == Urgency::Interactive ? interactive_ : background_).push_back(std::move(task));
  wake_.notify_one();
}

void JobLane::runInteractive() {
  if (!options_.interactiveBetweenSlices)
    return;
  std::unique_lock lock(mutex_);
  if (runsInteractive_)
    return;
  runsInteractive_ = true;
  while (!interactive_.empty() && !isClosed_) {
    Task task = std::move(interactive_.front());
    interactive_.pop_front();
    lock.unlock();
    task();
    task = nullptr;
    lock.lock();
  }
  runsInteractive_ = false;
}

void JobLane::close() {
  std::deque<Task> dropped;
  {
    const std::lock_guard lock(mutex_);
    isClosed_ = true;
    if (!options_.finishesOnClose) {
      dropped.swap(interactive_);
      dropped.insert(dropped.end(), std::make_move_iterator(background_.begin()),
                     std::make_move_iterator(background_.end()));
      background_.clear();
    }
    wake_.notify_one();
  }
  dropped.clear();
  if (thread_.joinable())
    thread_.join();
}

void JobLane::loop() {
  std::unique_lock lock(mutex_);
  for (;;) {
    wake_.wait(lock, [this] { return isWaiting() || isClosed_; });
    if (!isWaiting())
      return;
    runsInteractive_ = !interactive_.empty();
    Task task = takeNext();
    lock.unlock();
    task();
    task = nullptr;  // what it holds must go before the next one starts, and not under the lock
    lock.lock();
    runsInteractive_ = false;
  }
}

JobLane::Task JobLane::takeNext() {
  std::deque<Task>& queue = interactive_.empty() ? background_ : interactive_;
  Task task = std::move(queue.front());
  queue.pop_front();
  return task;
}

}  // namespace dglm
