// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/project/ids.h"
#include "core/study/record_comparison.h"

namespace dglm {

class Project;

/// Records by latents of an analysis of an open project.
struct ProjectLatents {
  LayerLatents read;
  std::vector<RecordId> ids;  ///< of the rows
};

/// Of all records that the analysis holds but `without`. Errors: the project's.
Result<ProjectLatents> readProjectLatents(const Project& project, AnalysisId analysis,
                                          const std::vector<RecordId>& without, const JobContext& job);

}  // namespace dglm
