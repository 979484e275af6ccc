// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/project/project_access.h"
#include "core/study/meta_run.h"
#include "core/study/project_concepts.h"

namespace dglm {

/// In the folder of a meta-SAE: what its meta-latents outline. Columns and rows as concepts.csv (writeConcepts) has
/// them by base, the column `latent` being the meta-latent.
inline constexpr const char* kMetaScoresTable = "meta_concepts.csv";

/// Scores the meta-latents of a run as latents are scored (scoreProjectConcepts): the value of each is metaCode's at a
/// token and the mean over the frames at a base; set 0 chooses concept and threshold, sets 1 and 2, which the choice
/// does not look at, measure. The rows' `latent` is the meta-latent. Errors: as scoreProjectConcepts, LatentOutOfRange
/// where the run is of a wider dictionary.
Result<ProjectConcepts> scoreMetaLatents(const ProjectConceptsRequest& request, const MetaRunFiles& run,
                                         const RecordLoader& load, const JobContext& job);

/// Reads record by record, so that the project is free between them, scores, and writes kMetaScoresTable and
/// meta_concepts.json, which says on which project and sets, into the run's folder, in place of earlier ones. Errors:
/// as above, those of writing.
Result<ProjectConcepts> scoreMetaRun(const ProjectAccess& project, const ProjectConceptsRequest& request,
                                     const MetaRunFiles& run, const JobContext& job);

/// The scores in a run's folder; none where it was not scored. Errors: MalformedFile, those of opening.
Result<std::optional<ConceptScores>> readMetaScores(const std::filesystem::path& folder);

}  // namespace dglm
