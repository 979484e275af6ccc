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
  waiting_[static_cast<size_t>(urgency)].push_back(std::move(task));
  wake_.notify_one();
}

void JobLane::runMoreUrgent() {
  if (!options_.urgentBetweenSlices)
    return;
  std::unique_lock lock(mutex_);
  while (std::deque<Task>* const queue = isClosed_ ? nullptr : nextQueue())
    runFirstOf(*queue, lock);
}

void JobLane::close() {
  std::array<std::deque<Task>, 3> dropped;
  {
    const std::lock_guard lock(mutex_);
    isClosed_ = true;
    if (!options_.finishesOnClose)
      dropped.swap(waiting_);
    wake_.notify_one();
  }
  dropped = {};
  if (thread_.joinable())
    thread_.join();
}

void JobLane::loop() {
  std::unique_lock lock(mutex_);
  for (;;) {
    wake_.wait(lock, [this] { return nextQueue() || isClosed_; });
    std::deque<Task>* const queue = nextQueue();
    if (!queue)
      return;
    runFirstOf(*queue, lock);
  }
}

std::deque<JobLane::Task>* JobLane::nextQueue() {
  for (int urgency = static_cast<int>(waiting_.size()) - 1; urgency > running_; --urgency)
    if (std::deque<Task>& queue = waiting_[static_cast<size_t>(urgency)]; !queue.empty())
      return &queue;
  return nullptr;
}

void JobLane::runFirstOf(std::deque<Task>& queue, std::unique_lock<std::mutex>& lock) {
  Task task = std::move(queue.front());
  queue.pop_front();
  const int outer = std::exchange(running_, static_cast<int>(&queue - waiting_.data()));
  lock.unlock();
  task();
  task = nullptr;  // what it holds must go before the next one starts, and not under the lock
  lock.lock();
  running_ = outer;
}

}  // namespace dglm
