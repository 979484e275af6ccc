// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/import_results.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <iomanip>
#include <map>
#include <sstream>

#include "core/base/clock.h"
#include "core/base/file_hash.h"
#include "core/base/json_text.h"
#include "core/sae/dictionary.h"
#include "core/sae/dictionary_file.h"
#include "core/study/version.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// "2025-10-14T09:30:23.715241", taken as UTC; 1970 where it cannot be read.
std::chrono::sys_seconds timeIn(const std::string& timestamp) {
  std::tm parts{};
  std::istringstream text(timestamp);
  text >> std::get_time(&parts, "%Y-%m-%dT%H:%M:%S");
  if (text.fail())
    return {};
  using namespace std::chrono;
  const year_month_day date{year(parts.tm_year + 1900), month(static_cast<unsigned>(parts.tm_mon + 1)),
                            day(static_cast<unsigned>(parts.tm_mday))};
  return sys_seconds(sys_days(date)) + hours(parts.tm_hour) + minutes(parts.tm_min) + seconds(parts.tm_sec);
}

Result<ScoreRun> runToStore(const PublishedRun& published, const JobContext& job) {
  ScoreRun run;
  run.provenance = MarkSource::Import;
  run.modelName = published.modelName;
  run.modelType = published.modelType;
  run.layer = published.layer;
  run.f1Type = published.f1Type;
  run.mode = published.mode;
  run.activationDim = published.activationDim;
  run.dictSize = published.dictSize;
  run.k = published.k;
  run.trainingSteps = published.trainingSteps;
  run.source = fs::absolute(published.folder);
  run.parametersJson = published.metadataJson;
  run.programVersion = programVersion();
  run.time = timeIn(published.timestamp);
  if (!published.summary.empty()) {
    DGLM_TRY(run.sourceSha256, sha256OfFile(published.summary, job));
  }
  for (const fs::path& table : published.tables)
    if (!table.empty()) {
      DGLM_TRY(std::string sha256, sha256OfFile(table, job));
      run.sets.push_back({fs::absolute(table), std::move(sha256)});
    }
  return run;
}

bool hasSameFiles(const ScoreRun& a, const ScoreRun& b) {
  const auto isSame = [](const ScoredSet& one, const ScoredSet& other) { return one.sha256 == other.sha256; };
  return a.provenance == b.provenance && a.sourceSha256 == b.sourceSha256 &&
         std::equal(a.sets.begin(), a.sets.end(), b.sets.begin(), b.sets.end(), isSame);
}

Status checkDictionary(const ImportRequest& request, const std::vector<PublishedRun>& runs) {
  const auto count = std::count_if(runs.begin(), runs.end(), [](const PublishedRun& run) { return !run.isNeurons(); });
  if (count != 1)
    return Error{ErrorKind::InvalidArgument,
                 {Why("The dictionary %1", {request.dictionary.string()}), Why("named for %1", {request.path.string()}),
                  Why("it holds %1 runs of SAE latents; import the folder of one run", {std::to_string(count)})}};
  const auto run = std::find_if(runs.begin(), runs.end(), [](const PublishedRun& each) { return !each.isNeurons(); });
  DictionaryExpectation expected;
  expected.activationDim = run->activationDim.value_or(0);
  expected.dictSize = run->dictSize.value_or(0);
  DGLM_TRY(const Dictionary dictionary, Dictionary::load(request.dictionary, expected));
  return {};
}

/// The project's dictionary with the file's weights, added if it has none.
Result<DictionaryId> dictionaryFor(Project& project, const fs::path& path, const ScoreRun& run, const JobContext& job) {
  DGLM_TRY(const std::string sha256, rememberedSha256(dictionaryWeightsFile(path), job));
  DGLM_TRY(const std::vector<StoredDictionary> known, project.models().dictionaries());
  for (const StoredDictionary& stored : known)
    if (stored.reference.sha256 == sha256)
      return stored.id;
  const json facts = {{"activation_dim", run.activationDim.value_or(0)},
                      {"dict_size", run.dictSize.value_or(0)},
                      {"k", run.k.value_or(0)}};
  return project.models().addDictionary({fs::absolute(path), sha256, jsonText(facts)});
}

/// Each latent's best concept as its name.
std::vector<LatentMark> namesFrom(const ConceptScores& scores) {
  std::map<int32_t, const LatentScore*> best;
  for (const LatentScore& row : scores.rows) {
    const LatentScore*& kept = best[row.latent];
    if (!kept || row.meanF1() > kept->meanF1())
      kept = &row;
  }
  const auto now = thisSecond();
  std::vector<LatentMark> names;
  for (const auto& [latent, row] : best)
    names.push_back({latent, LatentMarkKind::Name, MarkSource::Import,
                     scores.concepts[static_cast<size_t>(row->conceptNumber)], now});
  return names;
}

}  // namespace

Result<RunsToImport> readForImport(const ImportRequest& request, const JobContext& job) {
  RunsToImport read;
  DGLM_TRY(read.published, readPublishedRuns(request.path, job));
  if (!request.dictionary.empty())
    DGLM_CHECK(checkDictionary(request, read.published));
  for (const PublishedRun& published : read.published) {
    DGLM_TRY(ScoreRun run, runToStore(published, job));
    read.runs.push_back(std::move(run));
  }
  return read;
}

Result<ImportReport> storeImport(Project& project, const ImportRequest& request, const RunsToImport& read,
                                 const JobContext& job) {
  DGLM_TRY(std::vector<StoredScoreRun> known, project.scores().list());
  ImportReport report;
  for (size_t i = 0; i < read.runs.size(); ++i) {
    job.report("Storing scores", static_cast<int64_t>(i), static_cast<int64_t>(read.runs.size()));
    const PublishedRun& published = read.published[i];
    ScoreRun run = read.runs[i];
    report.warnings.insert(report.warnings.end(), published.warnings.begin(), published.warnings.end());
    if (!request.dictionary.empty() && !published.isNeurons()) {
      DGLM_TRY(run.dictionary, dictionaryFor(project, request.dictionary, run, job));
      const std::vector<LatentMark> names = namesFrom(published.scores);
      DGLM_CHECK(project.latentMarks().set(*run.dictionary, names));
      report.names += static_cast<int64_t>(names.size());
    }
    const auto before = std::find_if(known.begin(), known.end(),
                                     [&](const StoredScoreRun& stored) { return hasSameFiles(stored.run, run); });
    if (before != known.end() && (!run.dictionary || before->run.dictionary == run.dictionary)) {
      ++report.known;
      continue;
    }
    if (before != known.end()) {  // its dictionary was not named then
      DGLM_CHECK(project.scores().remove(before->id));
      known.erase(before);
    }
    DGLM_TRY(const ScoreRunId id, project.scores().add(run, published.scores, job));
    known.push_back({id, std::move(run)});
    ++report.runs;
    report.scores += static_cast<int64_t>(published.scores.rows.size());
  }
  return report;
}

}  // namespace dglm
