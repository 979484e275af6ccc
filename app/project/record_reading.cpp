// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/record_reading.h"

#include "core/study/analysis.h"

namespace dglm {
namespace {

/// An analysis of the project and what it still has to read.
struct ReadingPlan {
  AnalysisId analysis{};
  AnalysisWork work;
};

/// The weights are read on the calling lane, so that the project is free meanwhile.
Result<WeightReferences> referencesFor(const ProjectLink::Writer& project, const LatentReader& reader,
                                       const JobContext& job) {
  DGLM_TRY(const KnownWeights known, project([](Project& open) { return knownWeights(open); }));
  return referencesOf(reader, known, job);
}

Result<ReadingPlan> planRecords(Project& project, const LatentReader& reader, const WeightReferences& weights,
                                const LatentReadingOptions& options, const std::vector<RecordId>& wanted) {
  ReadingPlan plan;
  DGLM_TRY(plan.analysis, findOrAddAnalysis(project, reader, weights, options));
  DGLM_TRY(plan.work, workLeft(project, plan.analysis, wanted));
  return plan;
}

/// Where an analysis reads, and how.
struct ReadingSetup {
  LatentSource source;
  LatentReadingOptions options;
};

Result<ReadingSetup> setupOf(Project& project, const RecordReading& reading) {
  ReadingSetup setup{reading.source, reading.options};
  if (reading.analysis) {
    DGLM_TRY(const Analysis stored, project.analyses().load(*reading.analysis));
    DGLM_TRY(setup.source, latentSourceOf(project, *reading.analysis));
    setup.options = readingOptionsOf(stored);
  }
  if (reading.isReverse)
    setup.options.strands = StrandChoice::Reverse;
  if (reading.isAnew)
    setup.options.start = LatentReadingOptions().start;
  return setup;
}

}  // namespace

Result<AnalysisId> openForProject(const ProjectLink::Writer& project, ReaderCache& models, const LatentSource& source,
                                  const JobContext& job) {
  DGLM_TRY(const auto reader, models.open(source));
  DGLM_CHECK(job.checkpoint());
  DGLM_TRY(const WeightReferences weights, referencesFor(project, *reader, job));
  return project([&](Project& open) { return findOrAddAnalysis(open, *reader, weights, LatentReadingOptions()); });
}

Result<AnalysisId> readRecords(const ProjectLink::Writer& project, ReaderCache& models, const RecordReading& reading,
                               const JobContext& job) {
  DGLM_TRY(const ReadingSetup setup, project([&](Project& open) { return setupOf(open, reading); }));
  DGLM_TRY(const auto reader, models.open(setup.source));
  DGLM_TRY(const WeightReferences weights, referencesFor(project, *reader, job));
  DGLM_TRY(const ReadingPlan plan,
           project([&](Project& open) { return planRecords(open, *reader, weights, setup.options, reading.records); }));

  int64_t basesDone = 0;
  for (const RecordToRead& planned : plan.work.records) {
    DGLM_TRY(const Record record, project([&](Project& open) { return open.records().load(planned.id); }));
    DGLM_TRY(const RecordCode code, readRecord(*reader, record, setup.options, plan.work, basesDone, job));
    DGLM_CHECK(project([&](Project& open) { return storeRecord(open, plan.analysis, planned.id, code); }));
    basesDone += planned.length;
  }
  DGLM_CHECK(project([&](Project& open) { return finishAnalysis(open, plan.analysis, job); }));
  return plan.analysis;
}

}  // namespace dglm
