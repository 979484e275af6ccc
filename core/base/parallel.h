// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <cstdint>
#include <thread>
#include <vector>

namespace dglm {

/// Calls body(worker, index) for every index in 0..count-1 on `workers` threads, each index once, in no order; worker
/// is 0..workers-1, for scratch space of its own. Returns when all are done. The body must not throw.
template <class Body>
void parallelFor(int64_t count, int workers, Body body) {
  std::atomic<int64_t> next{0};
  const auto work = [&](int worker) {
    for (int64_t index = next++; index < count; index = next++)
      body(worker, index);
  };
  std::vector<std::jthread> threads;
  for (int worker = 1; worker < workers; ++worker)
    threads.emplace_back(work, worker);
  work(0);
}

}  // namespace dglm
