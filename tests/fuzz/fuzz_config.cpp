// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdlib>
#include <string>

#include "core/glm/config.h"
#include "tests/fuzz/fuzz_input.h"

/// config.json of a gLM.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto config = dglm::parseGlmConfig(std::string(dglm::fuzz::textOf(data, size)), "config.json");
  if (config.hasValue())  // a configuration that was accepted is written as one that is accepted
    if (dglm::parseGlmConfig(dglm::glmConfigToJson(config.value()), "config.json").hasError())
      std::abort();
  return 0;
}
