// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/scores_beside.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <limits>
#include <map>
#include <system_error>
#include <utility>
#include <vector>

#include "core/base/file_hash.h"
#include "core/base/json_text.h"
#include "core/base/numbering.h"
#include "core/formats/csv_reader.h"
#include "core/formats/input_file.h"
#include "core/study/project_concepts.h"
#include "core/study/published_table.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::array<const char*, 13> kColumns = {"latent",  "concept",   "set",     "f1",     "precision",
                                                  "recall",  "threshold", "support", "ci_low", "ci_high",
                                                  "null_f1", "q_value",   "mode"};
enum Column { Latent, Concept, Set, F1, Precision, Recall, Threshold, Support, Low, High, NullF1, Q, Mode };

/// Reads the rows of one mode: the file holds each pair by base and by token.
class ScoreRows {
 public:
  ScoreRows(const fs::path& path, std::string mode) : path_(path), mode_(std::move(mode)) {}

  Result<ConceptScores> read() {
    DGLM_TRY(InputFile input, InputFile::open(path_));
    DGLM_TRY(CsvReader csv, CsvReader::open(input));
    std::array<size_t, kColumns.size()> places{};
    for (size_t column = 0; column < kColumns.size(); ++column) {
      const auto place = csv.column(kColumns[column]);
      if (!place)
        return Error{ErrorKind::MalformedFile,
                     {path_.string(), "concepts", Why::inEnglish("it has no column %1", {kColumns[column]})}};
      places[column] = *place;
    }
    std::vector<std::string> row;
    for (;;) {
      DGLM_TRY(const bool hasRow, csv.nextRow(row));
      if (!hasRow)
        break;
      if (row[places[Mode]] == mode_)
        DGLM_CHECK(add(row, places));
    }
    scores_.concepts = concepts_.names();
    return std::move(scores_);
  }

 private:
  Status add(const std::vector<std::string>& row, const std::array<size_t, kColumns.size()>& places) {
    const auto number = [&](Column column) { return parseNumber(row[places[column]]); };
    const auto latent = number(Latent), set = number(Set);
    if (!latent || !(*latent >= 0 && *latent <= std::numeric_limits<int32_t>::max()) || !set ||
        !(*set >= 0 && *set < kScoreSets))
      return Error{
          ErrorKind::MalformedFile,
          {path_.string(), "concepts",
           Why::inEnglish("a row has '%1' as latent and '%2' as set", {row[places[Latent]], row[places[Set]]})}};
    const int32_t concept_ = concepts_.numberOf(row[places[Concept]]);
    const auto key = std::pair(static_cast<int32_t>(*latent), concept_);
    const auto [place, isNew] = rows_.try_emplace(key, scores_.rows.size());
    if (isNew) {
      scores_.rows.push_back({key.first, key.second, SetScore::kNone, {}});
      scores_.rows.back().qValue = number(Q).value_or(SetScore::kNone);
    }
    SetScore& score = scores_.rows[place->second].sets[static_cast<size_t>(*set)];
    const auto orNone = [&](Column column) { return number(column).value_or(SetScore::kNone); };
    score = {orNone(F1), orNone(Precision), orNone(Recall), orNone(Threshold),
             {},         orNone(Low),       orNone(High),   orNone(NullF1)};
    if (const auto support = number(Support))
      score.support = static_cast<int64_t>(*support);
    return {};
  }

  fs::path path_;
  std::string mode_;
  ConceptScores scores_;
  Numbering concepts_;
  std::map<std::pair<int32_t, int32_t>, size_t> rows_;
};

json readJson(const fs::path& path) {
  std::ifstream in(path);
  return json::parse(in, nullptr, false);
}

ScoreRun runOf(const json& provenance, const fs::path& folder) {
  ScoreRun run;
  run.provenance = MarkSource::Import;
  run.modelName = fs::path(provenance.value("model", "")).filename().string();
  run.modelType = provenance.value("model_type", "batchtopk");
  run.layer = provenance.value("layer", 0);
  run.f1Type = provenance.value("f1_type", "") == "domain" ? F1Type::Domain : F1Type::Standard;
  run.mode = provenance.value("mode", "");
  run.source = folder;
  for (int set = 0; set < kScoreSets; ++set) {
    const std::string name = "set_" + std::to_string(set);
    run.sets.push_back({provenance.value(name, ""), provenance.value(name + "_sha256", "")});
  }
  run.parametersJson = jsonText(provenance);
  run.programVersion = provenance.value("program_version", "");
  return run;
}

}  // namespace

Result<std::optional<ScoresBeside>> readScoresBeside(const fs::path& weights, const std::string& sha256,
                                                     const JobContext& job) {
  const fs::path folder = weights.parent_path(), table = folder / "concepts.csv", facts = folder / "concepts.json";
  std::error_code ignored;
  if (!fs::exists(table, ignored) || !fs::exists(facts, ignored))
    return std::optional<ScoresBeside>();
  const json file = readJson(facts);
  const auto malformed = [&](const ErrorArgument& what) {
    return Error{ErrorKind::MalformedFile, {facts.string(), "concepts", what}};
  };
  if (!file.is_object() || !file.contains("provenance") || !file["provenance"].is_object())
    return malformed(Why::inEnglish("it has no provenance"));
  try {
    const json& provenance = file["provenance"];
    if (provenance.value("sae_sha256", "") != sha256)
      return std::optional<ScoresBeside>();
    ScoresBeside found{runOf(provenance, folder), {}};
    DGLM_TRY(found.scores, ScoreRows(table, found.run.mode).read());
    DGLM_TRY(found.run.sourceSha256, sha256OfFile(table, job));
    return std::optional(std::move(found));
  } catch (const json::exception& failure) {
    return malformed(failure.what());
  }
}

Status addScoresBeside(Project& project, AnalysisId id, const fs::path& weights, const JobContext& job) {
  DGLM_TRY(const Analysis analysis, project.analyses().load(id));
  DGLM_TRY(const std::vector<StoredScoreRun> known, project.scores().list());
  if (std::ranges::any_of(known, [&](const StoredScoreRun& stored) {
        return stored.run.dictionary == analysis.dictionary && stored.run.layer == analysis.layer;
      }))
    return {};
  DGLM_TRY(const std::vector<StoredDictionary> dictionaries, project.models().dictionaries());
  const auto own = std::ranges::find(dictionaries, analysis.dictionary, &StoredDictionary::id);
  if (own == dictionaries.end())
    return {};
  auto found = readScoresBeside(weights, own->reference.sha256, job);
  if (found.hasError())
    return found.error().isCancelled() ? Status(found.error()) : Status();
  if (!found.value() || found.value()->run.layer != analysis.layer)
    return {};
  ScoresBeside beside = *std::move(found).value();
  std::erase_if(beside.scores.rows, [&](const LatentScore& row) { return row.latent >= analysis.dictionaryWidth; });
  beside.run.model = analysis.model;
  beside.run.dictionary = analysis.dictionary;
  beside.run.dictSize = analysis.dictionaryWidth;
  beside.run.time = analysis.started;
  DGLM_CHECK(project.scores().add(beside.run, beside.scores, job));
  return project.latentMarks().set(analysis.dictionary, namesBy(beside.scores, MarkSource::Import));
}

}  // namespace dglm
