// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

/// What a table of scores says of a latent.
struct LabelledLatent {
  int64_t latent = 0;
  double f1 = 0;
  std::vector<std::string> labels;  ///< its best concept's; of the reference all labels of equal F1
};

/// The latents of a table whose best concept has an F1 above `leastF1` (not equal to it), in ascending order: of the
/// reference's val_set_0_*.csv its own F1 (the paper takes those above 0), of concepts.csv the mean of the sets that
/// did not choose, where there are any. Errors: those of the table, MalformedFile where it is neither of them,
/// InvalidArgument where no latent is left.
Result<std::vector<LabelledLatent>> readLatentLabels(const std::filesystem::path& path, double leastF1,
                                                     const JobContext& job = {});

}  // namespace dglm
