// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/embl_id.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "core/base/text.h"
#include "core/formats/locus_words.h"

namespace dglm {
namespace {

constexpr std::string_view kCode = "ID", kVersionField = "SV ";

/// A class of data that every usual record has, and fillings where no division is known.
bool isDivisionOfUse(std::string_view word) {
  constexpr std::array<std::string_view, 4> kOthers = {"STD", "UNC", "UNK", "XXX"};
  return isDivision(word) && std::ranges::find(kOthers, word) == kOthers.end();
}

bool saysProtein(std::string_view word) {
  return word == "PRT" || word == "protein";
}

/// Topology, molecule and division; of several words that may be the division, the last is.
void readWords(std::string_view field, GenBankLocus& locus) {
  for (const std::string_view word : wordsOf(field)) {
    if (const std::optional<Topology> topology = topologyOf(word))
      locus.topology = topology;
    else if (isMolecule(word))
      locus.moleculeType = word;
    else if (saysProtein(word))
      locus.isProtein = true;
    else if (isDivisionOfUse(word))
      locus.divisionAndDate = word;
  }
}

void readLength(std::string_view field, GenBankLocus& locus) {
  const std::vector<std::string_view> words = wordsOf(field);
  if (const std::optional<LengthWords> length = findLength(words)) {
    locus.length = length->length();
    locus.isProtein = locus.isProtein || length->isOfProtein();
  }
}

}  // namespace

EmblId parseEmblId(std::string_view line) {
  constexpr size_t kFieldsSince2006 = 7;
  line.remove_prefix(std::min(kCode.size(), line.size()));
  const std::vector<std::string_view> fields = emblFieldsOf(line);
  EmblId id;
  std::string_view first = fields.front();
  const std::string_view name = fields.size() >= kFieldsSince2006 ? std::exchange(first, {}) : takeWord(first);
  if (!isEmblPlaceholder(name))
    id.locus.name = name;
  readWords(first, id.locus);
  for (const std::string_view field : std::span(fields).subspan(1)) {
    readWords(field, id.locus);
    readLength(field, id.locus);
    const bool isVersion = field.starts_with(kVersionField) && isNumber(field.substr(kVersionField.size()));
    if (isVersion && !id.locus.name.empty())
      id.version = id.locus.name + "." + std::string(field.substr(kVersionField.size()));
  }
  return id;
}

std::vector<std::string_view> emblFieldsOf(std::string_view text) {
  text = trimmed(text);
  if (text.ends_with('.'))
    text.remove_suffix(1);
  std::vector<std::string_view> fields;
  for (size_t end = 0; end != std::string_view::npos;) {
    end = text.find(';');
    fields.push_back(trimmed(text.substr(0, end)));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return fields;
}

bool isEmblPlaceholder(std::string_view text) {
  return text.empty() || text == "." || text == "XXX";
}

}  // namespace dglm
