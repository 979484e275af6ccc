// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/formats/genbank_location.h"
#include "core/sequence/record.h"

namespace dglm {

/// Where one line of GFF3 says that (a part of) a feature lies. As written, the start may lie behind the end, before
/// the record or behind it.
struct Gff3Place {
  BaseRange bases;
  Strand strand = Strand::None;
  bool partialStart = false, partialEnd = false;
  int phase = 0;  ///< bases to skip at its 5' end to reach a codon; 0 where the line says none

  bool operator==(const Gff3Place&) const = default;
};

/// The lines of a feature placed on its record.
struct Gff3Placement {
  LocationFit fit = LocationFit::Fits;
  std::vector<FeatureSegment> segments;
  SegmentOrder order = SegmentOrder::Single;
  int phase = 0;  ///< of the line that is read first
};

/// Puts the lines of one feature into biological reading order: by rising start on the forward strand and falling on
/// the reverse; where the feature runs across the origin of a circular record, from behind its widest gap; in the
/// order of the file where its strands differ. `written` is the GenBank location that our own exports add where these
/// rules would not give back the feature; it counts as long as it has the same stretches as the lines.
///
/// On a circular record, places before base 1 or behind the end are taken round, and a start behind its end runs
/// across the origin. Fit: Reversed for those on a linear record, BeyondEnd for what reaches past the end of a linear
/// record or further than once round a circular one.
Gff3Placement placeGff3Lines(std::span<const Gff3Place> lines, std::string_view written, int64_t recordLength,
                             Topology topology);

/// A place for each segment, in the feature's order; a site between two bases is its left one.
std::vector<Gff3Place> gff3PlacesOf(const Feature& feature, int64_t recordLength);

/// The location to be written beside the lines; "" where they say it all.
std::string writtenLocation(const Feature& feature, int64_t recordLength, Topology topology);

}  // namespace dglm
