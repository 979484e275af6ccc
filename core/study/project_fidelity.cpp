// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/project_fidelity.h"

#include <nlohmann/json.hpp>
#include <string>

#include "core/base/json_text.h"

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

}  // namespace dglm
