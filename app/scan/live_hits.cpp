// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/live_hits.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dglm {

bool LiveHits::add(std::vector<AlignedHit>&& hits) {
  const std::lock_guard lock(mutex_);
  const size_t taken = std::min(left_, hits.size());
  std::move(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(taken), std::back_inserter(waiting_));
  left_ -= taken;
  return left_ > 0;
}

std::vector<AlignedHit> LiveHits::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(waiting_, {});
}

}  // namespace dglm
