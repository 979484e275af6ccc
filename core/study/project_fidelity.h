// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/project/project.h"
#include "core/project/project_access.h"
#include "core/study/fidelity.h"
#include "core/study/reader_cache.h"

namespace dglm {

/// The fidelity of an analysis' dictionary as it was measured last over records of its project.
struct ProjectFidelity {
  FidelityReport report;
  std::chrono::sys_seconds measured{};
};

/// Nothing where it was not measured yet.
Result<std::optional<ProjectFidelity>> loadFidelity(const Project& project, AnalysisId analysis);

/// Replaces what was measured before.
Status storeFidelity(Project& project, AnalysisId analysis, const ProjectFidelity& fidelity);

/// What is measured: the records, with the analysis' model and dictionary.
struct ProjectFidelityRequest {
  AnalysisId analysis{};
  std::vector<RecordId> records;
  FidelityOptions options;
};

/// Measures and stores; the project is free while the model computes. Errors: measureFidelityOf's and the project's
/// own.
Result<ProjectFidelity> measureIntoProject(const ProjectAccess& project, ReaderCache& models,
                                           const ProjectFidelityRequest& request, const JobContext& job);

}  // namespace dglm
