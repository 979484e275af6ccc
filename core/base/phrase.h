// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dglm {

/// Replaces %1 ... %9 by the arguments; a place without an argument is left empty.
std::string fillPlaces(std::string_view sentence, std::span<const std::string> arguments);

/// What the program says, in English: a text, and what stands at its places %1 ... %9. The window translates it by the
/// text (app/texts/core_texts.cpp).
struct Phrase {
  Phrase() = default;
  /// The text is a literal.
  Phrase(const char* said, std::vector<std::string> at = {}) : text(said), places(std::move(at)) {}

  bool isEmpty() const { return text.empty(); }
  std::string english() const { return fillPlaces(text, places); }
  bool operator==(const Phrase&) const = default;

  std::string_view text;  ///< of a literal
  std::vector<std::string> places;
};

/// The texts in English.
std::vector<std::string> english(std::span<const Phrase> phrases);

}  // namespace dglm
