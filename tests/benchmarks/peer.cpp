// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/peer.h"

#include <fstream>

#include "core/base/platform.h"

namespace dglm {

Result<nlohmann::json> runPeer(const Peer& peer, const std::string& script, const std::vector<std::string>& arguments,
                               const std::filesystem::path& result) {
  const std::filesystem::path file = std::filesystem::path(DGLM_BENCHMARKS_FOLDER) / "peers" / script;
  std::vector<std::string> words{file.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  if (const int status = runProgram(peer.python, words); status != 0)
    return Error{ErrorKind::Internal, {script, "it ended with status " + std::to_string(status)}};
  nlohmann::json read = nlohmann::json::parse(std::ifstream(result), nullptr, false);
  if (read.is_discarded())
    return Error{ErrorKind::MalformedFile, {result.string(), script, "it wrote no JSON"}};
  return read;
}

}  // namespace dglm
