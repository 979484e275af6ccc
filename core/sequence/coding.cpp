// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sequence/coding.h"

#include <algorithm>
#include <string>

#include "core/sequence/genetic_code.h"

namespace dglm {
namespace {

constexpr int64_t kCodonBases = 3;

/// Places of the bases of a feature in reading direction; empty where one lies beyond the record.
std::vector<int64_t> placesOf(const Feature& feature, const Record& record) {
  std::vector<int64_t> places;
  for (const FeatureSegment& segment : feature.segments) {
    const BaseRange bases = segment.bases;
    const int64_t most = record.isCircular() ? 2 * record.length() : record.length();
    if (bases.start < 0 || bases.start >= record.length() || bases.end > most)
      return {};
    for (int64_t i = 0; i < bases.length(); ++i)
      places.push_back((segment.strand == Strand::Reverse ? bases.end - 1 - i : bases.start + i) % record.length());
  }
  return places;
}

std::string codonAt(const Record& record, const std::array<int64_t, 3>& bases, Strand strand) {
  std::string codon;
  for (const int64_t base : bases)
    codon += record.bases[static_cast<size_t>(base)];
  if (strand != Strand::Reverse)
    return codon;
  std::string turned = reverseComplement(codon);
  std::ranges::reverse(turned);  // the places stand in reading direction already
  return turned;
}

int64_t basesBeforeFirstCodon(const Feature& feature) {
  const std::string_view said = feature.qualifier("codon_start");
  return said == "2" ? 1 : said == "3" ? 2 : 0;
}

bool isCutOffAtItsStart(const Feature& feature) {
  const FeatureSegment& first = feature.segments.front();
  return first.strand == Strand::Reverse ? first.partialEnd : first.partialStart;
}

}  // namespace

std::vector<Codon> codonsOf(const Record& record, const Feature& feature) {
  const std::vector<int64_t> places = placesOf(feature, record);
  const int table = geneticCodeOf(feature);
  const int64_t skipped = basesBeforeFirstCodon(feature);
  std::vector<Codon> codons;
  for (int64_t at = skipped; at + kCodonBases <= static_cast<int64_t>(places.size()); at += kCodonBases) {
    const auto first = static_cast<size_t>(at);
    Codon codon{{places[first], places[first + 1], places[first + 2]}, feature.strand(), 'X', 0};
    const std::string bases = codonAt(record, codon.bases, codon.strand);
    codon.residue = static_cast<int64_t>(codons.size()) + 1;
    const bool begins = at == 0 && !isCutOffAtItsStart(feature) && isStartCodon(bases, table);
    codon.acid = begins ? 'M' : aminoAcid(bases, table);
    codons.push_back(codon);
  }
  return codons;
}

std::vector<Codon> codonsOfFrame(const Record& record, Strand strand, int frame, BaseRange range) {
  std::vector<Codon> codons;
  const int64_t length = record.length();
  const int64_t phase = strand == Strand::Reverse ? (length - frame) % kCodonBases : frame;
  const int64_t from = std::max<int64_t>(0, range.start - kCodonBases);
  for (int64_t start = from + ((phase - from) % kCodonBases + kCodonBases) % kCodonBases;
       start < range.end && start + kCodonBases <= length; start += kCodonBases) {
    if (start + kCodonBases <= range.start)
      continue;
    Codon codon{{start, start + 1, start + 2}, strand, 'X', 0};
    if (strand == Strand::Reverse)
      std::ranges::reverse(codon.bases);
    codon.acid = aminoAcid(codonAt(record, codon.bases, strand));
    codons.push_back(codon);
  }
  return codons;
}

}  // namespace dglm
