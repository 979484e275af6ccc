// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sequence/find.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "core/sequence/genetic_code.h"

namespace dglm {
namespace {

constexpr size_t kWordLetters = 64;

/// The bases a IUPAC letter may stand for: A = 1, C = 2, G = 4, T = 8; 0 for any other character.
constexpr std::array<uint8_t, 256> kBaseSets = [] {
  std::array<uint8_t, 256> sets{};
  constexpr std::string_view kLetters = "ACMGRSVTWYHKDBNU";
  for (size_t i = 0; i < kLetters.size(); ++i) {
    const uint8_t set = kLetters[i] == 'U' ? 8 : static_cast<uint8_t>(i + 1);
    sets[static_cast<uint8_t>(kLetters[i])] = set;
    sets[static_cast<uint8_t>(kLetters[i] - 'A' + 'a')] = set;
  }
  return sets;
}();

uint8_t baseSet(char letter) {
  return kBaseSets[static_cast<uint8_t>(letter)];
}

using BaseSets = std::vector<uint8_t>;

BaseSets toBaseSets(std::string_view pattern) {
  BaseSets sets(pattern.size());
  std::transform(pattern.begin(), pattern.end(), sets.begin(), baseSet);
  return sets;
}

BaseSets reverseComplemented(const BaseSets& pattern) {
  BaseSets reversed(pattern.rbegin(), pattern.rend());
  for (uint8_t& set : reversed)
    set = static_cast<uint8_t>((set & 1) << 3 | (set & 2) << 1 | (set & 4) >> 1 | (set & 8) >> 3);
  return reversed;
}

bool allows(uint8_t patternSet, uint8_t textSet) {
  return textSet != 0 && (textSet & ~patternSet) == 0;
}

/// For each character of the text, bit i is set if the pattern's letter i allows it (first 64 letters).
std::array<uint64_t, 256> letterMasks(const BaseSets& pattern) {
  std::array<uint64_t, 256> masks{};
  const size_t letters = std::min(pattern.size(), kWordLetters);
  for (size_t c = 0; c < masks.size(); ++c)
    for (size_t i = 0; i < letters; ++i)
      if (allows(pattern[i], kBaseSets[c]))
        masks[c] |= uint64_t{1} << i;
  return masks;
}

class StrandSearch {
 public:
  StrandSearch(const Record& record, const BaseSets& pattern)
      : bases_(record.bases), pattern_(pattern), circular_(record.isCircular()) {}

  /// Starts of the hits in rising order, at most `limit` of them.
  std::vector<size_t> starts(size_t limit) const {
    std::vector<size_t> found;
    const size_t length = bases_.size();
    if (pattern_.size() > length)
      return found;
    const auto masks = letterMasks(pattern_);
    const size_t word = std::min(pattern_.size(), kWordLetters);
    const uint64_t last = uint64_t{1} << (word - 1);
    const size_t lastStart = circular_ ? length - 1 : length - pattern_.size();
    uint64_t state = 0;
    for (size_t i = 0; i < lastStart + word && found.size() < limit; ++i) {
      state = (state << 1 | 1) & masks[static_cast<uint8_t>(at(i))];
      if ((state & last) && restMatches(i + 1 - word))
        found.push_back(i + 1 - word);
    }
    return found;
  }

 private:
  char at(size_t i) const { return bases_[i < bases_.size() ? i : i - bases_.size()]; }

  bool restMatches(size_t start) const {
    for (size_t i = kWordLetters; i < pattern_.size(); ++i)
      if (!allows(pattern_[i], baseSet(at(start + i))))
        return false;
    return true;
  }

  std::string_view bases_;
  const BaseSets& pattern_;
  bool circular_;
};

void appendHits(const Record& record, const BaseSets& pattern, Strand strand, size_t limit,
                std::vector<PatternHit>& hits) {
  const auto length = static_cast<int64_t>(pattern.size());
  for (const size_t start : StrandSearch(record, pattern).starts(limit))
    hits.push_back({{static_cast<int64_t>(start), static_cast<int64_t>(start) + length}, strand});
}

std::string foldCase(std::string_view text) {
  std::string folded(text);
  for (char& c : folded)
    if (c >= 'A' && c <= 'Z')
      c = static_cast<char>(c - 'A' + 'a');
  return folded;
}

class NameQuery {
 public:
  NameQuery(std::string_view name, NameMatch match, bool caseSensitive)
      : name_(caseSensitive ? std::string(name) : foldCase(name)), match_(match), caseSensitive_(caseSensitive) {}

