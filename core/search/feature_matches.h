// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/sequence/record.h"

namespace dglm {

/// A library's feature, or a part of it, where it was found on a record.
struct FeatureMatch {
  size_t feature = 0;  ///< its place in the library
  BaseRange bases;     ///< on the record's forward strand; may wrap round the origin of a circle
  Strand strand = Strand::Forward;
  BaseRange part;             ///< of the feature, 0-based, in its own direction
  int64_t featureLength = 0;  ///< bases
  int64_t columns = 0;        ///< of the alignment
  int64_t identical = 0;      ///< of these
  double expected = 0;        ///< e-value in the records searched
  double bits = 0;
  std::vector<std::string> differences;  ///< in the feature's own places, 1-based: "G182A", "del55-57", "ins60AC"

  /// Share of the columns that are identical, 0..1.
  double identity() const { return columns > 0 ? static_cast<double>(identical) / static_cast<double>(columns) : 0; }
  /// Share of the feature that was found, 0..1.
  double coverage() const {
    return featureLength > 0 ? static_cast<double>(part.length()) / static_cast<double>(featureLength) : 0;
  }
  bool isWhole() const { return part.length() == featureLength; }

  bool operator==(const FeatureMatch&) const = default;
};

/// What a match must have, and which of several at one place stay.
struct MatchRules {
  double leastIdentity = 0.95;  ///< 0..1
  double leastCoverage = 0.5;   ///< of the feature, 0..1; below 1 parts of features are found too
  int64_t wholeUpTo = 40;       ///< features of so many bases and fewer count only when they are found whole
  double samePlace = 0.9;       ///< share of both matches from which they are two names of one place
  double mostHidden = 0.5;      ///< a part of a feature goes when so much of it lies in better matches of its strand
};

/// The matches that stay, by their start. One is better than another if more of its bases are identical after two are
/// taken off for each difference; among equals, if it comes first in the library. In that order:
/// - a match that misses the rules' identity or coverage goes;
/// - a match goes where a better one has the same place (each covers `samePlace` of the other) on the same strand: a
///   gene and its variants are named once, by what is nearest;
/// - a part of a feature goes if better matches of the same strand cover `mostHidden` of it; a whole feature inside
///   another stays, as an operator in its promoter does;
/// - the same feature found on both strands at one place (a palindrome) stays once, without a strand.
/// The rule does not look at where the record begins: a rotated circle keeps the same matches, a reverse complement the
/// same on the other strand.
std::vector<FeatureMatch> resolveMatches(std::vector<FeatureMatch> matches, int64_t recordLength,
                                         const MatchRules& rules = {});

/// Bases that the two ranges of a record of this length share, wraps included.
int64_t sharedBases(BaseRange a, BaseRange b, int64_t recordLength);

}  // namespace dglm
