// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/genbank_locus.h"

#include <algorithm>
#include <charconv>
#include <span>
#include <vector>

#include "core/formats/text.h"

namespace dglm {
namespace {

/// Written where a record has no division and date; it reads as none.
constexpr std::string_view kNoDivisionAndDate = "UNK 01-JAN-1980";

std::vector<std::string_view> wordsOf(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::string_view word = takeWord(text); !word.empty(); word = takeWord(text))
    words.push_back(word);
  return words;
}

bool isUnitOfLength(std::string_view word) {
  return word == "bp" || word == "BP" || word == "aa" || word == "rc" || word == "bases";
}

bool isDate(std::string_view word) {
  return word.size() == 11 && word[2] == '-' && word[6] == '-';
}

bool isDivision(std::string_view word) {
  return word.size() == 3 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isMolecule(std::string_view word) {
  return word.find("DNA") != std::string_view::npos || word.find("RNA") != std::string_view::npos;
}

int64_t toNumber(std::string_view digits) {
  int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::optional<Topology> topologyOf(std::string_view word) {
  if (word == "circular" || word == "CIRCULAR" || word == "Circular")
    return Topology::Circular;
  if (word == "linear" || word == "LINEAR" || word == "Linear")
    return Topology::Linear;
  return std::nullopt;
}

/// The words behind the length.
void readProperties(std::span<const std::string_view> words, GenBankLocus& locus) {
  for (std::string_view word : words) {
    if (const std::optional<Topology> topology = topologyOf(word)) {
      locus.topology = topology;
    } else if (isMolecule(word)) {
      locus.moleculeType = word;
    } else if (isDivision(word) || isDate(word)) {
      locus.divisionAndDate += locus.divisionAndDate.empty() ? "" : " ";
      locus.divisionAndDate += word;
    }
  }
  if (locus.divisionAndDate == kNoDivisionAndDate)
    locus.divisionAndDate.clear();
}

}  // namespace

GenBankLocus parseGenBankLocus(std::string_view line) {
  GenBankLocus locus;
  line.remove_prefix(std::min(kLocusHeader.size(), line.size()));
  const std::vector<std::string_view> words = wordsOf(line);
  const auto unit = std::find_if(words.begin(), words.end(), isUnitOfLength);
  const bool hasLength = unit != words.end() && unit != words.begin() && isNumber(unit[-1]);
  if (hasLength) {
    const std::string_view digits = unit[-1];
    locus.length = toNumber(digits);
    locus.name = trimmed(line.substr(0, static_cast<size_t>(digits.data() - line.data())));
    locus.isProtein = *unit == "aa";
    readProperties(std::span(words).subspan(static_cast<size_t>(unit - words.begin())), locus);
  } else if (!words.empty()) {
    locus.name = words.front();
    readProperties(std::span(words).subspan(1), locus);
  }
  return locus;
}

std::string formatGenBankLocus(const Record& record, const std::string& name) {
  std::string_view molecule = record.moleculeType;
  std::string_view strandedness;
  if (molecule.size() > 3 && molecule[2] == '-') {
    strandedness = molecule.substr(0, 3);
    molecule.remove_prefix(3);
  }
  std::string_view divisionAndDate = kNoDivisionAndDate;
  for (const auto& [keyword, text] : record.headers) {
    if (keyword == kLocusHeader)
      divisionAndDate = text;
  }
  const auto padded = [](std::string_view text, size_t width) {
    return std::string(text) + std::string(width > text.size() ? width - text.size() : 0, ' ');
  };
  const std::string length = std::to_string(record.length());
  const size_t nameAndLength = name.size() + length.size();
  constexpr size_t kNameAndLengthWidth = 28;
  const std::string gap(nameAndLength < kNameAndLengthWidth ? kNameAndLengthWidth - nameAndLength : 1, ' ');
  return padded(kLocusHeader, 12) + name + gap + length + " bp " + padded(strandedness, 3) + padded(molecule, 8) +
         (record.isCircular() ? "circular " : "linear   ") + std::string(divisionAndDate);
}

}  // namespace dglm
