// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/published_concepts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <regex>

#include "core/base/json_text.h"
#include "core/base/numbering.h"
#include "core/base/text_file.h"
#include "core/formats/python_literal.h"
#include "core/study/published_table.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int64_t kLargestSummary = 4 << 20;

/// The files of the folder that belong to a run.
struct PublishedFiles {
  std::array<fs::path, kScoreSets> tables;
  fs::path summary;
};

PublishedFiles filesIn(const fs::path& folder) {
  static const std::regex tableName("val_set_([0-2])_.*\\.csv");
  static const std::regex summaryName("summary_.*\\.json");
  PublishedFiles files;
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename().string();
    std::smatch match;
    if (std::regex_match(name, match, tableName))
      files.tables[static_cast<size_t>(match[1].str()[0] - '0')] = entry.path();
    else if (std::regex_match(name, summaryName))
      files.summary = entry.path();
  }
  return files;
}

std::optional<int64_t> integerOf(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_number_integer() ? std::optional<int64_t>(found->get<int64_t>())
                                                             : std::nullopt;
}

std::string textOf(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// "..._k32_..._steps24414/ae.pt" tells the steps of training.
std::optional<int64_t> stepsIn(const std::string& dictionaryPath) {
  static const std::regex steps("_steps(\\d{1,12})");
  std::smatch match;
  if (!std::regex_search(dictionaryPath, match, steps))
    return std::nullopt;
  return std::stoll(match[1].str());
}

/// "2025-10-14_09-30-23_nt50_L3_batchtopk_standard" tells model, layer and kind.
bool takeFolderName(PublishedRun& run) {
  const std::string name = run.folder.filename().string();
  static const std::regex layer("_L(\\d{1,4})(_|$)");
  static const std::regex model("_(nt\\d+)_L\\d");
  std::smatch match;
  if (std::regex_search(name, match, model))
    run.modelName = match[1];
  if (name.find("_identity") != std::string::npos)
    run.modelType = "identity";
  if (name.find("_domain") != std::string::npos)
    run.f1Type = F1Type::Domain;
  if (!std::regex_search(name, match, layer))
    return false;
  run.layer = std::stoi(match[1].str());
  return true;
}

void takeMetadata(PublishedRun& run, const json& metadata, bool layerIsKnown) {
  run.metadataJson = jsonText(metadata);
  run.timestamp = textOf(metadata, "timestamp");
  if (const std::string name = textOf(metadata, "model_name"); !name.empty())
    run.modelName = name;
  if (const std::string type = textOf(metadata, "model_type"); !type.empty())
    run.modelType = type;
  if (const std::string type = textOf(metadata, "f1_type"); !type.empty())
    run.f1Type = type == "domain" ? F1Type::Domain : F1Type::Standard;
  if (const std::string mode = textOf(metadata, "mode"); !mode.empty())
    run.mode = mode;
  if (!layerIsKnown)
    run.layer = static_cast<int>(integerOf(metadata, "layer_num").value_or(0));
  run.activationDim = integerOf(metadata, "activation_dim");
  if (run.isNeurons())  // its dictionary size and k are defaults of the command line, not facts
    return;
  run.dictSize = integerOf(metadata, "dict_size");
  run.k = integerOf(metadata, "k");
  run.trainingSteps = stepsIn(textOf(metadata, "sae_model_path"));
}

Error noSuchFact(const fs::path& file, const Why& fault) {
  return {ErrorKind::MalformedFile, {file.string(), Why::inEnglish("concept scores"), fault}};
}

/// Facts from the folder's name and the summary; the rows that the summary counts in set 0, if it does.
Result<std::optional<int64_t>> readFacts(PublishedRun& run) {
  run.modelType = "batchtopk";
  const bool layerIsKnown = takeFolderName(run);
  if (run.summary.empty()) {
    if (!layerIsKnown)
      return noSuchFact(run.folder, Why("neither its name nor a summary tells the layer"));
    return std::optional<int64_t>();
  }
  DGLM_TRY(const std::string text, readTextFile(run.summary, kLargestSummary));
  const json summary = json::parse(text, nullptr, false);
  const auto metadata = summary.is_object() ? summary.find("run_metadata") : summary.end();
  if (!summary.is_object() || metadata == summary.end() || !metadata->is_object())
    return noSuchFact(run.summary, Why("it has no run_metadata"));
  if (!layerIsKnown && !integerOf(*metadata, "layer_num"))
    return noSuchFact(run.summary, Why("neither the folder's name nor the summary tells the layer"));
  takeMetadata(run, *metadata, layerIsKnown);
  const json statistics = summary.value("summary_statistics", json::object());
  const auto set = statistics.is_object() ? statistics.find("val_0") : statistics.end();
  return set != statistics.end() && set->is_object() ? integerOf(*set, "num_latents") : std::optional<int64_t>();
}

using RowKey = std::pair<int32_t, int32_t>;  // latent, concept

Result<SetScore> scoreOf(const PublishedTable& table, size_t row, const std::string& suffix) {
  SetScore score;
  DGLM_TRY(score.f1, table.number(row, "best_f1" + suffix));
  DGLM_TRY(score.precision, table.number(row, "best_precision" + suffix));
  DGLM_TRY(score.recall, table.number(row, "best_recall" + suffix));
  DGLM_TRY(score.threshold, table.number(row, "threshold"));
  return score;
}

Status readTable(PublishedRun& run, int set, Numbering& concepts, std::map<RowKey, size_t>& rowOf,
                 const JobContext& job) {
  DGLM_TRY(const PublishedTable table, PublishedTable::read(run.tables[static_cast<size_t>(set)], job));
  run.warnings.insert(run.warnings.end(), table.remarks().begin(), table.remarks().end());
  const std::string suffix = "_val" + std::to_string(set), f1 = "best_f1" + suffix;
  DGLM_CHECK(table.require(std::array{"latent_id", "annotation", f1.c_str()}));
  for (size_t row = 0; row < table.rows(); ++row) {
    DGLM_TRY(const double latent, table.number(row, "latent_id"));
    const std::string& annotation = table.text(row, "annotation");
    const auto labels = parsePythonList(annotation);
    if (!labels)
      return table.badField(row, "annotation");
    if (!(latent >= 0 && latent <= std::numeric_limits<int32_t>::max()))
      return table.badField(row, "latent_id");
    const RowKey key{static_cast<int32_t>(latent), concepts.numberOf(conceptNameOf({labels->begin(), labels->end()}))};
    const auto [place, isNew] = rowOf.emplace(key, run.scores.rows.size());
    if (isNew) {
      run.scores.rows.push_back({key.first, key.second, SetScore::kNone, {}});
      run.annotations.push_back(annotation);
    }
    SetScore& score = run.scores.rows[place->second].sets[static_cast<size_t>(set)];
    DGLM_TRY(score, scoreOf(table, row, suffix));
  }
  return {};
}

void checkCount(PublishedRun& run, std::optional<int64_t> counted) {
  const auto scored = std::count_if(run.scores.rows.begin(), run.scores.rows.end(),
                                    [](const LatentScore& row) { return !std::isnan(row.sets[0].f1); });
  if (counted && *counted != scored)
    run.warnings.push_back(run.tables[0].string() + " has " + std::to_string(scored) + " latents, its summary says " +
                           std::to_string(*counted));
}

}  // namespace

