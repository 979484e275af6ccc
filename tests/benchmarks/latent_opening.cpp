// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/latent_opening.h"

#include <algorithm>
#include <random>
#include <vector>

#include "core/project/project.h"

namespace dglm {

namespace fs = std::filesystem;

namespace {

constexpr int64_t kTokenLength = 6;
constexpr int kFrames = 6;
constexpr unsigned kSeed = 1;

/// Draws latents: the chance of latent l falls as 1 / (l + width / 100).
class BusyLatents {
 public:
  explicit BusyLatents(int32_t width) {
    std::vector<double> weights;
    for (int32_t latent = 0; latent < width; ++latent)
      weights.push_back(1.0 / (latent + width / 100.0));
    chance_ = std::discrete_distribution<int32_t>(weights.begin(), weights.end());
  }

  void drawRow(int count, std::vector<int32_t>& row) {
    row.clear();
    while (static_cast<int>(row.size()) < count) {
      row.push_back(chance_(random_));
      std::sort(row.begin(), row.end());
      row.erase(std::unique(row.begin(), row.end()), row.end());
    }
  }
  float drawValue() { return value_(random_); }

 private:
  std::mt19937 random_{kSeed};
  std::discrete_distribution<int32_t> chance_;
  std::uniform_real_distribution<float> value_{0.1F, 10.0F};
};

CodedReading drawReading(int frame, const LatentOpeningOptions& options, BusyLatents& source) {
  CodedReading reading{{frame, Strand::Forward}, {}, {}, {}};
  reading.code.width = options.latents;
  std::vector<int32_t> row;
  for (int64_t start = frame; start < options.basesPerRecord; start += kTokenLength) {
    reading.tokenIds.push_back(static_cast<int32_t>(kTokenLength));
    reading.bases.push_back({start, start + kTokenLength});
    source.drawRow(options.activePerToken, row);
    for (const int32_t latent : row) {
      reading.code.latents.push_back(latent);
      reading.code.values.push_back(source.drawValue());
    }
    reading.code.rowStart.push_back(reading.code.nonzeros());
  }
  return reading;
}

Result<AnalysisId> fill(Project& project, const LatentOpeningOptions& options, const JobContext& job) {
  DGLM_TRY(const ModelId model, project.models().addModel({"model", "model", "{}"}));
  DGLM_TRY(const DictionaryId dictionary, project.models().addDictionary({"dictionary", "dictionary", "{}"}));
  Analysis analysis;
  analysis.model = model;
  analysis.dictionary = dictionary;
  analysis.dictionaryWidth = options.latents;
  DGLM_TRY(const AnalysisId id, project.analyses().add(analysis));

  Record record;
  record.topology = Topology::Circular;
  record.bases.assign(static_cast<size_t>(options.basesPerRecord), 'A');
  const std::vector<NewRecord> added(static_cast<size_t>(options.records), NewRecord{record, {}});
  DGLM_TRY(const std::vector<RecordId> records, project.records().add(added));

  DGLM_TRY(ActivationWriter writer, project.activations().writer(id));
  BusyLatents source(options.latents);
  for (size_t done = 0; done < records.size(); ++done) {
    if (job.stopRequested())
      return Error{ErrorKind::Cancelled, {}};
    job.report("Making activations", static_cast<int64_t>(done), options.records);
    RecordCode code;
    for (int frame = 0; frame < kFrames; ++frame)
      code.readings.push_back(drawReading(frame, options, source));
    DGLM_CHECK(writer.add(records[done], code));
  }
  DGLM_CHECK(writer.commit());
  return id;
}

/// Runs query(i) -> Result for i = 0 ... count - 1; the milliseconds of each.
template <class Query>
Result<std::vector<double>> timed(int64_t count, Query&& query) {
  std::vector<double> milliseconds;
  for (int64_t i = 0; i < count; ++i) {
    const StopWatch watch;
    DGLM_CHECK(query(i));
    milliseconds.push_back(watch.milliseconds());
  }
  return milliseconds;
}

Status timeReading(const Project& project, AnalysisId analysis, const LatentOpeningOptions& options,
                   LatentOpeningTimes& times) {
  constexpr int64_t kSummaries = 5;
  constexpr int64_t kTop = 100;
  const ActivationStore store = project.activations();
  const auto latent = [&](int64_t i) { return static_cast<int32_t>(i * options.latents / options.opened); };
  DGLM_TRY(const std::vector<RecordId> records, store.records(analysis));
  const auto record = [&](int64_t i) { return records[static_cast<size_t>(i) % records.size()]; };

  DGLM_TRY(const auto everywhere,
           timed(options.opened, [&](int64_t i) { return store.latentEverywhere(analysis, latent(i)); }));
  DGLM_TRY(const auto top,
           timed(options.opened, [&](int64_t i) { return store.topTokens(analysis, latent(i), kTop); }));
  DGLM_TRY(const auto inRecord,
           timed(options.opened, [&](int64_t i) { return store.latentInRecord(analysis, record(i), latent(i)); }));
  DGLM_TRY(const auto summaries, timed(kSummaries, [&](int64_t) { return store.summary(analysis); }));
  std::vector<double> opening;
  for (size_t i = 0; i < everywhere.size(); ++i)
    opening.push_back(everywhere[i] + top[i] + inRecord[i]);
  times.everywhere = timingOf(everywhere);
  times.top = timingOf(top);
  times.inRecord = timingOf(inRecord);
  times.summary = timingOf(summaries);
  times.busiestMs = opening.front();
  times.opening = timingOf(std::move(opening));
  DGLM_TRY(const ActivationSummary summary, store.summary(analysis));
  times.nonzeros = summary.nonzeros;
  return {};
}

Result<LatentOpeningTimes> timeIn(const fs::path& file, const LatentOpeningOptions& options, const JobContext& job) {
  LatentOpeningTimes times;
  const StopWatch watch;
  DGLM_TRY(Project writer, Project::create(file));
  DGLM_TRY(const AnalysisId analysis, fill(writer, options, job));
  DGLM_CHECK(writer.close());
  times.writingSeconds = watch.seconds();
  times.fileBytes = static_cast<int64_t>(fs::file_size(file));

  DGLM_TRY(const Project reader, Project::open(file, ProjectMode::ReadOnly));
  DGLM_CHECK(timeReading(reader, analysis, options, times));
  return times;
}

}  // namespace

Result<LatentOpeningTimes> timeLatentOpening(const fs::path& folder, const LatentOpeningOptions& options,
                                             const JobContext& job) {
  const fs::path file = folder / "latent-opening.dglm";
  Result<LatentOpeningTimes> times = timeIn(file, options, job);
  std::error_code ignored;
  fs::remove(file, ignored);
  return times;
}

}  // namespace dglm
