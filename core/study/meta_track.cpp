// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/meta_track.h"

#include <utility>

namespace dglm {

std::vector<FamilyMember> familyMembers(const MetaRunFiles& run, int64_t metaLatent) {
  std::vector<FamilyMember> members;
  if (metaLatent < 0 || metaLatent >= std::ssize(run.families))
    return members;
  for (const MetaChild& child : run.families[static_cast<size_t>(metaLatent)].children)
    members.push_back({static_cast<int32_t>(run.latents[static_cast<size_t>(child.row)].latent), child.strength});
  return members;
}

Result<std::vector<float>> metaTrackValues(const Project& project, AnalysisId analysis, RecordId record,
                                           int64_t recordLength, std::span<const FamilyMember> members,
                                           TrackFrames frames, const JobContext& job) {
  LatentTrack sum;
  for (size_t i = 0; i < members.size(); ++i) {
    job.report("Reading the latents of a family", static_cast<int64_t>(i), std::ssize(members));
    DGLM_CHECK(job.checkpoint());
    DGLM_TRY(LatentTrack track, project.activations().latentInRecord(analysis, record, members[i].latent));
    for (ActiveToken& token : track.tokens) {
      token.value *= members[i].strength;
      sum.tokens.push_back(token);
    }
    sum.coverages = std::move(track.coverages);  // of the record, and so the same for each latent
  }
  return perBaseValues(std::move(sum), recordLength, frames);
}

}  // namespace dglm
