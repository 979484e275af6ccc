// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/pickle_reader.h"
#include "core/tensor/tensor_file.h"
#include "tests/fuzz/fuzz_input.h"

/// A pickle alone, and PyTorch checkpoints: zip container and the one from before PyTorch 1.6.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  // Most changes to a whole file break its zip directory, so the pickle machine is given the bytes as well.
  static_cast<void>(dglm::readPickle(dglm::fuzz::textOf(data, size), "pickle"));
  static_cast<void>(dglm::readTorchCheckpoint(dglm::fuzz::writeInput(data, size)));
  return 0;
}
