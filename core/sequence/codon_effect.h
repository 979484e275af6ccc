// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

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

/// Of the first CDS that has the substituted base in a whole codon of A, C, G, T; joined segments, /codon_start and
/// /transl_table are followed, and a codon with which translation begins is M. Nothing for other edits and outside of
/// coding sequences.
std::optional<CodonEffect> codonEffect(const Record& record, const SequenceEdit& edit);

}  // namespace dglm
