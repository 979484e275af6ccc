// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>

namespace dglm {

/// Lets workers share out the parts of large tasks: whoever has one offers its blocks, and those with nothing of their
/// own take some.
class BlockCrew {
 public:
  using Body = std::function<void(int worker, int64_t block)>;

  /// Calls body(worker, block) for each block of 0..count-1, on this thread and those of helpers; returns when all are
  /// done.
  void share(int worker, int64_t count, const Body& body) {
    Task task{&body, count};
    std::unique_lock lock(mutex_);
    const auto place = tasks_.insert(tasks_.end(), &task);
    changed_.notify_all();
    while (task.next < task.count)
      runNext(worker, task, lock);
    tasks_.erase(place);
    changed_.wait(lock, [&] { return task.done == task.count; });
  }

  /// Helps until no worker is busy() any more.
  void helpOthers(int worker) {
    std::unique_lock lock(mutex_);
    for (;;) {
      Task* task = nullptr;
      changed_.wait(lock, [&] { return (task = openTask()) != nullptr || busy_ == 0; });
      if (!task)
        return;
      runNext(worker, *task, lock);
    }
  }

  /// Helps with one block, if there is one.
  bool helpOnce(int worker) {
    std::unique_lock lock(mutex_);
    Task* task = openTask();
    if (task)
      runNext(worker, *task, lock);
    return task != nullptr;
  }

  void beginWork() {
    const std::lock_guard lock(mutex_);
    ++busy_;
  }
  void endWork() {
    const std::lock_guard lock(mutex_);
    --busy_;
    changed_.notify_all();
  }

 private:
  struct Task {
    const Body* body;
    int64_t count;
    int64_t next = 0, done = 0;
  };

  Task* openTask() {
    for (Task* task : tasks_)
      if (task->next < task->count)
        return task;
    return nullptr;
  }

  void runNext(int worker, Task& task, std::unique_lock<std::mutex>& lock) {
    const int64_t block = task.next++;
    lock.unlock();
    (*task.body)(worker, block);
    lock.lock();
    if (++task.done == task.count)
      changed_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::list<Task*> tasks_;
  int busy_ = 0;
};

}  // namespace dglm
