// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/sequence/record.h"

namespace dglm {

/// A codon on a record.
struct Codon {
  /// Where its bases lie, 0-based on the forward strand, in reading direction. They need not be neighbours: segments
  /// may be joined within a codon, and it may run over the origin.
  std::array<int64_t, 3> bases{};
  Strand strand = Strand::Forward;
  char acid = 'X';      ///< '*' for stop, 'X' for a codon that is not of A, C, G, T
  int64_t residue = 0;  ///< of the coding sequence, 1-based

  bool operator==(const Codon&) const = default;
};

/// The codons of a coding sequence in reading direction: segments in their order, from /codon_start on, by the code of
/// /transl_table. The first one is M where the code lets translation begin with it and the sequence is not cut off
/// there. Bases after the last whole codon are left out. Empty for a feature that lies beyond the record.
std::vector<Codon> codonsOf(const Record& record, const Feature& feature);

/// The codons of one reading frame (0, 1, 2 bases from the strand's first base) that have a base in the range, by the
/// standard code; residue is 0. No codon runs over the origin.
std::vector<Codon> codonsOfFrame(const Record& record, Strand strand, int frame, BaseRange range);

}  // namespace dglm
