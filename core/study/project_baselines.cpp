// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/project_baselines.h"

#include <algorithm>

#include "core/project/project.h"
#include "core/study/analysis.h"
#include "core/study/baselines_file.h"
#include "core/study/neuronpedia.h"
#include "core/study/project_concepts.h"
#include "core/study/scored_run.h"

namespace dglm {
namespace {

/// What the run whose concepts are compared calls features.
struct NamesInUse {
  std::string labelKey, synonyms;
  std::vector<std::string> concepts;
};

Result<NamesInUse> namesInUse(const Project& project, AnalysisId id) {
  NamesInUse names;
  DGLM_TRY(const Analysis analysis, project.analyses().load(id));
  DGLM_TRY(const std::vector<StoredScoreRun> runs, project.scores().list());
  const StoredScoreRun* best = nullptr;
  int fit = 0;
  for (const StoredScoreRun& run : runs)
    if (const int own = fitForComparison(run.run, id, analysis); own > 0 && own >= fit) {
      best = &run;
      fit = own;
    }
  if (!best)
    return names;
  if (const auto given = runOnProject(best->run)) {
    names.labelKey = given->labelKey;
    names.synonyms = given->synonyms;
  }
  DGLM_TRY(const ConceptScores scores, project.scores().scores(best->id));
  names.concepts = scores.concepts;
  return names;
}

/// Those that are read and annotated.
Result<std::vector<BaselineRecord>> annotatedRecords(const ProjectAccess& access,
                                                     const ProjectBaselinesRequest& request,
                                                     const std::string& labelKey, const JobContext& job) {
  const AnalysisId analysis = request.analysis;
  DGLM_TRY(std::vector<RecordId> read,
           access([&](Project& project) { return project.activations().records(analysis); }));
  if (!request.records.empty())
    std::erase_if(read, [&](RecordId id) { return std::ranges::find(request.records, id) == request.records.end(); });
  std::vector<BaselineRecord> records;
  for (size_t i = 0; i < read.size(); ++i) {
    DGLM_CHECK(job.checkpoint());
    job.report("Reading latents", static_cast<int64_t>(i), std::ssize(read));
    DGLM_TRY(RecordAndCode loaded,
             access([&](Project& project) { return loadRecordAndCode(project, analysis, read[i]); }));
    Record record = namedBy(std::move(loaded.record), labelKey);
    if (!record.features.empty())
      records.push_back({std::move(record), std::move(loaded.code)});
  }
  constexpr size_t kFewest = 3;
  if (records.size() < kFewest)
    return Error{ErrorKind::InvalidArgument,
                 {Why("The comparison"), Why("made"),
                  Why("%1 annotated sequences were read, and training, tuning and testing need one each",
                      {std::to_string(records.size())})}};
  return records;
}

}  // namespace

int fitForComparison(const ScoreRun& run, AnalysisId id, const Analysis& analysis) {
  if (projectConceptsFrom(run.parametersJson).hasValue())
    return runOnProject(run)->analysis == id ? 2 : 0;
  const bool isOfIt = run.dictionary && *run.dictionary == analysis.dictionary && run.layer == analysis.layer;
  return isOfIt && run.provenance == MarkSource::Import ? 1 : 0;
}

Result<ProjectBaselines> compareInProject(const ProjectAccess& access, ReaderCache& models,
                                          const ProjectBaselinesRequest& asked, const JobContext& job) {
  BaselinesRequest request = asked.methods;
  DGLM_TRY(const NamesInUse names, access([&](Project& project) { return namesInUse(project, asked.analysis); }));
  request.synonyms = names.synonyms;
  if (request.targets.empty())
    request.targets = names.concepts;
  if (request.targets.empty())
    return Error{
        ErrorKind::InvalidArgument,
        {Why("The comparison"), Why("made"), Why("no concept was scored for these latents, and none is named")}};
  const auto findAnalysis = [&](Project& project) { return project.analyses().load(asked.analysis); };
  DGLM_TRY(const Analysis analysis, access(findAnalysis));
  std::optional<MetaRunFiles> meta;
  if (!request.meta.empty()) {
    DGLM_TRY(meta, readOnlyMetaRun(request.meta, job));
  }
  BaselineModel model;
  model.activations = asked.activations;
  model.randomModel = asked.randomModel;
  if (asked.activations || asked.randomModel) {
    const auto findSource = [&](Project& project) { return latentSourceOf(project, asked.analysis); };
    DGLM_TRY(const LatentSource source, access(findSource));
    DGLM_TRY(model.reader, models.open(source, job));
    model.reading = readingOptionsOf(analysis);
  }
  DGLM_TRY(std::vector<BaselineRecord> records, annotatedRecords(access, asked, names.labelKey, job));
  ProjectBaselines found;
  found.records = std::ssize(records);
  DGLM_TRY(found.report, compareOnRecords(request, std::move(records), analysis.dictionaryWidth, model,
                                          meta ? &*meta : nullptr, job));
  for (const ProbeDirectionOf& direction : found.report.directions)
    found.cosines.push_back(cosinesWithLatents(direction, model.reader->dictionary()));
  return found;
}

Result<BaselinesReport> compareBaselinesOf(const std::filesystem::path& file, std::optional<int> layer,
                                           const ProjectBaselinesRequest& asked, const JobContext& job) {
  DGLM_CHECK(checkBaselineFiles(asked.methods.out, asked.methods.figure));
  DGLM_TRY(Project project, Project::open(file, ProjectMode::ReadOnly));
  ProjectBaselinesRequest request = asked;
  DGLM_TRY(request.analysis, analysisOfLayer(project, file, layer));
  ReaderCache models;
  DGLM_TRY(ProjectBaselines found, compareInProject(ProjectAccess(project), models, request, job));
  DGLM_TRY(found.report.files, writeBaselines(request.methods.out, request.methods.figure, found.report.rows));
  return std::move(found.report);
}

}  // namespace dglm
