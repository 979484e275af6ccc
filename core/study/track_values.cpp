// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/track_values.h"

#include <algorithm>

namespace dglm {
namespace {

void keepFirstFrame(LatentTrack& track) {
  std::vector<int32_t> kept(track.coverages.size(), -1);
  std::vector<ReadingCoverage> coverages;
  for (size_t i = 0; i < track.coverages.size(); ++i) {
    if (track.coverages[i].reading.frame != 0)
      continue;
    kept[i] = static_cast<int32_t>(coverages.size());
    coverages.push_back(track.coverages[i]);
  }
  std::erase_if(track.tokens, [&](const ActiveToken& token) { return kept[static_cast<size_t>(token.reading)] < 0; });
  for (ActiveToken& token : track.tokens)
    token.reading = kept[static_cast<size_t>(token.reading)];
  track.coverages = std::move(coverages);
}

}  // namespace

std::vector<float> perBaseValues(LatentTrack track, int64_t recordLength, TrackFrames frames) {
  if (frames == TrackFrames::First)
    keepFirstFrame(track);
  return perBaseMean(track.tokens, track.coverages, recordLength);
}

Result<std::vector<float>> trackValues(const Project& project, AnalysisId analysis, RecordId record,
                                       int64_t recordLength, LatentNumber latent, TrackFrames frames) {
  DGLM_TRY(LatentTrack track, project.activations().latentInRecord(analysis, record, latent));
  return perBaseValues(std::move(track), recordLength, frames);
}

}  // namespace dglm
