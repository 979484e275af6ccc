// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string_view>

namespace dglm {

/// The special tokens of every Nucleotide Transformer, in the order of the NT-v2 vocabulary.
inline constexpr std::string_view kSpecialTokens[] = {"<unk>", "<pad>", "<mask>", "<cls>", "<eos>", "<bos>"};

/// Length of the special token that begins at the place in the text, or 0.
constexpr size_t specialTokenLength(std::string_view text, size_t at) {
  if (text[at] != '<')
    return 0;
  for (std::string_view token : kSpecialTokens) {
    if (text.substr(at, token.size()) == token)
      return token.size();
  }
  return 0;
}

}  // namespace dglm
