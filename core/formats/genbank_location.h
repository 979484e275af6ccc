// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/sequence/record.h"

namespace dglm {

/// A stretch as it is written: first and last base, 1-based and inclusive. A site (123^124) lies behind `first`.
struct WrittenRange {
  int64_t first = 0, last = 0;
  Strand strand = Strand::Forward;
  bool isSite = false;
  bool partialStart = false, partialEnd = false;
};

/// A GenBank location: its stretches in the feature's reading order (5' to 3' of the feature) and how they belong
/// together. Source: The DDBJ/ENA/GenBank Feature Table Definition, section 3.4.
struct GenBankLocation {
  std::vector<WrittenRange> ranges;
  SegmentOrder order = SegmentOrder::Single;
  bool reachesElsewhere = false;  ///< stretches of other entries (J00194.1:100..202) are left out; ranges may be empty
};

/// Reads join, order, complement, ranges, single bases, sites and partial ends. Blanks are ignored. A stretch whose
/// neighbour lies in another entry has a partial end there. Nothing for what cannot be drawn: one-of(), (10.20).
std::optional<GenBankLocation> parseGenBankLocation(std::string_view text);

/// How a location fits the record that it was written for.
enum class LocationFit { Fits, BeyondEnd, Reversed };

/// Gives the feature its segments; a site is an empty one before its second base. On a circular record a range may run
/// across the origin: it starts behind its end (the whole circle where it starts just behind it), or ends beyond the
/// record, no more than once round; pieces that meet at the origin are merged. Reversed: a range that starts behind
/// its end on a linear record. The feature is changed only if the location fits.
LocationFit placeOnRecord(const GenBankLocation& location, int64_t recordLength, Topology topology, Feature& feature);

/// Makes one range of two neighbours, in reading order, that run on across the origin.
void mergeAcrossOrigin(std::vector<FeatureSegment>& segments, int64_t recordLength);

/// The location as GenBank writes it; ranges across the origin become a join.
std::string formatGenBankLocation(const Feature& feature, int64_t recordLength);

}  // namespace dglm
