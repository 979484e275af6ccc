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
  double share = 0;  ///< of the bases, those where its per-base mean is not 0
  double mean = 0;   ///< of its per-base mean over the bases
};

/// The latents that fire most within the bases (0-based half-open, may wrap): those with the largest sum of
/// activations, ordered by the share of the bases they cover.
Result<std::vector<LatentInRange>> latentsInRange(const Project& project, AnalysisId analysis, RecordId record,
                                                  int64_t recordLength, BaseRange bases, size_t count);

}  // namespace dglm
