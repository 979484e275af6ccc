// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace dglm {

// GenBank's feature keys and the Sequence Ontology's terms, which GFF3 uses: most are spelt alike.

std::string ontologyTermOf(std::string_view genbankKey);
std::string genbankKeyOf(std::string_view ontologyTerm);

}  // namespace dglm
