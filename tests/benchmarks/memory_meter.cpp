// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/memory_meter.h"

#include <fstream>
#include <string>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace dglm {
namespace {

/// Resident memory of this process as Linux tells it, in bytes: its "VmRSS" now or its "VmHWM" at most.
std::optional<int64_t> residentBytes(const std::string& field) {
  std::ifstream file("/proc/self/status");
  for (std::string word; file >> word;)
    if (int64_t kilobytes = 0; word == field + ":" && file >> kilobytes)
      return 1024 * kilobytes;
  return std::nullopt;
}

}  // namespace

MemoryMeter::MemoryMeter() {
#if defined(__GLIBC__)
  malloc_trim(0);  // what earlier cases freed
#endif
  std::ofstream("/proc/self/clear_refs") << "5";  // the peak starts anew
  before_ = residentBytes("VmRSS");
}

nlohmann::ordered_json MemoryMeter::bytes() const {
  const auto most = residentBytes("VmHWM");
  return before_ && most ? nlohmann::ordered_json(*most - *before_) : nlohmann::ordered_json();
}

}  // namespace dglm
