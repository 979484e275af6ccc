// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/glm/site.h"
#include "core/study/model_rows.h"

namespace dglm {

/// What a run will need, known before it starts.
struct RunNeeds {
  int64_t tokens = 0;
  int64_t memoryBytes = 0;  ///< an estimate: weights, a batch's intermediate results, rows that wait for their turn
  int64_t fileBytes = 0;    ///< of the output
};
using RunAnnouncement = std::function<void(const RunNeeds&)>;

/// `activations`: F32 [tokens, d] at a site, with the index tensors, as safetensors. Rows are written as they come.
Result<RowsReport> writeActivations(const ModelReadingRequest& request, Site site, int layer,
                                    const std::filesystem::path& out, const JobContext& job,
                                    const RunAnnouncement& announce = {});

/// `logits`: F32 [tokens, vocabulary] of whole sequences, with the index tensors, as safetensors.
Result<RowsReport> writeLogits(const ModelReadingRequest& request, const std::filesystem::path& out,
                               const JobContext& job, const RunAnnouncement& announce = {});

}  // namespace dglm
