// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "core/interpretation/probe_features.h"

namespace dglm {

/// Codon position and GC, from the bases alone: three features that say in which base of a codon the token begins,
/// where it lies in an open reading frame of the forward strand, and three of the reverse strand; the logarithm of the
/// length of the longer of these frames; and the share of G and C in the token, within ten tokens on either side, and
/// in all of its reading. Frames are looked for in the bases of each reading, from one special token to the next, as a
/// line, at least 50 amino acids long; frames that the ends cut off count too where a start codon and a stop are there.
std::unique_ptr<ProbeFeatures> codonAndGcFeatures(std::span<const std::string> tokens,
                                                  std::span<const int32_t> sequences);

}  // namespace dglm
