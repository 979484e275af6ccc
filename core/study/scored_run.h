// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/study/project_concept_curves.h"

namespace dglm {

/// What a run that was scored on records of its project was given.
struct RunOnProject {
  AnalysisId analysis{};
  std::array<std::vector<RecordId>, kScoreSets> sets;
  std::string labelKey;                        ///< "" = what a person calls a feature
  std::string synonyms;                        ///< as ConceptNames::parse reads them
  std::optional<ConceptSearchOptions> search;  ///< none for a selection
};

/// None for imported scores.
std::optional<RunOnProject> runOnProject(const ScoreRun& run);

/// The sets of such a run. Errors: as the readers of the two kinds; InvalidArgument for imported scores.
Result<AnnotatedSets> readAnnotatedSets(const Project& project, const ScoreRun& run, const JobContext& job);

/// Whether a record of its sets was a circle when it was scored and is a line now, or the other way round. False where
/// it is not known what they were, as with imported scores and those of earlier versions.
bool isOfOtherTopology(const ScoreRun& run, const std::vector<RecordSummary>& records);

}  // namespace dglm
