// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/sequence/record.h"

namespace dglm {

/// A GenBank location: its stretches in the feature's reading order (5' to 3' of the feature) and how they belong
/// together. Source: The DDBJ/ENA/GenBank Feature Table Definition, section 3.4.
struct GenBankLocation {
  std::vector<FeatureSegment> segments;
  SegmentOrder order = SegmentOrder::Single;
};

/// Reads join, order, complement, ranges, single bases, sites (123^124: an empty range before the second base) and
/// partial ends. Blanks are ignored. A range that starts behind its end keeps end < start here; placeOnRecord() makes
/// it a wrapping one. Nothing for what cannot be drawn on this record: places in other entries, one-of(), (10.20).
std::optional<GenBankLocation> parseGenBankLocation(std::string_view text);

/// How a location fits the record that it was written for.
enum class LocationFit { Fits, BeyondEnd, Reversed };

/// Lets ranges of a circular record wrap and merges the pieces that meet at the origin. Reversed: a range
/// that starts behind its end on a linear record.
LocationFit placeOnRecord(GenBankLocation& location, int64_t recordLength, Topology topology);

/// Makes one range of two neighbours, in reading order, that run on across the origin.
void mergeAcrossOrigin(std::vector<FeatureSegment>& segments, int64_t recordLength);

/// The location as GenBank writes it; ranges across the origin become a join.
std::string formatGenBankLocation(const Feature& feature, int64_t recordLength);

}  // namespace dglm
