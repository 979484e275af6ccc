// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace dglm {

/// The first line of a feature.
struct GenBankFeatureLine {
  std::string key;
  std::string_view location;  ///< as far as it stands in this line
  bool isSure = false;        ///< the location is a range, or begins with join(, order() or complement()
};

/// Takes key and location apart. Keys may hold blanks, be longer than their column or touch the location, which is
/// therefore looked for from the line's end.
GenBankFeatureLine takeApartFeatureLine(std::string_view line);

/// The feature's type as a key that every reader of GenBank takes: one that is wider than its column must be one word,
/// so its blanks become underscores.
std::string genbankKeyFor(std::string_view type);

}  // namespace dglm
