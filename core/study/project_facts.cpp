// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/project_facts.h"

#include "core/project/project.h"

namespace dglm {

Result<Inspection> inspectProject(const std::filesystem::path& path, const JobContext&) {
  DGLM_TRY(Project project, Project::open(path, ProjectMode::ReadOnly));
  DGLM_TRY(const std::vector<RecordSummary> records, project.records().list());
  DGLM_TRY(const std::vector<StoredModel> models, project.models().models());
  DGLM_TRY(const std::vector<StoredDictionary> dictionaries, project.models().dictionaries());
  DGLM_TRY(const std::vector<StoredAnalysis> analyses, project.analyses().list());
  Inspection inspection{path.string(), "project", {}, {}, {}};
  for (const RecordSummary& record : records)
    inspection.records.push_back(
        {{"id", record.name},
         {"length", record.length},
         {"topology", std::string(record.topology == Topology::Circular ? "circular" : "linear")},
         {"features", record.featureCount},
         {"gc", record.gc}});
  inspection.facts = {{"record_count", static_cast<int64_t>(records.size())},
                      {"models", static_cast<int64_t>(models.size())},
                      {"dictionaries", static_cast<int64_t>(dictionaries.size())},
                      {"analyses", static_cast<int64_t>(analyses.size())}};
  DGLM_CHECK(project.close());
  return inspection;
}

}  // namespace dglm
