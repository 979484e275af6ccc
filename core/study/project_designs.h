// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/project/ids.h"
#include "core/project/project_access.h"
#include "core/study/generate.h"

namespace dglm {

/// generateDesigns() on a record of a project with model and dictionary of an analysis. The record is written to the
/// file that the request names as its sequence, where the same command reads it. Errors: as generateDesigns; of the
/// project and of that file.
Result<GenerateReport> generateInProject(const ProjectAccess& project, AnalysisId analysis, RecordId record,
                                         GenerateRequest request, const JobContext& job);

}  // namespace dglm
