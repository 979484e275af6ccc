// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/phrase.h"

namespace dglm {

std::string fillPlaces(std::string_view sentence, std::span<const std::string> arguments) {
  std::string filled;
  for (size_t i = 0; i < sentence.size(); ++i) {
    const bool isPlace =
        sentence[i] == '%' && i + 1 < sentence.size() && sentence[i + 1] >= '1' && sentence[i + 1] <= '9';
    if (!isPlace) {
      filled += sentence[i];
      continue;
    }
    const size_t place = static_cast<size_t>(sentence[++i] - '1');
    if (place < arguments.size())
      filled += arguments[place];
  }
  return filled;
}

std::vector<std::string> english(std::span<const Phrase> phrases) {
  std::vector<std::string> texts;
  for (const Phrase& phrase : phrases)
    texts.push_back(phrase.english());
  return texts;
}

}  // namespace dglm
