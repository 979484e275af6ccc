// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sae/dictionary.h"

namespace dglm {

struct NormalizeSaeRequest {
  std::filesystem::path dictionary;
  DictionaryExpectation expected;
  std::filesystem::path activations;  ///< safetensors with `activations` [tokens, d]
  std::filesystem::path out;          ///< empty: ae_normalized.pt beside the dictionary, as the reference calls it
};

struct NormalizeSaeReport {
  std::filesystem::path out;
  int64_t tokens = 0;
  int64_t latents = 0;
  int64_t silent = 0;  ///< never active: their factor is 1
  std::vector<std::string> warnings;
};

/// `normalize-sae`: a copy of the checkpoint whose activation_rescale_factor holds each latent's maximum on these
/// activations, by which `encode --normalize-features` divides. The weights are those of before. A latent that is never
/// active has the factor 1 (the reference divides by 0). Written as safetensors where `out` ends so. Errors:
/// InvalidArgument, those of Dictionary::load and of the files, Cancelled.
Result<NormalizeSaeReport> normalizeSae(const NormalizeSaeRequest& request, const JobContext& job);

}  // namespace dglm
