// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <filesystem>

#include "core/study/published_concepts.h"
#include "core/study/published_steering.h"
#include "tests/fuzz/fuzz_input.h"

/// Published tables: a steering CSV, and the same bytes as a table and as the summary of a run of concept scores.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  namespace fs = std::filesystem;
  const fs::path input = dglm::fuzz::writeInput(data, size);
  static_cast<void>(dglm::readSteeringTable(input));
  const fs::path run = input.parent_path() / (input.filename().string() + "_nt50_L3");
  fs::create_directories(run);
  fs::copy_file(input, run / "val_set_0_x.csv", fs::copy_options::overwrite_existing);
  fs::copy_file(input, run / "summary_x.json", fs::copy_options::overwrite_existing);
  static_cast<void>(dglm::readPublishedRun(run));
  fs::remove_all(run);
  return 0;
}
