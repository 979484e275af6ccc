// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/genbank_feature_line.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/text_decoder.h"
#include "core/formats/genbank_layout.h"

namespace dglm {
namespace {

constexpr std::string_view kBlanks = " \t";

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool startsWithOperator(std::string_view text) {
  constexpr std::array<std::string_view, 6> kOperators = {"join", "order", "complement", "one-of", "bond", "gap"};
  return std::ranges::any_of(kOperators, [text](std::string_view name) {
    return text.starts_with(name) && trimmed(text.substr(name.size())).starts_with('(');
  });
}

/// "2 71..110": the number before belongs to something else.
bool hasTornNumber(std::string_view text) {
  for (size_t at = text.find_first_of(kBlanks, 1); at != std::string_view::npos; at = text.find_first_of(kBlanks, at)) {
    const size_t next = text.find_first_not_of(kBlanks, at);
    if (next == std::string_view::npos)
      return false;
    if (isDigit(text[at - 1]) && isDigit(text[next]))
      return true;
    at = next;
  }
  return false;
}

/// Numbers and the signs between them, no more parentheses closed than opened.
bool isMadeOfNumbers(std::string_view text) {
  constexpr std::string_view kSigns = "0123456789.,<>^() \t";
  int open = 0;
  for (const char c : text) {
    open += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (open < 0 || kSigns.find(c) == std::string_view::npos)
      return false;
  }
  return std::ranges::any_of(text, isDigit) && (isDigit(text.front()) || text.front() == '<' || text.front() == '>');
}

/// A location, or the first line of one.
bool canBeLocation(std::string_view text) {
  return !text.empty() && (startsWithOperator(text) || (isMadeOfNumbers(text) && !hasTornNumber(text)));
}

GenBankFeatureLine partsAt(std::string_view line, size_t split) {
  const std::string_view location = trimmed(line.substr(split));
  const bool isRange = location.find("..") != std::string_view::npos || startsWithOperator(location);
  return {genbankKeyFor(line.substr(0, split)), location, canBeLocation(location) && isRange};
}

/// Nothing in the key asks for more of a location: no parenthesis is open, and it does not end in "..", "<" and such,
/// nor in the signs of places that we do not read ("J00194.1:", "1-").
bool canBeKey(std::string_view text) {
  constexpr std::string_view kWithin = ".(<>^:-,";
  return !text.empty() && kWithin.find(text.back()) == std::string_view::npos &&
         std::ranges::count(text, '(') == std::ranges::count(text, ')');
}

bool splitsWell(std::string_view line, size_t split) {
  const bool tearsNumber = isDigit(line[split - 1]) && isDigit(line[split]);
  return !tearsNumber && canBeKey(trimmed(line.substr(0, split))) && canBeLocation(trimmed(line.substr(split)));
}

/// GenBank's columns are kept; a key of their whole width may touch the location.
bool splitsAtColumn(std::string_view line) {
  if (line.size() <= kQualifierColumn || line.find('\t') != std::string_view::npos ||
      !splitsWell(line, kQualifierColumn))
    return false;
  const std::string_view key = trimmed(line.substr(0, kQualifierColumn));
  const bool fillsColumn = key.size() == kQualifierColumn - kFeatureIndent;
  return line[kQualifierColumn - 1] == ' ' || (fillsColumn && key.find_first_of(" .,()") == std::string_view::npos);
}

/// Where the location begins; npos if none is found.
size_t findSplit(std::string_view line) {
  if (splitsAtColumn(line))
    return kQualifierColumn;
  for (size_t at = line.find_last_of(kBlanks); at != std::string_view::npos && at > 0;
       at = line.find_last_of(kBlanks, at - 1))
    if (splitsWell(line, at))
      return at;
  for (size_t at = 1; at < line.size(); ++at)
    if (splitsWell(line, at))
      return at;
  return std::string_view::npos;
}

}  // namespace

GenBankFeatureLine takeApartFeatureLine(std::string_view line) {
  const size_t split = findSplit(line);
  if (split != std::string_view::npos)
    return partsAt(line, split);
  const std::string_view key = takeWord(line);
  return {genbankKeyFor(key), trimmed(line), false};
}

std::string genbankKeyFor(std::string_view type) {
  constexpr size_t kWidestKey = kQualifierColumn - kFeatureIndent - 1;
  std::string key = printableText(trimmed(type));
  const bool fits = key.size() <= kWidestKey;
  std::ranges::replace_if(
      key, [fits](char c) { return c == '\t' || c == '\n' || c == '\r' || (c == ' ' && !fits); }, '_');
  return key.empty() ? "misc_feature" : key;
}

}  // namespace dglm