bool PublishedRun::hasPrecision() const {
  return std::any_of(scores.rows.begin(), scores.rows.end(),
                     [](const LatentScore& row) { return !std::isnan(row.sets[0].precision); });
}

std::string conceptNameOf(const std::set<std::string>& labels) {
  std::string name;
  for (const std::string& label : labels)
    name += (name.empty() ? "" : " + ") + label;
  return name;
}

bool isPublishedRun(const fs::path& folder) {
  return !filesIn(folder).tables[0].empty();
}

Result<PublishedRun> readPublishedRun(const fs::path& folder, const JobContext& job) {
  const PublishedFiles files = filesIn(folder);
  if (files.tables[0].empty())
    return Error{ErrorKind::FileNotFound, {(folder / "val_set_0_*.csv").string()}};
  PublishedRun run;
  run.folder = folder;
  run.tables = files.tables;
  run.summary = files.summary;
  DGLM_TRY(const std::optional<int64_t> counted, readFacts(run));
  Numbering concepts;
  std::map<RowKey, size_t> rowOf;
  for (int set = 0; set < kScoreSets; ++set)
    if (!run.tables[static_cast<size_t>(set)].empty())
      DGLM_CHECK(readTable(run, set, concepts, rowOf, job));
  run.scores.concepts = concepts.names();
  checkCount(run, counted);
  return run;
}

Result<std::vector<PublishedRun>> readPublishedRuns(const fs::path& path, const JobContext& job) {
  std::vector<fs::path> folders;
  if (isPublishedRun(path))
    folders.push_back(path);
  std::error_code failure;
  for (fs::recursive_directory_iterator entry(path, failure), end; !failure && entry != end; entry.increment(failure)) {
    DGLM_CHECK(job.checkpoint());
    if (entry->is_directory(failure) && isPublishedRun(entry->path()))
      folders.push_back(entry->path());
  }
  if (folders.empty())
    return Error{ErrorKind::FileNotFound,
                 {(fs::is_directory(path, failure) ? path / "val_set_0_*.csv" : path).string()}};
  std::sort(folders.begin(), folders.end());
  std::vector<PublishedRun> runs;
  for (const fs::path& folder : folders) {
    job.report("Reading published scores", static_cast<int64_t>(runs.size()), static_cast<int64_t>(folders.size()));
    DGLM_TRY(PublishedRun run, readPublishedRun(folder, job));
    runs.push_back(std::move(run));
  }
  return runs;
}

}  // namespace dglm
