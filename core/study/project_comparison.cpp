// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/project_comparison.h"

#include <algorithm>

#include "core/project/project.h"
#include "core/study/neuronpedia.h"

namespace dglm {
namespace {

std::vector<LatentNumber> mostDifferent(const std::vector<GroupDifference>& differences, size_t most) {
  std::vector<LatentNumber> latents;
  for (size_t i = 0; i < std::min(most, differences.size()); ++i)
    latents.push_back(differences[i].latent);
  return latents;
}

}  // namespace

Result<ProjectLatents> readProjectLatents(const Project& project, AnalysisId id, const std::vector<RecordId>& without,
                                          const JobContext& job) {
  DGLM_TRY(const Analysis analysis, project.analyses().load(id));
  DGLM_TRY(const ActivationSummary summary, project.activations().summary(id));
  DGLM_TRY(const std::vector<RecordId> records, project.activations().records(id));
  ProjectLatents found;
  found.read.layer = analysis.layer;
  found.read.latents.width = std::ssize(summary.latents);
  for (size_t i = 0; i < records.size(); ++i) {
    job.report("Reading latents", static_cast<int64_t>(i), std::ssize(records));
    DGLM_CHECK(job.checkpoint());
    if (std::ranges::find(without, records[i]) != without.end())
      continue;
    DGLM_TRY(const Record record, project.records().load(records[i]));
    DGLM_TRY(const RecordCode code, project.activations().recordCode(id, records[i]));
    found.read.latents.add(record.id, code);
    found.ids.push_back(records[i]);
  }
  return found;
}

Comparison compareLatents(const ComparisonWish& wish) {
  const RecordLatents& records = wish.latents->read.latents;
  Comparison comparison{wish.grouping, {}, {}, wish.by};
  const size_t groups = comparison.grouping.names.size();
  if (groups >= 2)
    comparison.differences = compareGroups(records, comparison.grouping.groupOf, groups, wish.by);
  comparison.map = mapRecords(
      records,
      groups >= 2 ? mostDifferent(comparison.differences, wish.most) : mostVarying(records, wish.by, wish.most),
      wish.by);
  return comparison;
}

Result<LayerLatents> readProjectLatents(const std::filesystem::path& path, std::optional<int> layer,
                                        const JobContext& job) {
  DGLM_TRY(const Project project, Project::open(path, ProjectMode::ReadOnly));
  DGLM_TRY(const AnalysisId id, analysisOfLayer(project, path, layer));
  DGLM_TRY(ProjectLatents found, readProjectLatents(project, id, {}, job));
  return std::move(found.read);
}

}  // namespace dglm
