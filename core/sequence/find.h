// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/sequence/record.h"

namespace dglm {

/// One place where a pattern stands: 0-based, half-open, start < length; wraps round the origin of circular records.
struct PatternHit {
  BaseRange bases;
  Strand strand = Strand::Forward;

  bool operator==(const PatternHit&) const = default;
};

/// Hits by start, forward before reverse; complete is false if the limit left some out.
struct PatternHits {
  std::vector<PatternHit> hits;
  bool complete = true;
};

struct PatternOptions {
  bool bothStrands = true;
  size_t limit = 100'000;  ///< the first hits along the record that are kept
};

/// True for at least one letter, all of them IUPAC nucleotide codes (case ignored, U read as T).
bool isBasePattern(std::string_view text);

/// Every place of the IUPAC pattern, overlapping ones too. A letter of the record matches if all it may stand for is
/// allowed by the pattern's letter: pattern R takes A, G and R; a record's N is taken by N only. A pattern that is its
/// own reverse complement is reported on the forward strand alone. BadSequence if the pattern is not IUPAC.
/// Time is linear in the record (Shift-And, Baeza-Yates and Gonnet 1992).
Result<PatternHits> findPattern(const Record& record, std::string_view pattern, const PatternOptions& options = {});

/// True for at least one letter, all of them amino acids, X for any, or '*' for a stop (case ignored).
bool isProteinPattern(std::string_view text);

/// Every place where the six reading frames (standard genetic code) have these amino acids, overlapping ones and those
/// over the origin of a circular record too. A codon with another letter than A, C, G, T is taken by X only. Hits as
/// for findPattern(). BadSequence if the pattern is none of amino acids.
Result<PatternHits> findProtein(const Record& record, std::string_view pattern, const PatternOptions& options = {});

enum class NameMatch { Exact, StartsWith, Contains };

/// Features whose label, gene, product, standard_name or locus_tag matches: indices into record.features, by start.
std::vector<size_t> findFeatures(const Record& record, std::string_view name, NameMatch match,
                                 bool caseSensitive = false);

}  // namespace dglm
