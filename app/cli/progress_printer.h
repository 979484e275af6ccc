// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <string>

#include "app/cli/command.h"
#include "core/base/job.h"

namespace dglm::cli {

/// Shows progress on standard error: a bar with rate and time left on a terminal, a line a second, or JSON lines.
class ProgressPrinter {
 public:
  explicit ProgressPrinter(ProgressStyle style);
  /// Ends the bar's line.
  ~ProgressPrinter();
  ProgressPrinter(const ProgressPrinter&) = delete;
  ProgressPrinter& operator=(const ProgressPrinter&) = delete;

  void show(const Progress& progress);

 private:
  using Clock = std::chrono::steady_clock;
  double secondsLeft(const Progress& progress) const;
  void showBar(const Progress& progress);
  void showLine(const Progress& progress) const;
  void showJson(const Progress& progress) const;

  ProgressStyle style_;
  Phrase step_;
  int64_t firstDone_ = 0;
  Clock::time_point stepStart_ = Clock::now();
  Clock::time_point lastShown_{};
  bool isAtEnd_ = false;  ///< the end of the step was shown
  bool barOpen_ = false;
};

}  // namespace dglm::cli
