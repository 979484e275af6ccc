// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

struct StabilityRequest {
  std::vector<std::filesystem::path> dictionaries;  ///< at least two; the latents of the first are told
  std::filesystem::path activations;                ///< match by the code of these too; empty: by directions alone
  std::filesystem::path out;                        ///< CSV
};

struct StabilityReport {
  int64_t latents = 0;
  int64_t comingBack = 0;  ///< of a mean cosine of at least kComesBack
  double meanStability = 0;
  std::vector<std::string> warnings;
};

/// What is told of each latent of the first dictionary.
struct StabilityTable {
  std::vector<float> stability;  ///< by latent: mean cosine of its direction and its partners', 0..1
  std::string csv;               ///< what measureStability() writes
  StabilityReport report;
};

/// A direction that is found again, as Paulo and Belrose 2025 (arXiv 2501.16615) count it.
inline constexpr double kComesBack = 0.7;

/// `sae stability`: latents of dictionaries of the same site, trained from different seeds, matched one to one. The CSV
/// has latent, stability (mean cosine), best_match_1..n and cosine_1..n of the other dictionaries in their order, and
/// with activations code_stability, code_match_1..n and code_cosine_1..n. A place without a partner is empty.
/// Errors: InvalidArgument, DimensionMismatch, those of Dictionary::load and of the files, Cancelled.
Result<StabilityReport> measureStability(const StabilityRequest& request, const JobContext& job);

/// The same without a file; `out` is not looked at.
Result<StabilityTable> stabilityTable(const StabilityRequest& request, const JobContext& job);

}  // namespace dglm
