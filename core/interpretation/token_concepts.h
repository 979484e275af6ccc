// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/base/units.h"
#include "core/interpretation/f1.h"
#include "core/interpretation/latent_columns.h"

namespace dglm {

/// A validation set as the reference lays it out: a row a token, <cls> and padding included (nt_spec 7.1).
struct TokenTable {
  std::vector<std::string> tokens;     ///< [rows]
  std::vector<int32_t> sequences;      ///< [rows] number of the sequence that the token belongs to
  std::vector<std::string> labels;     ///< distinct annotation labels
  std::vector<int64_t> labelStart{0};  ///< [rows + 1]: row r has rowLabels[labelStart[r] .. labelStart[r + 1])
  std::vector<int32_t> rowLabels;      ///< numbers of labels; duplicates kept, as the reference counts them

  int64_t rows() const { return static_cast<int64_t>(tokens.size()); }
  std::span<const int32_t> labelsAt(int64_t row) const;
};

/// Error: InvalidArgument where the activations of a table have another number of rows.
Status checkRows(const TokenTable& table, int64_t rowsOfActivations);

/// One line of the reference's val_set_N CSV: a latent, its labels, and how well they agree at the threshold.
struct TokenConcept {
  LatentNumber latent = 0;
  std::vector<std::string> labels;
  Agreement agreement;
  double threshold = 0;  ///< predicted where the activation is greater
  std::vector<std::string> topTokens;
};

/// The reference's concept discovery to the letter (nt_spec 7.2 to 7.4). Set 0: candidate labels from the 20 strongest
/// rows of each latent, integer thresholds, first best F1. With `previous`, the rows of the set before: its latents,
/// labels and thresholds are taken over, and only those thresholds are looked at. Sorted by F1, best first; the same
/// for any number of workers. Errors: InvalidArgument where table and code differ in length, Cancelled.
Result<std::vector<TokenConcept>> scoreTokenConcepts(const TokenTable& table, const LatentColumns& columns, F1Type type,
                                                     const std::vector<TokenConcept>* previous, const JobContext& job,
                                                     int workers = 1);

}  // namespace dglm
