// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/fuzz_input.h"

#include <fstream>
#include <random>
#include <string>

namespace dglm::fuzz {
namespace {

/// Removed at the end of the process.
struct InputPath {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("dglm_fuzz_" + std::to_string(std::random_device()()));
  InputPath() = default;
  InputPath(const InputPath&) = delete;
  InputPath& operator=(const InputPath&) = delete;
  ~InputPath() {
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
  }
};

}  // namespace

std::filesystem::path writeInput(const uint8_t* data, size_t size) {
  static const InputPath input;
  std::ofstream(input.path, std::ios::binary)
      .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  return input.path;
}

}  // namespace dglm::fuzz
