// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdlib>

#include "core/sequence/tokens.h"
#include "tests/fuzz/fuzz_input.h"

/// vocab.txt, and with it the tokens of its own text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text = dglm::fuzz::textOf(data, size);
  const auto vocabulary = dglm::Vocabulary::fromText(text, "vocab.txt");
  if (vocabulary.hasError())
    return 0;
  const dglm::TokenizedSequence tokens = vocabulary.value().tokenize(text);
  for (const dglm::BaseRange& bases : tokens.bases)
    if (bases.start < 0 || bases.end < bases.start || bases.end > static_cast<int64_t>(size))
      std::abort();
  return 0;
}
