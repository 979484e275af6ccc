// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/genbank_locus.h"

#include <algorithm>
#include <span>
#include <vector>

#include "core/base/text.h"
#include "core/formats/locus_words.h"

namespace dglm {
namespace {

/// Written where a record has no division or no date; they read as none.
constexpr std::string_view kNoDivision = "UNK", kNoDate = "01-JAN-1980";

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
    locus.length = length->length();
    locus.name = trimmed(line.substr(0, static_cast<size_t>(length->number.data() - line.data())));
    locus.isProtein = length->isOfProtein();
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
