// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/record_reading.h"

#include <algorithm>

#include "core/study/analysis.h"

namespace dglm {
namespace {

struct PlannedRecord {
  RecordId id{};
  int64_t length = 0;
};

struct ReadingPlan {
  AnalysisId analysis{};
  LatentReadingOptions options;
  std::vector<PlannedRecord> records;
  int64_t bases = 0;
};

Result<ReadingPlan> planRecords(Project& project, const LatentReader& reader, const LatentReadingOptions& options,
                                const std::vector<RecordId>& wanted) {
  ReadingPlan plan;
  plan.options = options;
  DGLM_TRY(plan.analysis, findOrAddAnalysis(project, reader, options));
  DGLM_TRY(const std::vector<RecordId> held, project.activations().records(plan.analysis));
  DGLM_TRY(const std::vector<RecordSummary> summaries, project.records().list());
  for (const RecordId id : wanted) {
    const auto summary = std::find_if(summaries.begin(), summaries.end(), [id](const auto& s) { return s.id == id; });
    if (summary == summaries.end() || std::binary_search(held.begin(), held.end(), id))
      continue;
    plan.records.push_back({id, summary->length});
    plan.bases += summary->length;
  }
  return plan;
}

Status store(Project& project, AnalysisId analysis, RecordId record, const RecordCode& code) {
  DGLM_TRY(ActivationWriter writer, project.activations().writer(analysis));
  DGLM_CHECK(writer.add(record, code));
  return writer.commit();
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
  return setup;
}

}  // namespace

Result<AnalysisId> readRecords(const ProjectLink::Writer& project, ModelShelf& models, const RecordReading& reading,
                               const JobContext& job) {
  DGLM_TRY(const ReadingSetup setup, project([&](Project& open) { return setupOf(open, reading); }));
  DGLM_TRY(const auto reader, models.open(setup.source));
  DGLM_TRY(const ReadingPlan plan,
           project([&](Project& open) { return planRecords(open, *reader, setup.options, reading.records); }));

  int64_t basesDone = 0;
  for (const PlannedRecord& planned : plan.records) {
    DGLM_TRY(const Record record, project([&](Project& open) { return open.records().load(planned.id); }));
    const auto progress = [&](const Progress& inRecord) {
      const int64_t share = inRecord.total > 0 ? planned.length * inRecord.done / inRecord.total : 0;
      job.report("Reading " + record.id, basesDone + share, plan.bases);
    };
    DGLM_TRY(const RecordCode code, reader->read(record, plan.options, {job.stop, progress}));
    DGLM_CHECK(project([&](Project& open) { return store(open, plan.analysis, planned.id, code); }));
    basesDone += planned.length;
  }
  // Nothing is left to read: this counts the labels anew and joins small segments.
  DGLM_CHECK(project([&](Project& open) { return analyseRecords(open, plan.analysis, *reader, {}, job); }));
  return plan.analysis;
}

}  // namespace dglm