  bool matches(const Feature& feature) const {
    if (matches(feature.label()))
      return true;
    constexpr std::string_view kNameKeys[] = {"gene", "product", "standard_name", "locus_tag"};
    return std::any_of(std::begin(kNameKeys), std::end(kNameKeys),
                       [&](std::string_view key) { return matches(feature.qualifier(key)); });
  }

 private:
  bool matches(std::string_view candidate) const {
    const std::string text = caseSensitive_ ? std::string(candidate) : foldCase(candidate);
    switch (match_) {
      case NameMatch::Exact:
        return text == name_;
      case NameMatch::StartsWith:
        return text.starts_with(name_);
      case NameMatch::Contains:
        return text.find(name_) != std::string::npos;
    }
    return false;
  }

  std::string name_;
  NameMatch match_;
  bool caseSensitive_;
};

}  // namespace

bool isBasePattern(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return baseSet(c) != 0; });
}

Result<PatternHits> findPattern(const Record& record, std::string_view pattern, const PatternOptions& options) {
  if (!isBasePattern(pattern))
    return Error{ErrorKind::BadSequence,
                 {std::string(pattern), Why("a pattern is written in IUPAC letters (A C G T R Y ... N)")}};
  const BaseSets forward = toBaseSets(pattern);
  const BaseSets reverse = reverseComplemented(forward);
  const size_t keep = options.limit + 1;

  PatternHits found;
  appendHits(record, forward, Strand::Forward, keep, found.hits);
  if (options.bothStrands && reverse != forward) {
    const auto middle = static_cast<std::ptrdiff_t>(found.hits.size());
    appendHits(record, reverse, Strand::Reverse, keep, found.hits);
    std::inplace_merge(found.hits.begin(), found.hits.begin() + middle, found.hits.end(),
                       [](const PatternHit& a, const PatternHit& b) { return a.bases.start < b.bases.start; });
  }
  found.complete = found.hits.size() <= options.limit;
  if (!found.complete)
    found.hits.resize(options.limit);
  return found;
}

bool isProteinPattern(std::string_view text) {
  constexpr std::string_view kAcids = "ACDEFGHIKLMNPQRSTVWXY*acdefghiklmnpqrstvwxy";
  return !text.empty() && text.find_first_not_of(kAcids) == std::string_view::npos;
}

Result<PatternHits> findProtein(const Record& record, std::string_view pattern, const PatternOptions& options) {
  if (!isProteinPattern(pattern))
    return Error{ErrorKind::BadSequence,
                 {std::string(pattern), Why("a protein is written in the letters of amino acids, * for a stop")}};
  std::string wanted(pattern);
  std::ranges::transform(wanted, wanted.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  const int64_t length = record.length(), needed = 3 * static_cast<int64_t>(wanted.size());
  PatternHits found;
  if (needed > length)
    return found;
  for (const Strand strand : {Strand::Forward, Strand::Reverse}) {
    std::string text = strand == Strand::Forward ? record.bases : reverseComplement(record.bases);
    if (record.isCircular())
      text += text.substr(0, static_cast<size_t>(needed - 1));
    for (size_t frame = 0; frame < 3; ++frame) {
      const std::string acids = translate(std::string_view(text).substr(std::min(frame, text.size())));
      const auto isThere = [](char acid, char asked) { return asked == 'X' || acid == asked; };
      for (auto at = std::search(acids.begin(), acids.end(), wanted.begin(), wanted.end(), isThere); at != acids.end();
           at = std::search(at + 1, acids.end(), wanted.begin(), wanted.end(), isThere)) {
        const int64_t start = static_cast<int64_t>(frame) + 3 * (at - acids.begin());
        const BaseRange bases = strand == Strand::Forward ? BaseRange{start, start + needed}
                                                          : BaseRange{length - start - needed, length - start};
        found.hits.push_back({normalised(bases, length, record.topology), strand});
      }
    }
    if (!options.bothStrands)
      break;
  }
  std::ranges::stable_sort(found.hits, {}, [](const PatternHit& hit) { return hit.bases.start; });
  found.complete = found.hits.size() <= options.limit;
  if (!found.complete)
    found.hits.resize(options.limit);
  return found;
}

std::vector<size_t> findFeatures(const Record& record, std::string_view name, NameMatch match, bool caseSensitive) {
  std::vector<size_t> found;
  if (name.empty())
    return found;
  const NameQuery query(name, match, caseSensitive);
  for (size_t i = 0; i < record.features.size(); ++i)
    if (query.matches(record.features[i]))
      found.push_back(i);
  std::stable_sort(found.begin(), found.end(), [&](size_t a, size_t b) {
    return record.features[a].extent().start < record.features[b].extent().start;
  });
  return found;
}

}  // namespace dglm
