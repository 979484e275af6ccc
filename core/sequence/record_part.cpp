// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sequence/record_part.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dglm {
namespace {

/// What of a segment lies in the range: on a circle a segment and a range may meet more than once. Pieces stand in the
/// segment's reading order, with places of the part.
std::vector<FeatureSegment> piecesOf(const FeatureSegment& segment, BaseRange range, const Record& record) {
  std::vector<FeatureSegment> pieces;
  const auto add = [&](int64_t shift) {
    const BaseRange there{segment.bases.start + shift, segment.bases.end + shift};
    const BaseRange inside{std::max(there.start, range.start), std::min(there.end, range.end)};
    if (inside.isEmpty())
      return;
    FeatureSegment piece = segment;
    piece.bases = {inside.start - range.start, inside.end - range.start};
    piece.partialStart = segment.partialStart || inside.start > there.start;
    piece.partialEnd = segment.partialEnd || inside.end < there.end;
    pieces.push_back(piece);
  };
  add(0);
  if (record.isCircular()) {
    add(-record.length());
    add(record.length());
  }
  // From where the segment begins, or on the other strand ends.
  const auto offset = [&](const FeatureSegment& piece) {
    const int64_t from = piece.bases.start + range.start - segment.bases.start;
    return record.isCircular() ? (from % record.length() + record.length()) % record.length() : from;
  };
  std::ranges::stable_sort(pieces, {}, offset);
  if (segment.strand == Strand::Reverse)
    std::ranges::reverse(pieces);
  return pieces;
}

}  // namespace

Record partOf(const Record& record, BaseRange range) {
  range = record.isCircular() ? normalised(range, record.length(), record.topology)
                              : BaseRange{std::max<int64_t>(range.start, 0), std::min(range.end, record.length())};
  Record part;
  const int64_t last = record.isCircular() && record.length() > 0 ? (range.end - 1) % record.length() + 1 : range.end;
  const std::string places = std::to_string(range.start + 1) + "-" + std::to_string(last);
  part.id = record.id + "_" + places;
  part.description = "bases " + places + " of " + record.id;
  part.moleculeType = record.moleculeType;
  part.bases = basesIn(record, range);
  for (const Feature& feature : record.features) {
    Feature kept = feature;
    kept.segments.clear();
    for (const FeatureSegment& segment : feature.segments)
      std::ranges::copy(piecesOf(segment, range, record), std::back_inserter(kept.segments));
    if (kept.segments.empty())
      continue;
    if (kept.segments.size() == 1)
      kept.order = SegmentOrder::Single;
    else if (kept.order == SegmentOrder::Single)
      kept.order = SegmentOrder::Join;
    part.features.push_back(std::move(kept));
  }
  return part;
}

}  // namespace dglm
