// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/scored_run.h"

#include <algorithm>
#include <map>

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

bool isOfOtherTopology(const ScoreRun& run, const std::vector<RecordSummary>& records) {
  const auto given = runOnProject(run);
  const auto circular = circularRecordsOf(run.parametersJson);
  if (!given || !circular)
    return false;
  std::map<RecordId, bool> isCircular;
  for (const RecordSummary& record : records)
    isCircular.emplace(record.id, record.topology == Topology::Circular);
  const auto differs = [&](RecordId id) {
    const auto known = isCircular.find(id);
    return known != isCircular.end() && known->second != circular->contains(id);
  };
  return std::ranges::any_of(given->sets, [&](const auto& set) { return std::ranges::any_of(set, differs); });
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
