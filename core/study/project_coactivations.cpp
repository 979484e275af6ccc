// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "core/project/project.h"
#include "core/study/latent_map.h"

namespace dglm {

Result<Coactivations> countCoactivations(const Project& project, AnalysisId id, const std::vector<int32_t>& latents,
                                         const std::vector<RecordId>& without, const JobContext& job) {
  if (latents.size() > kMostMapped)
    return Error{ErrorKind::InvalidArgument,
                 {"latents", std::to_string(latents.size()),
                  Why("a map holds at most %1 latents", {std::to_string(kMostMapped)})}};
  const size_t count = latents.size();
  Coactivations counts{latents, std::vector<int64_t>(count), std::vector<float>(count * count)};
  int32_t largest = -1;
  for (const int32_t latent : latents)
    largest = std::max(largest, latent);
  std::vector<int32_t> places(static_cast<size_t>(largest + 1), -1);
  for (size_t i = 0; i < count; ++i)
    places[static_cast<size_t>(latents[i])] = static_cast<int32_t>(i);
  DGLM_TRY(const std::vector<RecordId> records, project.activations().records(id));
  std::vector<size_t> active;
  for (size_t i = 0; i < records.size(); ++i) {
    job.report("Counting latents that are active together", static_cast<int64_t>(i), std::ssize(records));
    DGLM_CHECK(job.checkpoint());
    if (std::ranges::find(without, records[i]) != without.end())
      continue;
    DGLM_TRY(const RecordCode code, project.activations().recordCode(id, records[i]));
    for (const CodedReading& reading : code.readings)
      for (int64_t token = 0; token < reading.code.rows(); ++token) {
        active.clear();
        for (const int32_t latent : reading.code.rowLatents(token))
          if (latent <= largest && places[static_cast<size_t>(latent)] >= 0)
            active.push_back(static_cast<size_t>(places[static_cast<size_t>(latent)]));
        for (const size_t a : active) {
          ++counts.tokens[a];
          for (const size_t b : active)
            if (a != b)
              ++counts.together[a * count + b];
        }
      }
  }
  return counts;
}

}  // namespace dglm
