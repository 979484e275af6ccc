// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

#include "core/sequence/record.h"

namespace dglm {

/// The standard genetic code, NCBI's table 1.
constexpr int kStandardGeneticCode = 1;

/// The amino acid of a codon in a genetic code of NCBI (transl_table; tables 7 and 8, which are retired, as 4 and 1,
/// other unknown numbers as 1): '*' for stop, 'X' for a codon that is not three of A, C, G, T. A codon that is a stop
/// or an amino acid by its surroundings (tables 27, 28, 31) is the amino acid. Source: NCBI, "The Genetic Codes",
/// version 4.6, as Biopython 1.88 has it.
char aminoAcid(std::string_view codon, int table = kStandardGeneticCode);

/// True for a codon with which translation may begin in that code.
bool isStartCodon(std::string_view codon, int table = kStandardGeneticCode);

/// What the feature says in /transl_table; the standard code where it says nothing.
int geneticCodeOf(const Feature& feature);

/// Amino acids of consecutive codons. Bases after the last whole one are left out.
std::string translate(std::string_view bases, int table = kStandardGeneticCode);

}  // namespace dglm
