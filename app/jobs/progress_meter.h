// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <limits>
#include <string>

#include "core/base/job.h"

namespace dglm {

/// How far a job is, as a person is told. Numbers that are not known are NaN.
struct JobProgress {
  Phrase step;
  double fraction = std::numeric_limits<double>::quiet_NaN();     ///< 0..1
  double secondsLeft = std::numeric_limits<double>::quiet_NaN();  ///< of this step
  double perSecond = std::numeric_limits<double>::quiet_NaN();    ///< units of the step
};

/// Estimates rate and time left from reports of one job. A new step starts anew: its units are others.
class ProgressMeter {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;

  JobProgress update(const Progress& progress, TimePoint now);

 private:
  Phrase step_;
  TimePoint stepStarted_;
  int64_t doneAtStart_ = 0;
  bool hasStep_ = false;
};

}  // namespace dglm
