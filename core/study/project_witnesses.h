// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/project/project.h"
#include "core/project/project_access.h"
#include "core/study/witness_files.h"

namespace dglm {

/// What latents say of records of a project beside what an alignment says, from the activations stored there.
struct ProjectWitnessesRequest {
  AnalysisId analysis{};
  std::vector<RecordId> records;
  std::shared_ptr<const ConceptScores> scores;  ///< of the analysis' dictionary
  std::string synonyms;                         ///< as ConceptNames::parse reads them
  WitnessRules rules;
  MatchRules matches;
  int workers = 1;
};

struct ProjectWitnesses {
  std::vector<HeardRecord> heard;
  std::vector<RecordId> ids;  ///< [heard]
  int64_t unread = 0;         ///< records that the analysis does not hold: nothing is said of them
  int64_t latents = 0;        ///< that were heard
  int64_t concepts = 0;       ///< that these speak for
};

/// Takes record by record, so that the project is free between them. Without a library the alignment is what the
/// records say of it. Errors: MalformedFile (synonyms), Cancelled, the project's own.
Result<ProjectWitnesses> hearWitnesses(const ProjectAccess& access, const ProjectWitnessesRequest& request,
                                       const FeatureLibrary* library, const JobContext& job);

}  // namespace dglm
