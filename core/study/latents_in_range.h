// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

#include "core/base/units.h"
#include "core/project/project.h"

namespace dglm {

/// How a latent fires within some bases of a record, all reading frames together.
struct LatentInRange {
  LatentNumber latent = 0;
  double share = 0;   ///< of the bases that are not N, those where its per-base mean is not 0
  double inside = 0;  ///< of its activation on the record, what falls within the bases; 1 for the whole record

  /// How specific it is to the bases, 0..1: the harmonic mean of both shares.
  double specificity() const { return share + inside > 0 ? 2 * share * inside / (share + inside) : 0; }
};

struct LatentsInRange {
  std::vector<LatentInRange> latents;  ///< most specific first
  int64_t everywhere = 0;              ///< active here, and left out because they are active nearly everywhere
};

/// A latent active at more than this share of all tokens says little about a place.
constexpr double kEverywhereShare = 0.5;

/// The latents that are most specific to the bases of the record `read` (0-based half-open, may wrap), at most `count`.
/// Latents of `everywhere` (by number; may be shorter) are only counted.
Result<LatentsInRange> latentsInRange(const Project& project, AnalysisId analysis, RecordId record, const Record& read,
                                      BaseRange bases, size_t count, const std::vector<bool>& everywhere = {});

}  // namespace dglm
