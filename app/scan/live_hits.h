// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <mutex>
#include <vector>

#include "core/search/hit_writer.h"

namespace dglm {

/// So many hits are shown while a scan goes on: they are shown anew several times a second.
constexpr size_t kMostLiveHits = 20'000;

/// Hits on their way from the threads of a scan to the window. Any thread may call it.
class LiveHits {
 public:
  /// False: no more is wanted.
  bool add(std::vector<AlignedHit>&& hits);
  /// What came since the last call.
  std::vector<AlignedHit> take();

 private:
  std::mutex mutex_;  // of what follows
  std::vector<AlignedHit> waiting_;
  size_t left_ = kMostLiveHits;
};

}  // namespace dglm
