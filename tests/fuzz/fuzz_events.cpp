// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/event_reader.h"
#include "tests/fuzz/fuzz_input.h"

/// A TensorBoard event file.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  dglm::EventScalars scalars;
  dglm::addEvents(dglm::fuzz::textOf(data, size), scalars);
  return 0;
}
