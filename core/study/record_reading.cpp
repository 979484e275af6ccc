// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/record_reading.h"

#include "core/study/analysis.h"

namespace dglm {
namespace {

/// The weights are read between two steps, so that the project is free meanwhile.
Result<WeightReferences> referencesFor(const ProjectAccess& project, const LatentReader& reader,
                                       const JobContext& job) {
  DGLM_TRY(const KnownWeights known, project([](Project& open) { return knownWeights(open); }));
  return referencesOf(reader, known, job);
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

Result<AnalysisId> openForProject(const ProjectAccess& project, ReaderCache& models, const LatentSource& source,
                                  const JobContext& job) {
  DGLM_TRY(const auto reader, models.open(source, job));
  DGLM_CHECK(job.checkpoint());
  DGLM_TRY(const WeightReferences weights, referencesFor(project, *reader, job));
  return project([&](Project& open) { return findOrAddAnalysis(open, *reader, weights, LatentReadingOptions()); });
}

Result<AnalysisId> readRecords(const ProjectAccess& project, ReaderCache& models, const RecordReading& reading,
                               const JobContext& job) {
  DGLM_TRY(const ReadingSetup setup, project([&](Project& open) { return setupOf(open, reading); }));
  DGLM_TRY(const auto reader, models.open(setup.source, job));
  DGLM_TRY(const WeightReferences weights, referencesFor(project, *reader, job));
  DGLM_TRY(const AnalysisId analysis,
           project([&](Project& open) { return findOrAddAnalysis(open, *reader, weights, setup.options); }));
  if (reading.opened)
    reading.opened(analysis);
  DGLM_CHECK(
      analyseRecords(project, analysis, *reader, reading.records, job, {&models.draft(), reading.preview.get()}));
  return analysis;
}

}  // namespace dglm
