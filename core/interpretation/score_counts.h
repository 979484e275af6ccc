// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>

#include "core/interpretation/latent_score.h"

namespace dglm {

/// F1 above which latents are counted; the paper's own is 0.2.
constexpr std::array kCountedF1 = {0.1, 0.2, 0.3, 0.5, 0.6, 0.8};
constexpr size_t kPaperF1 = 1;  ///< index of 0.2

/// How many latents of a run mean something, to compare layers and models. Runs differ in dictionary size, k and steps
/// of training: show those beside it.
struct ScoreCounts {
  int64_t rows = 0;
  double highestF1 = SetScore::kNone;                     ///< paper's mean; NaN without rows
  std::array<int64_t, kCountedF1.size()> above{};         ///< rows by the paper's mean, which counts the tuning set
  std::array<int64_t, kCountedF1.size()> heldOutAbove{};  ///< rows by the mean of sets 1 and 2
  std::array<int64_t, kCountedF1.size()> concepts{};      ///< different concepts among `above`
};

/// Rows whose mean is not available count nowhere but in `rows`.
ScoreCounts countScores(const ConceptScores& scores);

}  // namespace dglm
