// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <utility>

#include "core/base/phrase.h"
#include "core/base/result.h"

namespace dglm {

/// Read side of a stop request. A default token never stops. Long work looks at it between slices (a window, a batch,
/// a step) and then returns ErrorKind::Cancelled.
class StopToken {
 public:
  StopToken() = default;
  /// Error: Cancelled, if a stop was requested.
  Status checkpoint() const { return stopRequested() ? Status(Error{ErrorKind::Cancelled, {""}}) : Status(); }
  bool stopRequested() const { return flag_ && flag_->load(std::memory_order_relaxed); }

 private:
  friend class StopSource;
  explicit StopToken(std::shared_ptr<const std::atomic<bool>> flag) : flag_(std::move(flag)) {}
  std::shared_ptr<const std::atomic<bool>> flag_;
};

/// Write side of a stop request; copies share one flag.
class StopSource {
 public:
  void requestStop() { flag_->store(true, std::memory_order_relaxed); }
  StopToken token() const { return StopToken(flag_); }

 private:
  std::shared_ptr<std::atomic<bool>> flag_ = std::make_shared<std::atomic<bool>>(false);
};

/// How far a job is: done of total units of the named step; total 0 when it is not known.
struct Progress {
  Phrase step;
  int64_t done = 0;
  int64_t total = 0;
};

using ProgressSink = std::function<void(const Progress&)>;

/// What every long function of core takes besides its inputs. The sink is called on the job's own thread.
struct JobContext {
  StopToken stop;
  ProgressSink progress;

  bool stopRequested() const { return stop.stopRequested(); }
  /// Error: Cancelled, if a stop was requested.
  Status checkpoint() const { return stop.checkpoint(); }
  void report(Phrase step, int64_t done, int64_t total) const {
    if (progress)
      progress({std::move(step), done, total});
  }
};

}  // namespace dglm
