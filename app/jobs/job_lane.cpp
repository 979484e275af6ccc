// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/job_lane.h"

#include <algorithm>

namespace dglm {

JobLane::JobLane(Options options) : options_(options), thread_([this] { loop(); }) {}

JobLane::~JobLane() {
  close();
}

int64_t JobLane::enqueue(std::function<void()> task, Urgency urgency) {
  const std::lock_guard lock(mutex_);
  const int64_t ticket = ++lastTicket_;
  if (isClosed_)
    return ticket;
  waiting_[static_cast<size_t>(urgency)].push_back({ticket, std::move(task)});
  wake_.notify_one();
  return ticket;
}

bool JobLane::exchange(int64_t ticket, int64_t other) {
  const std::lock_guard lock(mutex_);
  for (std::deque<Waiting>& queue : waiting_) {
    const auto first = std::ranges::find(queue, ticket, &Waiting::ticket);
    const auto second = std::ranges::find(queue, other, &Waiting::ticket);
    if (first == queue.end() || second == queue.end())
      continue;
    std::swap(*first, *second);
    return true;
  }
  return false;
}

void JobLane::runMoreUrgent() {
  if (!options_.urgentBetweenSlices)
    return;
  std::unique_lock lock(mutex_);
  while (std::deque<Waiting>* const queue = isClosed_ ? nullptr : nextQueue())
    runFirstOf(*queue, lock);
}

void JobLane::close() {
  std::array<std::deque<Waiting>, 3> dropped;
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
    std::deque<Waiting>* const queue = nextQueue();
    if (!queue)
      return;
    runFirstOf(*queue, lock);
  }
}

std::deque<JobLane::Waiting>* JobLane::nextQueue() {
  for (int urgency = static_cast<int>(waiting_.size()) - 1; urgency > running_; --urgency)
    if (std::deque<Waiting>& queue = waiting_[static_cast<size_t>(urgency)]; !queue.empty())
      return &queue;
  return nullptr;
}

void JobLane::runFirstOf(std::deque<Waiting>& queue, std::unique_lock<std::mutex>& lock) {
  Task task = std::move(queue.front().task);
  queue.pop_front();
  const int outer = std::exchange(running_, static_cast<int>(&queue - waiting_.data()));
  lock.unlock();
  task();
  task = nullptr;  // what it holds must go before the next one starts, and not under the lock
  lock.lock();
  running_ = outer;
}

}  // namespace dglm
