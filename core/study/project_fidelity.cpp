// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/project_fidelity.h"

#include <string>

#include "core/base/clock.h"
#include "core/base/json_text.h"
#include "core/study/analysis.h"

namespace dglm {
namespace {

using nlohmann::ordered_json;

/// Derived from model, dictionary and records, and read by no other analysis: it stands with the view's states.
std::string stateName(AnalysisId analysis) {
  return "fidelity of analysis " + std::to_string(toNumber(analysis));
}

}  // namespace

Result<std::optional<ProjectFidelity>> loadFidelity(const Project& project, AnalysisId analysis) {
  DGLM_TRY(const std::string text, project.views().state(stateName(analysis)));
  if (text.empty())
    return std::optional<ProjectFidelity>();
  ProjectFidelity fidelity;
  DGLM_TRY(fidelity.report, parseFidelity(text, stateName(analysis)));
  const ordered_json object = ordered_json::parse(text);
  fidelity.measured = std::chrono::sys_seconds(std::chrono::seconds(object.value("measured", int64_t{0})));
  return std::optional(std::move(fidelity));
}

Status storeFidelity(Project& project, AnalysisId analysis, const ProjectFidelity& fidelity) {
  ordered_json object = ordered_json::parse(fidelityJson(fidelity.report));
  object["measured"] = int64_t{fidelity.measured.time_since_epoch().count()};
  return project.views().setState(stateName(analysis), jsonText(object));
}

Result<ProjectFidelity> measureIntoProject(const ProjectAccess& project, ReaderCache& models,
                                           const ProjectFidelityRequest& request, const JobContext& job) {
  DGLM_TRY(const LatentSource source, project([&](Project& open) { return latentSourceOf(open, request.analysis); }));
  DGLM_TRY(const auto reader, models.open(source, job));
  std::vector<Record> records;
  for (const RecordId id : request.records) {
    DGLM_TRY(Record record, project([&](Project& open) { return open.records().load(id); }));
    records.push_back(std::move(record));
  }
  ProjectFidelity fidelity;
  DGLM_TRY(fidelity.report, measureFidelityOf(*reader, records, request.options, job));
  fidelity.measured = thisSecond();
  DGLM_CHECK(project([&](Project& open) { return storeFidelity(open, request.analysis, fidelity); }));
  return fidelity;
}

}  // namespace dglm
