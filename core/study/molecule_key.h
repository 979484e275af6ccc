// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace dglm {

/// A text that two sequences share if they are one molecule: the same bases, whatever their case, U read as T,
/// whichever strand is written down and wherever a circle begins. Linear sequences too are compared as circles, since
/// many files of plasmids do not tell that they are. SHA-256 in hexadecimal digits.
std::string moleculeKey(std::string_view bases);

}  // namespace dglm
