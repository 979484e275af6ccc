// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/progress_meter.h"

namespace dglm {
namespace {

// A rate from less time than this jumps about too much to be shown.
constexpr double kShortestMeasure = 0.5;

}  // namespace

JobProgress ProgressMeter::update(const Progress& progress, TimePoint now) {
  if (!hasStep_ || progress.step != step_ || progress.done < doneAtStart_) {
    hasStep_ = true;
    step_ = progress.step;
    stepStarted_ = now;
    doneAtStart_ = progress.done;
  }
  JobProgress shown;
  shown.step = progress.step;
  if (progress.total > 0)
    shown.fraction = static_cast<double>(progress.done) / static_cast<double>(progress.total);

  const double seconds = std::chrono::duration<double>(now - stepStarted_).count();
  const auto done = static_cast<double>(progress.done - doneAtStart_);
  if (seconds < kShortestMeasure || done <= 0)
    return shown;
  shown.perSecond = done / seconds;
  if (progress.total > 0)
    shown.secondsLeft = static_cast<double>(progress.total - progress.done) / shown.perSecond;
  return shown;
}

}  // namespace dglm
