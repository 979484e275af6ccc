// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/sequence/record.h"
#include "core/sequence/tokens.h"
#include "core/study/steer_sweep.h"

namespace dglm {

/// What the paper steers (nt_spec 8.2): a 16S gene with 2,000 bases on both sides, read along the gene. With G for the
/// A at 1408 (E. coli numbers) the ribosome resists aminoglycosides.
struct RibosomeWindow {
  std::string record;               ///< id of the record that it is of
  BaseRange bases;                  ///< there, on its forward strand; wraps on circular records
  Strand strand = Strand::Forward;  ///< the gene's
  std::string sequence;             ///< the bases along the gene
  int64_t a1408 = 0;                ///< index in the sequence
};

/// The paper's own: E. coli K-12 MG1655, 221,771-227,312. Shipped with the program.
RibosomeWindow paperRibosomeWindow();

/// The window round the first 16S gene, by its place, of the first record that has one. A1408 is found by the bases
/// 1392 to 1408, which hardly differ among bacteria, on both strands. Where a linear record ends, so does the window,
/// with A1408 at the same base of its 6-mer as in the paper's. Errors: BadSequence where no record has these bases.
Result<RibosomeWindow> findRibosomeWindow(std::span<const Record> records);

/// The latents that the paper steers, if the dictionary can be its own (layer 9, 8,192 latents); else none.
std::vector<int32_t> paperSteeredLatents(int layer, int64_t dictionaryWidth);

/// The paper's sweep, but for model, dictionary, latents and file: the token with A1408 is masked and read, its k-mer
/// with G there is the target; 15 values; steered at that token, at the one before, at both, and 100 tokens before.
/// Errors: BadSequence where the token is no k-mer.
Result<SteerSweepRequest> ribosomeSweep(const RibosomeWindow& window, const Vocabulary& vocabulary);

}  // namespace dglm
