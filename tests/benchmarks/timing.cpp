// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/timing.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace dglm {

Timing timingOf(std::vector<double> milliseconds) {
  if (milliseconds.empty())
    return {};
  std::ranges::sort(milliseconds);
  const size_t count = milliseconds.size();
  return {milliseconds[count / 2], milliseconds[(95 * count + 99) / 100 - 1], milliseconds.back()};
}

nlohmann::ordered_json jsonOf(const Timing& timing) {
  return {{"median_ms", timing.medianMs}, {"p95_ms", timing.p95Ms}, {"worst_ms", timing.worstMs}};
}

nlohmann::ordered_json loadAverage() {
  double load = 0;
  std::ifstream file("/proc/loadavg");
  return file >> load ? nlohmann::ordered_json(load) : nlohmann::ordered_json();
}

}  // namespace dglm
