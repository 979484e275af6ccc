// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/formats/genbank_locus.h"

namespace dglm {

/// The first line of an EMBL record, as far as it could be understood.
struct EmblId {
  GenBankLocus locus;   ///< what LOCUS would say of it; the name is "" where a placeholder stands for it
  std::string version;  ///< "X56734.1", or ""
};

/// Reads "ID   X56734; SV 1; linear; mRNA; STD; PLN; 1859 BP." and the form before 2006, "ID   X56734 standard; mRNA;
/// PLN; 1859 BP.", by what the fields look like. Of "genomic DNA" the molecule is the last word, as LOCUS has it.
EmblId parseEmblId(std::string_view line);

/// The fields between semicolons, without blanks round them; a full stop at the end belongs to none.
std::vector<std::string_view> emblFieldsOf(std::string_view text);

/// What writers put where they know nothing: "", ".", "XXX".
bool isEmblPlaceholder(std::string_view text);

}  // namespace dglm
