// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/project.h"
#include "core/study/neuronpedia.h"
#include "core/study/record_comparison.h"

namespace dglm {

Result<LayerLatents> readProjectLatents(const std::filesystem::path& path, std::optional<int> layer,
                                        const JobContext& job) {
  DGLM_TRY(const Project project, Project::open(path));
  DGLM_TRY(const AnalysisId id, analysisOfLayer(project, path, layer));
  DGLM_TRY(const Analysis analysis, project.analyses().load(id));
  DGLM_TRY(const ActivationSummary summary, project.activations().summary(id));
  DGLM_TRY(const std::vector<RecordId> records, project.activations().records(id));
  LayerLatents read;
  read.layer = analysis.layer;
  read.latents.width = std::ssize(summary.latents);
  for (size_t i = 0; i < records.size(); ++i) {
    job.report("Reading latents", static_cast<int64_t>(i), std::ssize(records));
    DGLM_CHECK(job.checkpoint());
    DGLM_TRY(const Record record, project.records().load(records[i]));
    DGLM_TRY(const RecordCode code, project.activations().recordCode(id, records[i]));
    read.latents.add(record.id, code);
  }
  return read;
}

}  // namespace dglm
