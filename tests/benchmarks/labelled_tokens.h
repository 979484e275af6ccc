// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

#include "core/interpretation/token_table.h"
#include "core/tensor/sparse_code.h"

namespace dglm {

/// A made-up validation set of the reference's size and layout.
struct LabelledTokensOptions {
  int64_t sequences = 1000;
  int64_t tokens = 512;  ///< a sequence, <cls> included
  int32_t latents = 4096;
  int activePerToken = 32;
  int32_t labels = 300;           ///< the chance of label l falls as 1 / (l + 3), as parts of plasmids do
  int featuresPerSequence = 12;   ///< of 60 to 1,500 nucleotides
  int32_t labelledLatents = 480;  ///< that fire over a label, strongly, beside some noise; the others fire anywhere
};

struct LabelledTokens {
  std::vector<std::vector<int32_t>> ids;         ///< [sequence]
  std::vector<std::vector<AnnotationRow>> rows;  ///< [sequence]
  SparseCode code;                               ///< a row a token
};

LabelledTokens makeLabelledTokens(const LabelledTokensOptions& options, const Vocabulary& vocabulary, unsigned seed);

}  // namespace dglm
