// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/latents_in_range.h"

#include <algorithm>
#include <tuple>

#include "core/study/track_values.h"

namespace dglm {
namespace {

LatentInRange measure(LatentNumber latent, const std::vector<float>& values, BaseRange bases) {
  LatentInRange measured{latent, 0, 0};
  const auto length = static_cast<int64_t>(values.size());
  for (int64_t base = bases.start; base < bases.end; ++base) {
    const float value = values[static_cast<size_t>(base % length)];
    measured.share += value > 0;
    measured.mean += value;
  }
  measured.share /= static_cast<double>(bases.length());
  measured.mean /= static_cast<double>(bases.length());
  return measured;
}

}  // namespace

Result<std::vector<LatentInRange>> latentsInRange(const Project& project, AnalysisId analysis, RecordId record,
                                                  int64_t recordLength, BaseRange bases, size_t count) {
  DGLM_TRY(std::vector<LatentInRecord> active, project.activations().recordLatents(analysis, record, bases));
  const size_t kept = std::min(count, active.size());
  std::partial_sort(active.begin(), active.begin() + static_cast<std::ptrdiff_t>(kept), active.end(),
                    [](const LatentInRecord& a, const LatentInRecord& b) {
                      return std::tuple(-a.sum, a.latent) < std::tuple(-b.sum, b.latent);
                    });
  active.resize(kept);

  std::vector<LatentInRange> measured;
  for (const LatentInRecord& latent : active) {
    DGLM_TRY(const std::vector<float> values,
             trackValues(project, analysis, record, recordLength, latent.latent, TrackFrames::Mean));
    measured.push_back(measure(latent.latent, values, bases));
  }
  std::stable_sort(measured.begin(), measured.end(), [](const LatentInRange& a, const LatentInRange& b) {
    return std::tuple(-a.share, -a.mean) < std::tuple(-b.share, -b.mean);
  });
  return measured;
}

}  // namespace dglm
