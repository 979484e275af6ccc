// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

/// The entry point of a fuzz target: what libFuzzer calls with every input, and corpus_main.cpp with each file of the
/// corpus. Always 0.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace dglm::fuzz {

inline std::string_view textOf(const uint8_t* data, size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Puts an input into a file, for readers that take a path; one file a process, overwritten each time.
std::filesystem::path writeInput(const uint8_t* data, size_t size);

}  // namespace dglm::fuzz
