// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/locus_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/text.h"

namespace dglm {
namespace {

bool isUnitOfLength(std::string_view word) {
  constexpr std::array<std::string_view, 7> kUnits = {"bp", "BP", "Bp", "aa", "AA", "rc", "bases"};
  return std::ranges::find(kUnits, word) != kUnits.end();
}

}  // namespace

std::vector<std::string_view> wordsOf(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::string_view word = takeWord(text); !word.empty(); word = takeWord(text))
    words.push_back(word);
  return words;
}

std::optional<Topology> topologyOf(std::string_view word) {
  if (word == "circular" || word == "CIRCULAR" || word == "Circular")
    return Topology::Circular;
  if (word == "linear" || word == "LINEAR" || word == "Linear")
    return Topology::Linear;
  return std::nullopt;
}

bool isMolecule(std::string_view word) {
  return word.find("DNA") != std::string_view::npos || word.find("RNA") != std::string_view::npos;
}

bool isDivision(std::string_view word) {
  return word.size() == 3 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isDate(std::string_view word) {
  return word.size() == 11 && word[2] == '-' && word[6] == '-';
}

int64_t LengthWords::length() const {
  int64_t length = 0;
  std::from_chars(number.data(), number.data() + number.size(), length);
  return length;
}

bool LengthWords::isOfProtein() const {
  return unit == "aa" || unit == "AA";
}

std::optional<LengthWords> findLength(std::span<const std::string_view> words) {
  constexpr std::string_view kDigits = "0123456789";
  for (size_t i = words.size(); i-- > 0;) {
    if (i > 0 && isUnitOfLength(words[i]) && isNumber(words[i - 1]))
      return LengthWords{words[i - 1], words[i], i + 1};
    const size_t unit = words[i].find_first_not_of(kDigits);
    if (unit != 0 && unit != std::string_view::npos && isUnitOfLength(words[i].substr(unit)))
      return LengthWords{words[i].substr(0, unit), words[i].substr(unit), i + 1};
  }
  return std::nullopt;
}

}  // namespace dglm
