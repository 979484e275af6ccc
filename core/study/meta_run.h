// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/study/latent_labels.h"
#include "core/study/meta_families.h"

namespace dglm {

inline constexpr const char* kMetaSaeFacts = "meta_sae.json";

/// A meta-SAE as `train meta-sae` wrote it.
struct MetaRunFiles {
  std::filesystem::path folder;
  std::string dictionary;               ///< path, as it was
  std::string dictionarySha256;         ///< of its weights
  std::vector<LabelledLatent> latents;  ///< all that are children of any, in ascending order
  std::vector<MetaFamily> families;     ///< by meta-latent; a child's row is an index of `latents`
  std::vector<float> stability;         ///< by meta-latent; NaN for a single seed
  int64_t trainedOn = 0;                ///< latents
  double reconstruction = 0;
  double l0 = 0;
};

/// The folders of finished meta-SAEs at a path: itself, or those below it, in order of their names.
std::vector<std::filesystem::path> metaRunsIn(const std::filesystem::path& path);

/// What meta_sae.json says of one of them: no families. Errors: FileNotFound, MalformedFile.
Result<MetaRunFiles> readMetaFacts(const std::filesystem::path& folder);

/// Reads one of them. Errors: FileNotFound, MalformedFile, Cancelled.
Result<MetaRunFiles> readMetaRun(const std::filesystem::path& folder, const JobContext& job = {});

/// Reads the one of metaRunsIn(). Errors: InvalidArgument where there are several, as readMetaRun.
Result<MetaRunFiles> readOnlyMetaRun(const std::filesystem::path& path, const JobContext& job = {});

}  // namespace dglm
