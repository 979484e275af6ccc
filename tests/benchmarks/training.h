// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/base/job.h"
#include "core/base/result.h"
#include "tests/benchmarks/peer.h"

namespace dglm {

struct TrainingBenchOptions {
  std::filesystem::path folder;     ///< where weights and batches are written: 150 MB
  std::filesystem::path reference;  ///< checkout of the reference, whose own trainer runs; empty: ours alone is timed
  Peer peer;
  int threads = 2;
  int turns = 3;
  int steps = 5;      ///< of ours a turn
  int peerSteps = 3;  ///< of the peer a turn
};

/// A BatchTopK step from random weights on random activations, 512 -> 4096 with k 32 and 1024 -> 8192 with k 16,
/// without dead latents and with the auxiliary loss active, between steps the dense encoder product alone; the
/// reference's trainer takes turns from the same weights and batches; and what the activation buffer takes for a batch.
/// Then, ours alone, how a step grows with the
/// dictionary and the batch.
Result<nlohmann::ordered_json> benchTraining(const TrainingBenchOptions& options, const JobContext& job);

}  // namespace dglm
