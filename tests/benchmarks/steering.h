// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/base/job.h"
#include "core/base/result.h"
#include "tests/benchmarks/peer.h"

namespace dglm {

struct SteeringBenchOptions {
  std::filesystem::path folder;  ///< where random model and dictionary are written: 250 MB
  Peer peer;
  int threads = 2;
  int turns = 3;
  int dialMoves = 200;
  int sweepLatents = 24;  ///< 24 make 1,440 rows
};

/// Dial moves, from the new value to the numbers: the demo's model on 512 tokens, and a random model of NT-v2-50M's
/// shape with a dictionary of 4,096 latents at layer 6, read at one masked token; there the reference's way
/// (steer_with_sae: two full passes with the whole head, eager attention, dense dictionary) takes turns. Then a sweep
/// of 1,440 rows on 928 tokens, of which the peer runs a slice.
Result<nlohmann::ordered_json> benchSteering(const SteeringBenchOptions& options, const JobContext& job);

}  // namespace dglm
