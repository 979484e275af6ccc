// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <condition_variable>
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

/// Who waits for a task: the user, now, or nobody in particular.
enum class Urgency { Background, Interactive };

/// A thread that runs tasks one at a time: interactive ones before background ones, each kind in the order given.
class JobLane {
 public:
  struct Options {
    /// Interactive tasks may run inside runInteractive() of a background task, so that they wait for one slice of it
    /// and not for its end. Only for lanes whose tasks share nothing that changes.
    bool interactiveBetweenSlices = false;
    /// close() runs the tasks that wait; otherwise they are dropped.
    bool finishesOnClose = false;
  };

  JobLane() : JobLane(Options{}) {}
  explicit JobLane(Options options);
  /// Closes.
  ~JobLane();

  /// After close() the task is dropped.
  void enqueue(std::function<void()> task, Urgency urgency);

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

  /// Between two slices of a task, on the lane's thread: runs the interactive tasks that wait, if the lane's options
  /// say so and the running task is a background one.
  void runInteractive();

  /// Ends the thread after the running task. Tasks that wait are run or dropped as the options say.
  void close();
  /// What is given to it must not be lost.
  bool finishesOnClose() const { return options_.finishesOnClose; }

 private:
  using Task = std::function<void()>;

  void loop();
  bool isWaiting() const { return !interactive_.empty() || !background_.empty(); }
  Task takeNext();

  const Options options_;
  std::mutex mutex_;              // of everything below
  std::condition_variable wake_;  // a task came, or the lane closes
  std::deque<Task> interactive_;
  std::deque<Task> background_;
  bool runsInteractive_ = false;
  bool isClosed_ = false;
  std::thread thread_;  // last: it uses everything above
};

}  // namespace dglm
