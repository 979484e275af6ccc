// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/scored_run.h"

#include "core/study/selection_concept.h"

namespace dglm {

std::optional<RunOnProject> runOnProject(const ScoreRun& run) {
  if (const auto request = projectConceptsFrom(run.parametersJson); request.hasValue()) {
    const ProjectConceptsRequest& given = request.value();
    return RunOnProject{given.analysis, given.sets, given.labelKey, given.synonyms, given.search};
  }
  if (const auto selection = storedSelectionFrom(run.parametersJson); selection.hasValue()) {
    const StoredSelection& stored = selection.value();
    return RunOnProject{stored.request.analysis, stored.sets, {}, stored.request.synonyms, std::nullopt};
  }
  return std::nullopt;
}

Result<AnnotatedSets> readAnnotatedSets(const Project& project, const ScoreRun& run, const JobContext& job) {
  if (isSelection(run)) {
    DGLM_TRY(const StoredSelection selection, storedSelectionFrom(run.parametersJson));
    return readAnnotatedSets(project, selection, job);
  }
  DGLM_TRY(const ProjectConceptsRequest request, projectConceptsFrom(run.parametersJson));
  return readAnnotatedSets(project, request, job);
}

}  // namespace dglm
