// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// decode-glm: runs a scan itself and becomes decode-glm-models for all else. To load LibTorch takes a quarter of a
// second and 100 MB, which a scan of half a gigabyte can do without.

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string_view>

#include "app/cli/command_program.h"
#include "core/base/platform.h"

namespace dglm::cli {
namespace {

namespace fs = std::filesystem;

/// Whether the command can be run here: what devices there are only LibTorch knows.
bool isScan(int argc, char** argv) {
  const auto namesDevice = [](std::string_view word) {
    return word.starts_with("--device") || word.starts_with("--dtype");
  };
  return argc > 1 && std::string_view(argv[1]) == "scan" && std::none_of(argv + 2, argv + argc, namesDevice);
}

int becomeModels(int argc, char** argv) {
  const fs::path own = programFile();
  const fs::path program = own.parent_path() / ("decode-glm-models" + own.extension().string());
  const int status = becomeProgram(program, {argv + 1, argv + argc});
  if (status < 0)
    std::cerr << "decode-glm: " << program.string() << " cannot be started; it belongs beside this program.\n";
  return status < 0 ? 1 : status;
}

}  // namespace
}  // namespace dglm::cli

int main(int argc, char** argv) {
  using namespace dglm::cli;
  return isScan(argc, argv) ? runCommandLine(argc, argv, {addScan}, {}) : becomeModels(argc, argv);
}
