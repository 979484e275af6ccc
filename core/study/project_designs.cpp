// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/project_designs.h"

#include <span>

#include "core/base/folder.h"
#include "core/base/utf8_path.h"
#include "core/formats/record_writers.h"
#include "core/study/analysis.h"

namespace dglm {

Result<GenerateReport> generateInProject(const ProjectAccess& project, AnalysisId analysis, RecordId id,
                                         GenerateRequest request, const JobContext& job) {
  DGLM_TRY(request.input.source, project([&](Project& open) { return latentSourceOf(open, analysis); }));
  DGLM_TRY(const Record record, project([&](Project& open) { return open.records().load(id); }));
  const std::filesystem::path file = fromUtf8(request.input.sequence);
  DGLM_CHECK(makeFolder(file.parent_path()));
  DGLM_CHECK(writeGenBank(file, std::span(&record, 1), job));
  return generateDesigns(request, job);
}

}  // namespace dglm
