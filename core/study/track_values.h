// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

#include "core/base/units.h"
#include "core/project/project.h"

namespace dglm {

/// Which reading frames make a track: the mean over all of the analysis, or the first alone, as the reference reads.
enum class TrackFrames { Mean, First };

/// The value of a latent at every base of a record. Errors: the store's own.
Result<std::vector<float>> trackValues(const Project& project, AnalysisId analysis, RecordId record,
                                       int64_t recordLength, LatentNumber latent, TrackFrames frames);

/// The same from a track that was read already.
std::vector<float> perBaseValues(LatentTrack track, int64_t recordLength, TrackFrames frames);

}  // namespace dglm
