// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace dglm {

// What the headers of NCBI's FASTA files say of a sequence ("NC_006273.2 Human herpesvirus 5 strain Merlin, complete
// genome").

/// The accession in an id, without its version: of "gi|155573622|ref|NC_006273.2|" and of "NC_006273.2" it is
/// "NC_006273". An id of another kind is given back as it is.
std::string accessionOf(std::string_view id);

/// The accession under which a sequence's whole assembly goes: of contigs of a shotgun project the project with its
/// version ("NZ_NRRJ01" of "NZ_NRRJ01000012.1"), else accessionOf().
std::string assemblyOf(std::string_view id);

/// The species in the words of a title: an [organism=...] tag; of viruses and phages all up to the strain; else the
/// two words of its Latin name, as "Escherichia coli", "Bacillus sp.", "Candidatus Phytoplasma mali". "" where the
/// title says none.
std::string speciesOf(std::string_view title);

}  // namespace dglm
