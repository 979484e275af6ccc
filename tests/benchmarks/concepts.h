// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/base/job.h"
#include "core/base/result.h"
#include "tests/benchmarks/peer.h"

namespace dglm {

struct ConceptBenchOptions {
  std::filesystem::path folder;     ///< where the sets are written: 500 MB
  std::filesystem::path reference;  ///< checkout of the reference; empty: ours alone is timed
  Peer peer;
  int threads = 2;
  int repeats = 3;
};

/// Three sets of 512,000 tokens and 4,096 latents, 32 active a token: reading the stored activations, labelling the
/// tokens, candidate search and all curves, the paper-compatible way. The reference's own code does the same on a slice
/// of sequences and latents; its time for everything is extrapolated from the slice.
Result<nlohmann::ordered_json> benchConcepts(const ConceptBenchOptions& options, const JobContext& job);

}  // namespace dglm
