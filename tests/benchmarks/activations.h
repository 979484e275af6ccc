// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/base/job.h"
#include "core/base/result.h"
#include "tests/benchmarks/peer.h"

namespace dglm {

struct ActivationBenchOptions {
  std::filesystem::path folder;    ///< where the model and the windows are written
  std::filesystem::path plasmids;  ///< whose lengths are taken; empty: a list of quantiles measured on 963 plasmids
  Peer peer;
  int threads = 2;
  int repeats = 3;
};

/// Reads random sequences with the lengths of real plasmids through a random model of NT-v2-50M's shape, in fp32. Three
/// comparisons, the parties taking turns: up to layer 5 against the reference's way (pad to 512, all layers and head,
/// eager attention); to the last layer, equal windows, against PyTorch's scaled_dot_product_attention without head; and
/// the rate of its matrix products against LibTorch's on the same shapes alone.
Result<nlohmann::ordered_json> benchActivations(const ActivationBenchOptions& options, const JobContext& job);

}  // namespace dglm
