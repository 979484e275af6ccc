// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/units.h"

namespace dglm {

/// N says that a base is not known: what a model makes of a token of Ns says nothing of the sequence, and such tokens
/// stay out of all statistics, of what is counted and of what it is a share of.
constexpr bool isUnknown(char base) {
  return base == 'N' || base == 'n';
}

/// Whether the bases hold an N at all.
bool hasUnknown(std::string_view bases);

/// Whether all bases of the range (0-based half-open, round the origin where it wraps) are N. An empty range is not.
bool isUnknown(std::string_view bases, BaseRange range);

/// How many bases of the range are not N.
int64_t knownBases(std::string_view bases, BaseRange range);

/// The stretches of the range without an N, in its order and its numbering (which runs on past the origin).
std::vector<BaseRange> knownParts(std::string_view bases, BaseRange range);

}  // namespace dglm
