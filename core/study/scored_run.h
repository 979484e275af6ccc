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

}  // namespace dglm
