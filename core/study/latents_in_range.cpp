// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/latents_in_range.h"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

#include "core/sequence/unknown_bases.h"
#include "core/study/track_values.h"

namespace dglm {
namespace {

constexpr size_t kMeasuredForOneShown = 3;

double shareOf(const std::vector<float>& values, BaseRange bases, int64_t known) {
  const auto length = static_cast<int64_t>(values.size());
  int64_t active = 0;
  for (int64_t base = bases.start; base < bases.end; ++base)
    active += values[static_cast<size_t>(base % length)] > 0;
  return known == 0 ? 0 : std::min(1.0, static_cast<double>(active) / static_cast<double>(known));
}

}  // namespace

Result<LatentsInRange> latentsInRange(const Project& project, AnalysisId analysis, RecordId record, const Record& read,
                                      BaseRange bases, size_t count, const std::vector<bool>& everywhere) {
  const int64_t recordLength = read.length(), known = knownBases(read.bases, bases);
  DGLM_TRY(const std::vector<LatentInRecord> active, project.activations().recordLatents(analysis, record, bases));
  std::map<int32_t, double> sums;  // on the whole record
  if (bases.length() < recordLength) {
    DGLM_TRY(const std::vector<LatentInRecord> all, project.activations().recordLatents(analysis, record));
    for (const LatentInRecord& latent : all)
      sums[latent.latent] = latent.sum;
  }

  LatentsInRange found;
  struct Candidate {
    LatentInRange latent;
    double weight = 0;  ///< its activation here, the less the more of it is elsewhere
  };
  std::vector<Candidate> candidates;
  for (const LatentInRecord& latent : active) {
    const auto number = static_cast<size_t>(latent.latent);
    if (number < everywhere.size() && everywhere[number]) {
      ++found.everywhere;
      continue;
    }
    const double inside = std::min(1.0, latent.sum / std::max(sums[latent.latent], latent.sum));
    candidates.push_back({{latent.latent, 0, inside}, latent.sum * inside});
  }
  std::ranges::sort(candidates, {}, [](const Candidate& c) { return std::tuple(-c.weight, int32_t{c.latent.latent}); });
  candidates.resize(std::min(candidates.size(), count * kMeasuredForOneShown));

  for (Candidate& candidate : candidates) {
    DGLM_TRY(const std::vector<float> values,
             trackValues(project, analysis, record, recordLength, candidate.latent.latent, TrackFrames::Mean));
    candidate.latent.share = shareOf(values, bases, known);
    found.latents.push_back(candidate.latent);
  }
  std::ranges::stable_sort(found.latents, std::greater(), &LatentInRange::specificity);
  found.latents.resize(std::min(found.latents.size(), count));
  return found;
}

}  // namespace dglm
