// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/units.h"

namespace dglm {

/// How DUST looks for low complexity; the defaults are blastn's "20 64 1".
struct DustOptions {
  int level = 20;   ///< ten times the score a stretch has to exceed
  int window = 64;  ///< bases, 8 to 64
  int linker = 1;   ///< stretches this near become one
};

/// Stretches of low complexity in codes of bases (0 to 3; the other codes count as 0), by the symmetric DUST algorithm
/// (Morgulis et al. 2006, J Comput Biol 13:1028): those in which triplets repeat more often than in any stretch around
/// or inside them. In ascending order, not overlapping.
std::vector<BaseRange> lowComplexity(std::span<const uint8_t> codes, const DustOptions& options = {});

}  // namespace dglm
