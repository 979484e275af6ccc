// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/project_edits.h"

#include "core/study/analysis.h"

namespace dglm {

Result<ProjectEdits> seeProjectEdits(const ProjectAccess& project, ReaderCache& models,
                                     const ProjectEditsRequest& request, const JobContext& job) {
  const auto load = [&](RecordId id) {
    return project([id](Project& open) -> Result<Record> { return open.records().load(id); });
  };
  ProjectEdits seen;
  DGLM_TRY(Record record, load(request.record));
  seen.record = std::make_shared<const Record>(std::move(record));
  DGLM_TRY(const std::vector<SequenceEdit> edits, editsOf(request.choice, *seen.record));
  DGLM_TRY(const Analysis analysis, project([&](Project& open) { return open.analyses().load(request.analysis); }));
  DGLM_TRY(const LatentSource source, project([&](Project& open) { return latentSourceOf(open, request.analysis); }));
  std::vector<Record> background;
  for (const RecordId id : request.background) {
    DGLM_CHECK(job.checkpoint());
    DGLM_TRY(Record each, load(id));
    background.push_back(std::move(each));
  }
  DGLM_TRY(const auto reader, models.open(source, job));
  EditEffectOptions options =
      effectOptions(request.choice, readingOptionsOf(analysis), request.neighbourhood, request.mostLatents);
  options.tracks = request.tracks;
  DGLM_TRY(seen.report, seeEdits(*reader, *seen.record, edits, background, request.kmerOrder, options, job));
  return seen;
}

}  // namespace dglm
