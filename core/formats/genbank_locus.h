// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/sequence/record.h"

namespace dglm {

/// Key of the Record::headers entry that keeps the division and date of a LOCUS line, such as "SYN 22-OCT-2019".
inline constexpr std::string_view kLocusHeader = "LOCUS";

/// The first line of a GenBank record, as far as it could be understood. A blank in the name is kept.
struct GenBankLocus {
  std::string name;
  std::optional<int64_t> length;
  std::string moleculeType = "DNA";
  std::optional<Topology> topology;
  std::string divisionAndDate;  ///< without the filling (UNK, 01-JAN-1980) of writers who do not know them
  bool isProtein = false;
};

/// Reads the fields by what they look like, not by their columns, which many programs shift.
GenBankLocus parseGenBankLocus(std::string_view line);

/// The LOCUS line of a record under the given name, in the columns of GenBank release notes 3.4.4 where the name fits:
/// with a division and a date, without which readers that go by columns refuse the file.
std::string formatGenBankLocus(const Record& record, const std::string& name);

}  // namespace dglm
