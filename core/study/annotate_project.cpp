// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/annotate_project.h"

#include <algorithm>

#include "core/study/annotate.h"

namespace dglm {

Result<ProjectAnnotation> annotateProject(const ProjectAccess& access, const std::vector<RecordId>& ids,
                                          const FeatureLibrary& library, const MatchRules& rules, int workers,
                                          const JobContext& job) {
  std::vector<Record> records;
  for (const RecordId id : ids) {
    DGLM_CHECK(job.checkpoint());
    DGLM_TRY(Record record, access([id](Project& project) { return project.records().load(id); }));
    records.push_back(std::move(record));
  }
  DGLM_TRY(std::vector<RecordAnnotation> annotations, annotateRecords(records, library, rules, workers, job));
  ProjectAnnotation result;
  result.records = static_cast<int64_t>(records.size());
  for (size_t i = 0; i < records.size(); ++i) {
    const size_t own = records[i].features.size();
    if (annotations[i].features.size() == own)
      continue;
    result.features += static_cast<int64_t>(annotations[i].features.size() - own);
    result.fragments +=
        std::count_if(annotations[i].features.begin() + static_cast<std::ptrdiff_t>(own), annotations[i].features.end(),
                      [](const Feature& feature) {
                        return feature.segments.front().partialStart || feature.segments.front().partialEnd;
                      });
    result.changed.push_back(
        {ids[i], records[i].id, std::move(records[i].features), std::move(annotations[i].features)});
  }
  return result;
}

Result<int64_t> storeFeatures(Project& project, const std::vector<ChangedFeatures>& changed, bool takesBack) {
  int64_t left = 0;
  for (const ChangedFeatures& record : changed) {
    DGLM_TRY(const Record now, project.records().load(record.record));
    if (now.features != (takesBack ? record.after : record.before)) {
      ++left;
      continue;
    }
    DGLM_CHECK(project.records().setFeatures(record.record, takesBack ? record.before : record.after));
  }
  return left;
}

}  // namespace dglm
