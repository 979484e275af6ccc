// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/subject_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "core/base/text.h"

namespace dglm {
namespace {

bool isUpper(char letter) {
  return std::isupper(static_cast<unsigned char>(letter)) != 0;
}

bool isDigit(char letter) {
  return std::isdigit(static_cast<unsigned char>(letter)) != 0;
}

/// "NC_006273.2", "U55762.1", "AB040415", "NZ_NRRJ01000012.1": letters, then digits, then perhaps a version.
bool isAccession(std::string_view text) {
  constexpr size_t kFewest = 5;
  text = text.substr(0, text.find('.'));
  size_t letters = 0;
  while (letters < text.size() && (isUpper(text[letters]) || text[letters] == '_'))
    ++letters;
  return letters > 0 && text.size() - letters >= kFewest &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(letters), text.end(), isDigit);
}

std::vector<std::string> split(std::string_view text, std::string_view separators) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const size_t end = std::min(text.find_first_of(separators), text.size());
    if (end > 0)
      parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// Marks that NCBI sets before the name.
std::string_view withoutMarks(std::string_view title) {
  constexpr std::array<std::string_view, 9> kMarks = {"UNVERIFIED_ORG:",
                                                      "UNVERIFIED_CONTAM:",
                                                      "UNVERIFIED_ASMBLY:",
                                                      "UNVERIFIED:",
                                                      "PREDICTED:",
                                                      "MULTISPECIES:",
                                                      "TPA_asm:",
                                                      "TPA:",
                                                      "MAG:"};
  for (bool isMarked = true; isMarked;) {
    title = trimmed(title);
    isMarked = false;
    for (const std::string_view mark : kMarks)
      if (title.starts_with(mark)) {
        title.remove_prefix(mark.size());
        isMarked = true;
      }
  }
  return title;
}

std::string taggedOrganism(std::string_view title) {
  for (const std::string_view tag : {std::string_view("[organism="), std::string_view("[Organism=")})
    if (const size_t start = title.find(tag); start != std::string_view::npos) {
      const std::string_view rest = title.substr(start + tag.size());
      return std::string(trimmed(rest.substr(0, rest.find(']'))));
    }
  return {};
}

/// With these the name ends.
bool endsName(const std::string& word) {
  constexpr std::array<std::string_view, 30> kWords = {
      "strain",   "str.",      "isolate", "complete", "partial", "chromosome", "plasmid",  "genome",
      "genomic",  "DNA",       "RNA",     "segment",  "contig",  "scaffold",   "unplaced", "unlocalized",
      "clone",    "whole",     "gene",    "mRNA",     "genes",   "cds",        "assembly", "culture",
      "serotype", "substrain", "serovar", "subsp.",   "linear",  "organism"};
  return std::ranges::find(kWords, std::string_view(word)) != kWords.end();
}

bool isOfVirus(const std::string& word) {
  const std::string small = inLowerCase(word);
  return small.find("virus") != std::string::npos || small.find("phage") != std::string::npos ||
         small.find("viroid") != std::string::npos;
}

std::vector<std::string> nameWords(std::string_view title) {
  std::vector<std::string> words;
  for (const std::string& word : split(title.substr(0, title.find_first_of(",;:[(")), " \t_")) {
    if (endsName(word))
      break;
    words.push_back(word);
  }
  return words;
}

std::string joinedWords(const std::vector<std::string>& words, size_t count) {
  std::string text;
  for (size_t i = 0; i < std::min(count, words.size()); ++i)
    text += (i == 0 ? "" : " ") + words[i];
  return text;
}

}  // namespace

std::string accessionOf(std::string_view id) {
  if (id.find('|') == std::string_view::npos)
    return std::string(isAccession(id) ? id.substr(0, id.find('.')) : id);
  for (const std::string& part : split(id, "|"))
    if (isAccession(part))
      return part.substr(0, part.find('.'));
  return std::string(id);
}

std::string assemblyOf(std::string_view id) {
  const std::string accession = accessionOf(id);
  const size_t start = accession.starts_with("NZ_") ? 3 : 0;
  size_t letters = start;
  while (letters < accession.size() && isUpper(accession[letters]))
    ++letters;
  const size_t count = letters - start, digits = accession.size() - letters;
  constexpr size_t kShortProject = 4, kLongProject = 6, kVersion = 2, kFewestDigits = 8;
  const bool isProject =
      (count == kShortProject || count == kLongProject) && digits >= kFewestDigits &&
      std::all_of(accession.begin() + static_cast<std::ptrdiff_t>(letters), accession.end(), isDigit);
  return isProject ? accession.substr(0, letters + kVersion) : accession;
}

std::string speciesOf(std::string_view title) {
  if (std::string organism = taggedOrganism(title); !organism.empty())
    return organism;
  const std::vector<std::string> words = nameWords(withoutMarks(title));
  if (std::ranges::any_of(words, isOfVirus))
    return joinedWords(words, words.size());
  constexpr size_t kLatin = 2, kCandidatus = 3;
  const size_t genus = !words.empty() && words.front() == "Candidatus" ? 1 : 0;
  if (words.size() < genus + kLatin || !isUpper(words[genus].front()) || isUpper(words[genus + 1].front()) ||
      isDigit(words[genus + 1].front()))
    return {};
  return joinedWords(words, genus == 1 ? kCandidatus : kLatin);
}

}  // namespace dglm
