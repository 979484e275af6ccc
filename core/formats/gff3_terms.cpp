// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/gff3_terms.h"

#include <array>

namespace dglm {
namespace {

struct TypeName {
  std::string_view genbank, sequenceOntology;
};

/// Those with two names.
constexpr std::array<TypeName, 12> kTypeNames = {{{"misc_feature", "sequence_feature"},
                                                  {"rep_origin", "origin_of_replication"},
                                                  {"primer_bind", "primer_binding_site"},
                                                  {"protein_bind", "protein_binding_site"},
                                                  {"misc_recomb", "recombination_feature"},
                                                  {"polyA_signal", "polyA_signal_sequence"},
                                                  {"RBS", "ribosome_entry_site"},
                                                  {"LTR", "long_terminal_repeat"},
                                                  {"5'UTR", "five_prime_UTR"},
                                                  {"3'UTR", "three_prime_UTR"},
                                                  {"sig_peptide", "signal_peptide"},
                                                  {"source", "region"}}};

}  // namespace

std::string ontologyTermOf(std::string_view genbankKey) {
  for (const TypeName& name : kTypeNames)
    if (name.genbank == genbankKey)
      return std::string(name.sequenceOntology);
  return std::string(genbankKey);
}

std::string genbankKeyOf(std::string_view ontologyTerm) {
  for (const TypeName& name : kTypeNames)
    if (name.sequenceOntology == ontologyTerm)
      return std::string(name.genbank);
  return std::string(ontologyTerm);
}

}  // namespace dglm
