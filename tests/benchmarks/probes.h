// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/base/job.h"
#include "core/base/result.h"
#include "tests/benchmarks/peer.h"

namespace dglm {

struct ProbesBenchOptions {
  std::filesystem::path folder;     ///< where the activations are written: 1 GB
  std::filesystem::path reference;  ///< checkout of the reference, whose own trainer runs; empty: ours alone is timed
  Peer peer;
  int threads = 2;
  int turns = 3;
  int64_t tokens = 500'000;
};

/// Eight probes on random activations of 512 dimensions, 10 epochs of the reference's settings: its own trainer, given
/// z-scores, and ours, which makes them, take turns on the same tokens, labels and random numbers; ours once from
/// memory and once from the file, of which little is held.
Result<nlohmann::ordered_json> benchProbes(const ProbesBenchOptions& options, const JobContext& job);

}  // namespace dglm
