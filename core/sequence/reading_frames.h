// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include "core/sequence/genetic_code.h"
#include "core/sequence/record.h"

namespace dglm {

/// An open reading frame: a start codon (ATG, GTG or TTG), codons and the first stop in frame.
struct OpenFrame {
  BaseRange bases;  ///< on the forward strand, the stop included; wraps on circular records
  Strand strand = Strand::Forward;

  bool operator==(const OpenFrame&) const = default;
};

/// The longest frame that ends at each stop codon, of at least so many amino acids, on both strands and round the
/// origin of circular records; forward strand first, by the place of the stop on the strand.
std::vector<OpenFrame> openFrames(const Record& record, int64_t fewestAminoAcids);

/// The amino acids of a frame in a record that has its places, stop included.
std::string translated(const Record& record, const OpenFrame& frame);

}  // namespace dglm
