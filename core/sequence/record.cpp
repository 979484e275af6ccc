// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sequence/record.h"

#include <algorithm>
#include <array>
#include <limits>

namespace dglm {
namespace {

constexpr std::array<char, 256> complementTable() {
  std::array<char, 256> table{};
  table.fill('N');
  constexpr std::string_view kLetters = "ACGTURYSWKMBDHVN";
  constexpr std::string_view kComplements = "TGCAAYRSWMKVHDBN";
  constexpr char kToLower = 'a' - 'A';
  for (size_t i = 0; i < kLetters.size(); ++i) {
    table[static_cast<unsigned char>(kLetters[i])] = kComplements[i];
    table[static_cast<unsigned char>(kLetters[i] + kToLower)] = static_cast<char>(kComplements[i] + kToLower);
  }
  return table;
}

constexpr std::array<char, 256> kComplement = complementTable();

bool isOneOf(char base, std::string_view letters) {
  return letters.find(base) != std::string_view::npos;
}

}  // namespace

std::string reverseComplement(std::string_view bases) {
  std::string result(bases.size(), 'N');
  std::transform(bases.rbegin(), bases.rend(), result.begin(),
                 [](char base) { return kComplement[static_cast<unsigned char>(base)]; });
  return result;
}

Record reverseComplemented(const Record& record) {
  Record turned = record;
  turned.bases = reverseComplement(record.bases);
  const int64_t length = record.length();
  for (Feature& feature : turned.features)
    for (FeatureSegment& segment : feature.segments) {
      const BaseRange bases{length - segment.bases.end, length - segment.bases.start};
      segment.bases = normalised(bases, length, record.topology);
      segment.strand = static_cast<Strand>(-static_cast<int8_t>(segment.strand));
      std::swap(segment.partialStart, segment.partialEnd);
    }
  return turned;
}

std::string basesIn(const Record& record, BaseRange range) {
  const int64_t length = record.length();
  if (!record.isCircular())
    range = {std::clamp<int64_t>(range.start, 0, length), std::clamp<int64_t>(range.end, 0, length)};
  if (range.isEmpty() || length == 0)
    return {};
  range = normalised(range, length, record.topology);
  std::string result;
  result.reserve(static_cast<size_t>(range.length()));
  for (int64_t at = range.start; at < range.end;) {
    const int64_t inTurn = at % length;
    const int64_t count = std::min(range.end - at, length - inTurn);
    result.append(record.bases, static_cast<size_t>(inTurn), static_cast<size_t>(count));
    at += count;
  }
  return result;
}

double gcFraction(std::string_view bases) {
  const auto count = [bases](std::string_view letters) {
    return std::count_if(bases.begin(), bases.end(), [letters](char base) { return isOneOf(base, letters); });
  };
  const auto known = count("ACGTURYSWKMBDHVacgturyswkmbdhv");
  return known == 0 ? std::numeric_limits<double>::quiet_NaN()
                    : static_cast<double>(count("GCSgcs")) / static_cast<double>(known);
}

BaseRange normalised(BaseRange range, int64_t recordLength, Topology topology) {
  if (topology == Topology::Linear || recordLength <= 0)
    return range;
  const int64_t start = ((range.start % recordLength) + recordLength) % recordLength;
  return {start, start + range.length()};
}

bool overlaps(BaseRange a, BaseRange b, int64_t recordLength) {
  if (a.isEmpty() || b.isEmpty())
    return false;
  const auto overlapWhenShifted = [a, b](int64_t shift) { return a.start < b.end + shift && b.start + shift < a.end; };
  return overlapWhenShifted(0) || overlapWhenShifted(recordLength) || overlapWhenShifted(-recordLength);
}

}  // namespace dglm
