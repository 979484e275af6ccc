// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/study/meta_run.h"
#include "core/study/track_values.h"

namespace dglm {

/// A latent of a family, and how active the meta-latent is on its direction.
struct FamilyMember {
  LatentNumber latent = 0;
  float strength = 0;

  bool operator==(const FamilyMember&) const = default;
};

/// The members of a meta-latent's family, strongest first; none where there is no such meta-latent.
std::vector<FamilyMember> familyMembers(const MetaRunFiles& run, int64_t metaLatent);

/// The value of a meta-latent at every base of a record: at a token it is that of metaCode, the sum of the members'
/// activations, each times its strength (activation units of the dictionary, never below 0 where the activations are
/// not), and the bases take it as they take a latent's. Errors: the store's own, LatentOutOfRange where a member is
/// none of the analysis's latents, Cancelled.
Result<std::vector<float>> metaTrackValues(const Project& project, AnalysisId analysis, RecordId record,
                                           int64_t recordLength, std::span<const FamilyMember> members,
                                           TrackFrames frames, const JobContext& job = {});

}  // namespace dglm
