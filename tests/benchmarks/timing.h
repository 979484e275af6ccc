// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace dglm {

/// Seconds since a moment, measured on a clock that never goes back.
class StopWatch {
 public:
  double seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }
  double milliseconds() const { return 1000 * seconds(); }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point start_ = Clock::now();
};

/// How long the same thing took, again and again.
struct Timing {
  double medianMs = 0;
  double p95Ms = 0;  ///< 95 of 100 took this long or less (nearest rank)
  double worstMs = 0;
};

/// All 0 where nothing was timed.
Timing timingOf(std::vector<double> milliseconds);

nlohmann::ordered_json jsonOf(const Timing& timing);

/// How many processes wanted a processor in the last minute, on the mean; null where the system does not tell.
nlohmann::ordered_json loadAverage();

}  // namespace dglm
