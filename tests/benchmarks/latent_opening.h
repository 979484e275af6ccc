// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>

#include "core/base/job.h"
#include "core/base/result.h"
#include "tests/benchmarks/timing.h"

namespace dglm {

/// A made-up project: circular records read in six frames, a fixed number of latents active at each token. Latents are
/// unevenly busy, as real ones are: the busiest fires some hundred times as often as the quietest.
struct LatentOpeningOptions {
  int64_t records = 1000;
  int64_t basesPerRecord = 6250;
  int32_t latents = 2048;
  int activePerToken = 16;  ///< the defaults give 100 million nonzeros
  int64_t opened = 50;      ///< latents that are timed, from the busiest to the quietest
};

struct LatentOpeningTimes {
  int64_t nonzeros = 0;
  int64_t fileBytes = 0;
  double writingSeconds = 0;
  Timing summary;        ///< the table of all latents
  Timing everywhere;     ///< one latent's active tokens in all records
  Timing top;            ///< its 100 largest
  Timing inRecord;       ///< its track on one record
  Timing opening;        ///< the last three together, as the window asks for them
  double busiestMs = 0;  ///< the same for the busiest latent
};

/// Makes the project in the folder, opens latents in it over a fresh reader, and removes it.
Result<LatentOpeningTimes> timeLatentOpening(const std::filesystem::path& folder, const LatentOpeningOptions& options,
                                             const JobContext& job = {});

}  // namespace dglm
