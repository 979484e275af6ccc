// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>

#include "core/base/result.h"

namespace dglm {

/// Who waits for a task: nobody, for it takes hours; nobody in particular; the user, now.
enum class Urgency { Patient, Background, Interactive };

/// A thread that runs tasks one at a time: the more urgent ones first, those of one urgency in the order given.
class JobLane {
 public:
  struct Options {
    /// More urgent tasks may run inside runMoreUrgent() of a task, so that they wait for one slice of it and not for
    /// its end. Only for lanes whose tasks share nothing that changes.
    bool urgentBetweenSlices = false;
    /// close() runs the tasks that wait; otherwise they are dropped.
    bool finishesOnClose = false;
  };

  JobLane() : JobLane(Options{}) {}
  explicit JobLane(Options options);
  /// Closes.
  ~JobLane();

  /// What exchange() takes for the task. After close() the task is dropped.
  int64_t enqueue(std::function<void()> task, Urgency urgency);
  /// Two tasks of one urgency change their places in the queue. False, and nothing happens, where one no longer waits.
  bool exchange(int64_t ticket, int64_t other);

  /// Runs the body on the lane and waits for its result. Cancelled if the lane closes first. Never call it on the lane
  /// itself, nor on a lane for which this one waits.
  template <class Body>
  std::invoke_result_t<Body> call(Body body, Urgency urgency = Urgency::Interactive) {
    using Outcome = std::invoke_result_t<Body>;
    auto task = std::make_shared<std::packaged_task<Outcome()>>(std::move(body));
    std::future<Outcome> outcome = task->get_future();
    enqueue([task = std::move(task)] { (*task)(); }, urgency);
    try {
      return outcome.get();
    } catch (const std::future_error&) {
      return Error{ErrorKind::Cancelled, {""}};
    }
  }

  /// Between two slices of a task, on the lane's thread: runs the more urgent tasks that wait, if the lane's options
  /// say so.
  void runMoreUrgent();

  /// Ends the thread after the running task. Tasks that wait are run or dropped as the options say.
  void close();
  /// What is given to it must not be lost.
  bool finishesOnClose() const { return options_.finishesOnClose; }

 private:
  using Task = std::function<void()>;

  struct Waiting {
    int64_t ticket = 0;
    Task task;
  };

  void loop();
  /// The most urgent queue in which a task waits; null where none is more urgent than the one that runs.
  std::deque<Waiting>* nextQueue();
  void runFirstOf(std::deque<Waiting>& queue, std::unique_lock<std::mutex>& lock);

  static constexpr int kNothing = -1;

  const Options options_;
  std::mutex mutex_;                            // of everything below
  std::condition_variable wake_;                // a task came, or the lane closes
  std::array<std::deque<Waiting>, 3> waiting_;  // by urgency
  int64_t lastTicket_ = 0;
  int running_ = kNothing;  // urgency of the innermost task that runs
  bool isClosed_ = false;
  std::thread thread_;  // last: it uses everything above
};

}  // namespace dglm
