// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/tensor_file.h"
#include "tests/fuzz/fuzz_input.h"

/// Header and data of a safetensors file.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static_cast<void>(dglm::readSafetensors(dglm::fuzz::writeInput(data, size)));
  return 0;
}
