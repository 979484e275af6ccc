// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/record_reading.h"

#include "core/base/json_text.h"
#include "core/base/utf8_path.h"
#include "core/study/analysis.h"
#include "core/study/saved_codes.h"

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

/// An analysis with what says whether activations are of its model.
struct ToldAnalysis {
  Analysis stored;
  LatentSource source;
  std::string modelSha256;
  int64_t modelWindow = 0;
};

Result<ToldAnalysis> toldAnalysis(const Project& project, AnalysisId analysis) {
  ToldAnalysis told;
  DGLM_TRY(told.stored, project.analyses().load(analysis));
  DGLM_TRY(told.source, latentSourceOf(project, analysis));
  DGLM_TRY(const std::vector<StoredModel> models, project.models().models());
  for (const StoredModel& model : models)
    if (model.id == told.stored.model) {
      told.modelSha256 = model.reference.sha256;
      const auto facts = nlohmann::json::parse(model.reference.factsJson, nullptr, false);
      told.modelWindow = facts.is_object() ? facts.value("window", int64_t{0}) : 0;
    }
  return told;
}

/// Why activations cannot be the analysis' own; none where they are.
std::optional<Why> differenceFrom(const ToldAnalysis& told, const SavedReadings& saved) {
  constexpr int64_t kFirstWindow = 512;
  const LatentReadingOptions wanted = readingOptionsOf(told.stored), had = saved.reading();
  if (saved.source("model_sha256") != told.modelSha256 || saved.layer() != told.stored.layer ||
      siteName(saved.site()) != told.stored.site)
    return Why("they are of another model, or of another place in it");
  const int64_t usual = wanted.allWindows ? told.modelWindow : kFirstWindow;
  const int64_t window = wanted.windowTokens > 0 ? wanted.windowTokens : usual;
  const bool startsAlike = !wanted.allWindows || had.start == wanted.start;
  const bool isBf16 = told.source.loading.compute.dtype == DType::Bf16;
  if (had.frames != wanted.frames || had.strands != wanted.strands || had.allWindows != wanted.allWindows ||
      (window > 0 && had.windowTokens != window) || !startsAlike || had.foldBases != wanted.foldBases ||
      (saved.source("compute") == "bf16") != isBf16)
    return Why("they were read in other windows, frames or precision than the analysis has");
  return std::nullopt;
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

Status readSavedRecords(const ProjectAccess& project, AnalysisId analysis,
                        const std::vector<std::filesystem::path>& folders, std::span<const RecordId> records,
                        const JobContext& job) {
  DGLM_TRY(const ToldAnalysis told, project([&](Project& open) { return toldAnalysis(open, analysis); }));
  DGLM_TRY(SavedReadings saved, SavedReadings::open(folders, std::nullopt, job));
  if (std::optional<Why> difference = differenceFrom(told, saved))
    return Error{ErrorKind::InvalidArgument,
                 {toUtf8(folders.front()), Why("taken into the analysis"), *std::move(difference)}};
  DGLM_TRY(const SavedCodes codes,
           SavedCodes::open(std::move(saved), told.source.dictionary, told.source.expected, job));
  return storeCodes(project, analysis, codes, records, job);
}

}  // namespace dglm
