// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/scores_beside.h"

#include <algorithm>
#include <fstream>
#include <system_error>
#include <utility>
#include <vector>

#include "core/base/file_hash.h"
#include "core/base/json_text.h"
#include "core/study/concept_scores_file.h"
#include "core/study/project_concepts.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

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
    DGLM_TRY(found.scores, readConceptScores(table, found.run.mode));
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
