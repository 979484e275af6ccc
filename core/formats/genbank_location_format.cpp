// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "core/formats/genbank_location.h"

namespace dglm {
namespace {

std::string siteText(int64_t before, int64_t recordLength) {
  const int64_t left = before == 0 ? recordLength : before;
  const int64_t right = before == recordLength ? 1 : before + 1;
  return std::to_string(left) + "^" + std::to_string(right);
}

/// A stretch that does not wrap, without its strand.
std::string rangeText(BaseRange bases, bool partialStart, bool partialEnd) {
  std::string text = partialStart ? "<" : "";
  text += std::to_string(bases.start + 1);
  if (bases.length() > 1 || partialEnd)
    text += (partialEnd ? "..>" : "..") + std::to_string(bases.end);
  return text;
}

/// The stretch on the forward strand; two parts if it crosses the origin.
std::vector<std::string> partsOf(const FeatureSegment& segment, int64_t recordLength) {
  const BaseRange bases = segment.bases;
  if (bases.isEmpty())
    return {siteText(bases.start, recordLength)};
  if (bases.end <= recordLength)
    return {rangeText(bases, segment.partialStart, segment.partialEnd)};
  return {rangeText({bases.start, recordLength}, segment.partialStart, false),
          rangeText({0, bases.end - recordLength}, false, segment.partialEnd)};
}

std::string joined(const std::vector<std::string>& parts, SegmentOrder order) {
  if (parts.size() == 1)
    return parts.front();
  std::string text = order == SegmentOrder::Order ? "order(" : "join(";
  for (size_t i = 0; i < parts.size(); ++i)
    text += (i == 0 ? "" : ",") + parts[i];
  return text + ")";
}

}  // namespace

std::string formatGenBankLocation(const Feature& feature, int64_t recordLength) {
  // complement(join(a,b)) reads b before a: a feature all on the reverse strand is written from its last stretch.
  const bool isReverse = feature.strand() == Strand::Reverse;
  std::vector<FeatureSegment> segments = feature.segments;
  if (isReverse)
    std::reverse(segments.begin(), segments.end());
  std::vector<std::string> parts;
  for (const FeatureSegment& segment : segments) {
    std::vector<std::string> own = partsOf(segment, recordLength);
    const bool isTurned = !isReverse && segment.strand == Strand::Reverse;
    if (isTurned)
      std::reverse(own.begin(), own.end());
    for (std::string& part : own)
      parts.push_back(isTurned ? "complement(" + part + ")" : std::move(part));
  }
  const std::string text = joined(parts, feature.order);
  return isReverse ? "complement(" + text + ")" : text;
}

}  // namespace dglm
