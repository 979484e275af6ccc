// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/sequence/sequence_edit.h"

namespace dglm {

/// What a substitution does to a codon.
enum class CodonChange { Synonymous, Missense, StopGained, StopLost };

/// "synonymous", "missense", "stop gained", "stop lost": as tables have it.
std::string_view codonChangeName(CodonChange change);

/// The codon of a coding sequence that holds a base, before and after a substitution.
struct CodonEffect {
  size_t feature = 0;  ///< index into the record's features
  CodonChange change = CodonChange::Synonymous;
  char before = 'X';  ///< amino acid, '*' for a stop
  char after = 'X';
  int64_t residue = 0;  ///< of the coding sequence, 1-based

  /// "T17A", "Q5*"
  std::string text() const;
};

/// Of every CDS that has a base in `bases` (0-based, half-open; may run over the origin) which `written`, as long as
/// `bases` and of the forward strand, changes: its codons of A, C, G, T, in the CDSs' order. Joined segments,
/// /codon_start and /transl_table are followed, and a codon with which translation begins is M. None where `written`
/// has another length.
std::vector<CodonEffect> codonEffects(const Record& record, BaseRange bases, std::string_view written);

/// The first of these for a substitution of one base; nothing for other edits and outside of coding sequences.
std::optional<CodonEffect> codonEffect(const Record& record, const SequenceEdit& edit);

}  // namespace dglm
