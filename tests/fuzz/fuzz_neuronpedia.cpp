// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdlib>
#include <string>

#include "core/study/neuronpedia_file.h"
#include "tests/fuzz/fuzz_input.h"

/// Neuronpedia's feature JSON.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto features = dglm::parseNeuronpedia(std::string(dglm::fuzz::textOf(data, size)), "features.json");
  if (features.hasValue())  // what was accepted is written as something that is accepted
    if (dglm::parseNeuronpedia(dglm::neuronpediaText(features.value()), "features.json").hasError())
      std::abort();
  return 0;
}
