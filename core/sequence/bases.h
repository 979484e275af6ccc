// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <string_view>

namespace dglm {

/// One of A, C, G and T in upper case.
constexpr bool isBase(char letter) {
  return letter == 'A' || letter == 'C' || letter == 'G' || letter == 'T';
}

/// At least one letter, and every letter a base.
constexpr bool isMadeOfBases(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), isBase);
}

}  // namespace dglm
