// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/read_records.h"
#include "tests/fuzz/fuzz_input.h"

/// Sequence files of any kind: the reader is chosen by content.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static_cast<void>(dglm::readRecords(dglm::fuzz::writeInput(data, size), {}));
  return 0;
}
