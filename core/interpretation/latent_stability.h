// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/tensor/sparse_code.h"

namespace at {
class Tensor;
}

namespace dglm {

/// The partner of each latent in another dictionary.
struct LatentMatches {
  std::vector<int64_t> partner;   ///< -1: none, where the other dictionary has fewer latents
  std::vector<float> similarity;  ///< 0 without a partner
};

/// Latents of two dictionaries matched one to one so that the sum of their directions' cosines is largest. Decoders
/// are [F, D] with the same D. Errors: Cancelled, OutOfMemory.
Result<LatentMatches> matchByDirection(const at::Tensor& decoder_FD, const at::Tensor& other_GD,
                                       const JobContext& job = {});

/// The same by the cosine of what latents are on the same tokens (rows of both codes). A pair that is never active
/// together has no similarity, and is told as no partner.
Result<LatentMatches> matchByCode(const SparseCode& code, const SparseCode& other, const JobContext& job = {});

/// How well a latent comes back: its mean similarity to its partners over all other dictionaries.
std::vector<float> stabilityOf(const std::vector<LatentMatches>& matches);

}  // namespace dglm
