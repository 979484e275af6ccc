// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <optional>

#include "core/base/result.h"
#include "core/project/project.h"
#include "core/study/fidelity.h"

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

}  // namespace dglm
