// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

struct SweepBenchOptions {
  std::filesystem::path folder;  ///< where the dictionaries are written: 200 MB
  std::filesystem::path model;
  std::filesystem::path sequences;  ///< a file or a folder of files
  int threads = 2;
  int turns = 3;
};

/// Six dictionaries (k 16 and 32, 4, 8 and 16 latents a dimension) of a middle layer from one pass of the model, and
/// the same from six runs, which take turns.
Result<nlohmann::ordered_json> benchSweep(const SweepBenchOptions& options, const JobContext& job);

}  // namespace dglm
