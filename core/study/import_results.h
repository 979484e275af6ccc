// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/project/project.h"
#include "core/study/published_concepts.h"

namespace dglm {

struct ImportRequest {
  std::filesystem::path path;        ///< a folder of concept scores, or one above several (readPublishedRuns)
  std::filesystem::path dictionary;  ///< "" or the SAE that was scored: its latents then take their names from there
};

struct ImportReport {
  int64_t runs = 0;    ///< added
  int64_t known = 0;   ///< passed over: the project has the same files already
  int64_t scores = 0;  ///< rows of the added runs
  int64_t names = 0;   ///< latents named
  std::vector<std::string> warnings;
};

/// Published runs with the SHA-256 of their files, ready to be stored.
struct RunsToImport {
  std::vector<PublishedRun> published;
  std::vector<ScoreRun> runs;  ///< by published run
};

/// Reads what an import stores; no project is needed yet. Errors: as readPublishedRuns; InvalidArgument where a
/// dictionary is named and the path does not hold exactly one run of SAE latents; those of Dictionary::load where it is
/// not the one that was scored.
Result<RunsToImport> readForImport(const ImportRequest& request, const JobContext& job = {});

/// Stores them with the provenance "import"; a latent's best concept (mean of the three sets, ties: the first) becomes
/// its name beside the user's own. Each run is one transaction.
Result<ImportReport> storeImport(Project& project, const ImportRequest& request, const RunsToImport& read,
                                 const JobContext& job = {});

}  // namespace dglm
