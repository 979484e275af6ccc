// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/genbank_locus.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <vector>

#include "core/formats/text.h"

namespace dglm {
namespace {

/// Written where a record has no division or no date; they read as none.
constexpr std::string_view kNoDivision = "UNK", kNoDate = "01-JAN-1980";

std::vector<std::string_view> wordsOf(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::string_view word = takeWord(text); !word.empty(); word = takeWord(text))
    words.push_back(word);
  return words;
}

bool isUnitOfLength(std::string_view word) {
  constexpr std::array<std::string_view, 7> kUnits = {"bp", "BP", "Bp", "aa", "AA", "rc", "bases"};
  return std::ranges::find(kUnits, word) != kUnits.end();
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
    } else if ((isDivision(word) && word != kNoDivision) || (isDate(word) && word != kNoDate)) {
      locus.divisionAndDate += locus.divisionAndDate.empty() ? "" : " ";
      locus.divisionAndDate += word;
    }
  }
}

/// The words of the length: the number, or number and unit in one, and where the properties begin. The name before it
/// may hold numbers and units too, so it is the last one that counts.
struct LengthWords {
  std::string_view number, unit;
  size_t next = 0;
};

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

/// "SYN 22-OCT-2019", or one of them alone, in their columns.
std::string formatDivisionAndDate(const Record& record) {
  std::string_view division = kNoDivision, date = kNoDate, kept;
  for (const auto& [keyword, text] : record.headers) {
    if (keyword == kLocusHeader)
      kept = text;
  }
  for (const std::string_view word : wordsOf(kept)) {
    if (isDate(word))
      date = word;
    else if (isDivision(word))
      division = word;
  }
  return std::string(division) + " " + std::string(date);
}

}  // namespace

GenBankLocus parseGenBankLocus(std::string_view line) {
  GenBankLocus locus;
  line.remove_prefix(std::min(kLocusHeader.size(), line.size()));
  const std::vector<std::string_view> words = wordsOf(line);
  if (const std::optional<LengthWords> length = findLength(words)) {
    locus.length = toNumber(length->number);
    locus.name = trimmed(line.substr(0, static_cast<size_t>(length->number.data() - line.data())));
    locus.isProtein = length->unit == "aa" || length->unit == "AA";
    readProperties(std::span(words).subspan(length->next), locus);
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
  const auto padded = [](std::string_view text, size_t width) {
    return std::string(text) + std::string(width > text.size() ? width - text.size() : 0, ' ');
  };
  const std::string length = std::to_string(record.length());
  const size_t nameAndLength = name.size() + length.size();
  constexpr size_t kNameAndLengthWidth = 28;
  const std::string gap(nameAndLength < kNameAndLengthWidth ? kNameAndLengthWidth - nameAndLength : 1, ' ');
  return padded(kLocusHeader, 12) + name + gap + length + " bp " + padded(strandedness, 3) + padded(molecule, 8) +
         (record.isCircular() ? "circular " : "linear   ") + formatDivisionAndDate(record);
}

}  // namespace dglm
