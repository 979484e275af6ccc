// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace dglm {

/// The Python interpreter (with torch and transformers) that runs the scripts in tests/benchmarks/peers.
struct Peer {
  std::filesystem::path python;  ///< empty: no peer, ours alone is timed

  bool isThere() const { return !python.empty(); }
};

/// Runs a script of tests/benchmarks/peers and reads the JSON that it wrote to `result`, which is among its arguments.
Result<nlohmann::json> runPeer(const Peer& peer, const std::string& script, const std::vector<std::string>& arguments,
                               const std::filesystem::path& result);

}  // namespace dglm
