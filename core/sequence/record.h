// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/units.h"

namespace dglm {

enum class Topology { Linear, Circular };

/// Strand of a feature or a reading. Unstranded features (most misc_feature of SnapGene) are None.
enum class Strand : int8_t { Reverse = -1, None = 0, Forward = 1 };

/// One stretch of a feature. partialStart and partialEnd are GenBank's '<' at the lower and '>' at the higher
/// coordinate: the feature continues beyond what is known.
struct FeatureSegment {
  BaseRange bases;
  Strand strand = Strand::Forward;
  bool partialStart = false;
  bool partialEnd = false;

  bool operator==(const FeatureSegment&) const = default;
};

/// How the segments belong together (GenBank location operators).
enum class SegmentOrder { Single, Join, Order };

/// A GenBank qualifier, verbatim: the value without its quotes and line breaks; quoted says whether it had quotes,
/// and a flag such as /pseudo has hasValue false.
struct Qualifier {
  std::string key;
  std::string value;
  bool quoted = true;
  bool hasValue = true;

  bool operator==(const Qualifier&) const = default;
};

/// An annotated range of a record (GenBank's word). Segments stand in biological reading order of the feature as the
/// location is written, with join() pieces that meet at the origin merged into one wrapping range.
struct Feature {
  std::string type;
  std::vector<FeatureSegment> segments;
  SegmentOrder order = SegmentOrder::Single;
  std::vector<Qualifier> qualifiers;

  /// From the lowest start to the highest end; on circular records it may wrap.
  BaseRange extent() const;
  /// Bases of all segments together: of a spliced feature, less than its extent.
  int64_t length() const;
  Strand strand() const;
  /// First value of the qualifier, or "" when absent.
  std::string_view qualifier(std::string_view key) const;
  /// The first of label (Name in GFF3), gene, product, standard_name, ApEinfo_label, ID, note, Alias; else the type.
  std::string label() const;
  /// "#rrggbb" that the file gives (ApEinfo_fwdcolor/revcolor, SnapGene's /note="color: #..."), or "".
  std::string fileColour() const;

  bool operator==(const Feature&) const = default;
};

/// One sequence with its features and topology. Bases are upper case IUPAC letters; 0-based, half-open inside.
struct Record {
  std::string id;           ///< short name: FASTA's first word, GenBank's LOCUS name
  std::string description;  ///< FASTA's rest of the line, GenBank's DEFINITION
  std::string accession;    ///< GenBank ACCESSION, or ""
  std::string version;      ///< GenBank VERSION, or ""
  std::string moleculeType = "DNA";
  Topology topology = Topology::Linear;
  std::string bases;
  std::vector<Feature> features;
  /// GenBank header blocks that are kept verbatim (KEYWORDS, SOURCE, REFERENCE, COMMENT, ...): keyword and text,
  /// continuation lines joined by '\n'.
  std::vector<std::pair<std::string, std::string>> headers;

  int64_t length() const { return static_cast<int64_t>(bases.size()); }
  bool isCircular() const { return topology == Topology::Circular; }

  bool operator==(const Record&) const = default;
};

/// Reverse complement of IUPAC letters; anything else becomes N. Case is kept.
std::string reverseComplement(std::string_view bases);

/// The other strand of the record as a record of its own: bases, places, strands and partial ends all turned round.
/// Base i lies at length - 1 - i. Done twice it gives the record back.
Record reverseComplemented(const Record& record);

/// The record's bases in the range, round the origin where it wraps (circular records only).
std::string basesIn(const Record& record, BaseRange range);

/// Share of G, C and S among the letters that are not N, 0..1; NaN for no such letter.
double gcFraction(std::string_view bases);

/// The range moved so that 0 <= start < length, for circular records; unchanged for linear ones.
BaseRange normalised(BaseRange range, int64_t recordLength, Topology topology);

/// True if the two ranges of one record share a base, wraps included.
bool overlaps(BaseRange a, BaseRange b, int64_t recordLength);

}  // namespace dglm
