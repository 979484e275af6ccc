// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/project/ids.h"
#include "core/project/project_access.h"
#include "core/study/baselines_on_records.h"
#include "core/study/reader_cache.h"

namespace dglm {

struct Analysis;
struct ScoreRun;

/// How well a run's concepts do for an analysis where none are named: 2 for one that was scored on records of the
/// project, 1 for one that was imported for its dictionary and layer, else 0. Of equals the newest is taken.
int fitForComparison(const ScoreRun& run, AnalysisId id, const Analysis& analysis);

/// The methods of compareBaselines() on records of a project, from the activations stored there.
struct ProjectBaselinesRequest {
  AnalysisId analysis{};
  std::vector<RecordId> records = {};  ///< those that are read and annotated among these; empty: among all
  /// Its files of tokens, concepts, synonyms and outputs count for nothing. Without targets: all concepts of the run
  /// that fits (fitForComparison), whose names of features and synonyms are used in any case.
  BaselinesRequest methods;
  bool activations = true;   ///< probes on activations too, which the model reads
  bool randomModel = false;  ///< ... and on those of the same model with random weights
};

struct ProjectBaselines {
  BaselinesReport report;
  int64_t records = 0;                             ///< that were compared on: all that are read and annotated
  std::vector<std::vector<LatentCosine>> cosines;  ///< by direction of the report, all latents
};

/// Takes record by record, so that the project is free between them. `request.methods.meta` is a folder as
/// `train meta-sae` writes it. Errors: InvalidArgument where nothing is annotated or no concept named, those of
/// compareOnRecords(), of the model and the project.
Result<ProjectBaselines> compareInProject(const ProjectAccess& project, ReaderCache& models,
                                          const ProjectBaselinesRequest& request, const JobContext& job);

/// `baselines --project`: the same of a project file and an analysis of a layer (none: the first), written as
/// compareBaselines() does. Errors: also NotBuilt without SQLite.
Result<BaselinesReport> compareBaselinesOf(const std::filesystem::path& file, std::optional<int> layer,
                                           const ProjectBaselinesRequest& request, const JobContext& job);

}  // namespace dglm
