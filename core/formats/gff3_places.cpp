// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/gff3_places.h"

#include <algorithm>

namespace dglm {
namespace {

Gff3Place placeOf(const FeatureSegment& segment, int64_t recordLength) {
  BaseRange bases = segment.bases;
  if (bases.isEmpty()) {
    const int64_t left = bases.start == 0 ? recordLength : bases.start;
    bases = {left - 1, left};
  }
  return {bases, segment.strand, segment.partialStart, segment.partialEnd, 0};
}

LocationFit fitOnLinear(BaseRange bases, int64_t recordLength) {
  if (bases.start < 0 || bases.isEmpty() || bases.end < bases.start)
    return LocationFit::Reversed;
  return bases.end > recordLength ? LocationFit::BeyondEnd : LocationFit::Fits;
}

/// Brings the bases of one line onto the record.
LocationFit fit(BaseRange& bases, int64_t recordLength, Topology topology) {
  if (topology == Topology::Linear)
    return fitOnLinear(bases, recordLength);
  if (bases.end <= bases.start)
    bases.end += recordLength;
  const bool isFar = bases.start < -recordLength || bases.start >= 2 * recordLength;
  if (isFar || bases.isEmpty() || bases.end < bases.start || bases.length() > recordLength)
    return LocationFit::BeyondEnd;
  bases = normalised(bases, recordLength, topology);
  return LocationFit::Fits;
}

bool runsAcrossOrigin(std::span<const Gff3Place> rising, int64_t recordLength) {
  const bool wraps =
      std::ranges::any_of(rising, [&](const Gff3Place& place) { return place.bases.end > recordLength; });
  return wraps || (rising.front().bases.start == 0 && rising.back().bases.end == recordLength);
}

/// The line that stands behind the widest gap on the circle.
std::ptrdiff_t behindWidestGap(std::span<const Gff3Place> rising, int64_t recordLength) {
  size_t widest = 0;
  int64_t width = rising.front().bases.start + recordLength - rising.back().bases.end;
  for (size_t i = 1; i < rising.size(); ++i) {
    if (const int64_t gap = rising[i].bases.start - rising[i - 1].bases.end; gap > width) {
      widest = i;
      width = gap;
    }
  }
  return static_cast<std::ptrdiff_t>(widest);
}

void putInReadingOrder(std::vector<Gff3Place>& places, int64_t recordLength, Topology topology) {
  const auto count = [&](Strand strand) {
    return std::ranges::count_if(places, [strand](const Gff3Place& place) { return place.strand == strand; });
  };
  const bool isReverse = count(Strand::Reverse) > 0;
  if (isReverse && count(Strand::Reverse) != static_cast<std::ptrdiff_t>(places.size()))
    return;
  std::ranges::stable_sort(places, {}, &Gff3Place::bases);
  if (topology == Topology::Circular && runsAcrossOrigin(places, recordLength))
    std::rotate(places.begin(), places.begin() + behindWidestGap(places, recordLength), places.end());
  if (isReverse)
    std::ranges::reverse(places);
}

std::vector<BaseRange> sortedBases(std::span<const Gff3Place> places) {
  std::vector<BaseRange> bases;
  for (const Gff3Place& place : places)
    bases.push_back(place.bases);
  std::ranges::sort(bases);
  return bases;
}

/// The location as our export wrote it, with the strands that only the lines tell; nothing if it has other stretches.
std::optional<Feature> readWritten(std::string_view written, std::span<const Gff3Place> places, int64_t recordLength,
                                   Topology topology) {
  const std::optional<GenBankLocation> location = parseGenBankLocation(written);
  Feature feature;
  if (!location || placeOnRecord(*location, recordLength, topology, feature) != LocationFit::Fits)
    return {};
  std::vector<Gff3Place> own;
  for (FeatureSegment& segment : feature.segments) {
    own.push_back(placeOf(segment, recordLength));
    const auto line = std::ranges::find(places, own.back().bases, &Gff3Place::bases);
    if (line != places.end() && line->strand == Strand::None)
      segment.strand = Strand::None;
  }
  return sortedBases(own) == sortedBases(places) ? std::optional(feature) : std::nullopt;
}

}  // namespace

Gff3Placement placeGff3Lines(std::span<const Gff3Place> lines, std::string_view written, int64_t recordLength,
                             Topology topology) {
  Gff3Placement placement;
  std::vector<Gff3Place> places(lines.begin(), lines.end());
  for (Gff3Place& place : places) {
    placement.fit = fit(place.bases, recordLength, topology);
    if (placement.fit != LocationFit::Fits)
      return placement;
  }
  std::optional<Feature> exact;
  if (!written.empty())
    exact = readWritten(written, places, recordLength, topology);
  putInReadingOrder(places, recordLength, topology);
  placement.phase = places.front().phase;
  if (exact) {
    const BaseRange first = placeOf(exact->segments.front(), recordLength).bases;
    placement.phase = std::ranges::find(places, first, &Gff3Place::bases)->phase;
    placement.segments = std::move(exact->segments);
    placement.order = exact->order;
    return placement;
  }
  for (const Gff3Place& place : places)
    placement.segments.push_back({place.bases, place.strand, place.partialStart, place.partialEnd});
  if (topology == Topology::Circular)
    mergeAcrossOrigin(placement.segments, recordLength);
  placement.order = placement.segments.size() > 1 ? SegmentOrder::Join : SegmentOrder::Single;
  return placement;
}

std::vector<Gff3Place> gff3PlacesOf(const Feature& feature, int64_t recordLength) {
  std::vector<Gff3Place> places;
  for (const FeatureSegment& segment : feature.segments)
    places.push_back(placeOf(segment, recordLength));
  return places;
}

std::string writtenLocation(const Feature& feature, int64_t recordLength, Topology topology) {
  const Gff3Placement read = placeGff3Lines(gff3PlacesOf(feature, recordLength), {}, recordLength, topology);
  const bool isSame = read.fit == LocationFit::Fits && read.segments == feature.segments && read.order == feature.order;
  return isSame ? std::string() : formatGenBankLocation(feature, recordLength);
}

}  // namespace dglm
