// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/project/project.h"
#include "core/project/project_access.h"
#include "core/study/reader_cache.h"
#include "core/study/sequence_edits.h"

namespace dglm {

/// Edits of a record of a project, seen with the model and dictionary of an analysis and as that read its records.
struct ProjectEditsRequest {
  AnalysisId analysis{};
  RecordId record{};
  std::vector<RecordId> background;  ///< records that the k-mer model is counted on
  EditChoice choice;
  std::vector<int32_t> tracks;  ///< latents whose values along the record are kept
  int64_t neighbourhood = 100;
  int64_t mostLatents = 50;
  int kmerOrder = 5;
};

struct ProjectEdits {
  std::shared_ptr<const Record> record;  ///< as it is
  EditReport report;
};

/// Nothing of the project changes. Errors: the project's own, those of LatentReader::open, editsOf and seeEdits.
Result<ProjectEdits> seeProjectEdits(const ProjectAccess& project, ReaderCache& models,
                                     const ProjectEditsRequest& request, const JobContext& job);

}  // namespace dglm
