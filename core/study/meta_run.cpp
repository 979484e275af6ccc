// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/meta_run.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

#include "core/base/json_text.h"
#include "core/base/text_file.h"
#include "core/formats/python_literal.h"
#include "core/study/number_text.h"
#include "core/study/published_table.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kChildren = "children.csv";
constexpr int64_t kLargestFacts = 1 << 20;
constexpr int64_t kMostMetaLatents = 1 << 20;

Result<int64_t> wholeNumber(const PublishedTable& table, size_t row, const char* column, int64_t below) {
  DGLM_TRY(const double number, table.number(row, column));
  if (std::isnan(number) || number < 0 || number >= static_cast<double>(below) || number != std::floor(number))
    return table.badField(row, column);
  return static_cast<int64_t>(number);
}

/// A number, or n/a.
Result<double> numberOrNone(const PublishedTable& table, size_t row, const char* column) {
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  if (table.text(row, column) == numberText(kNone))
    return kNone;
  return table.number(row, column);
}

Status readMetaLatents(MetaRunFiles& run, const JobContext& job) {
  DGLM_TRY(const PublishedTable table, PublishedTable::read(run.folder / "meta_latents.csv", job));
  DGLM_CHECK(table.require(std::array{"meta_latent", "importance", "label", "purity", "coverage", "stability"}));
  for (size_t row = 0; row < table.rows(); ++row) {
    DGLM_TRY(const int64_t meta, wholeNumber(table, row, "meta_latent", kMostMetaLatents));
    if (meta != std::ssize(run.families))
      return table.badField(row, "meta_latent");
    MetaFamily family;
    DGLM_TRY(family.importance, table.number(row, "importance"));
    DGLM_TRY(family.purity, table.number(row, "purity"));
    DGLM_TRY(family.coverage, table.number(row, "coverage"));
    DGLM_TRY(const double stability, numberOrNone(table, row, "stability"));
    family.label = table.text(row, "label");
    run.families.push_back(std::move(family));
    run.stability.push_back(static_cast<float>(stability));
  }
  return {};
}

Status readChildren(MetaRunFiles& run, const JobContext& job) {
  DGLM_TRY(const PublishedTable table, PublishedTable::read(run.folder / kChildren, job));
  DGLM_CHECK(table.require(std::array{"meta_latent", "latent", "strength", "f1", "labels"}));
  std::map<int64_t, LabelledLatent> latents;
  std::vector<int64_t> latentOfRow;
  for (size_t row = 0; row < table.rows(); ++row) {
    LabelledLatent latent;
    DGLM_TRY(latent.latent, wholeNumber(table, row, "latent", std::numeric_limits<int32_t>::max()));
    DGLM_TRY(latent.f1, table.number(row, "f1"));
    auto labels = parsePythonList(table.text(row, "labels"));
    if (!labels)
      return table.badField(row, "labels");
    latent.labels = std::move(*labels);
    latentOfRow.push_back(latent.latent);
    latents.emplace(latent.latent, std::move(latent));
  }
  std::map<int64_t, int64_t> places;
  for (auto& [number, latent] : latents) {
    places[number] = std::ssize(run.latents);
    run.latents.push_back(std::move(latent));
  }
  for (size_t row = 0; row < table.rows(); ++row) {
    DGLM_TRY(const int64_t meta, wholeNumber(table, row, "meta_latent", std::ssize(run.families)));
    DGLM_TRY(const double strength, table.number(row, "strength"));
    run.families[static_cast<size_t>(meta)].children.push_back(
        {places.at(latentOfRow[row]), static_cast<float>(strength)});
  }
  return {};
}

}  // namespace

std::vector<fs::path> metaRunsIn(const fs::path& path) {
  std::error_code ignored;
  if (fs::exists(path / kChildren, ignored))
    return {path};
  std::vector<fs::path> runs;
  for (const fs::directory_entry& entry : fs::directory_iterator(path, ignored))
    if (fs::exists(entry.path() / kChildren, ignored))
      runs.push_back(entry.path());
  std::ranges::sort(runs);
  return runs;
}

Result<MetaRunFiles> readMetaFacts(const fs::path& folder) {
  MetaRunFiles run;
  run.folder = folder;
  const fs::path path = folder / kMetaSaeFacts;
  DGLM_TRY(const std::string text, readTextFile(path, kLargestFacts));
  const Json facts = Json::parse(text, nullptr, false);
  const auto isText = [&](const char* name) { return facts.contains(name) && facts[name].is_string(); };
  const auto isNumber = [&](const char* name) { return facts.contains(name) && facts[name].is_number(); };
  if (!facts.is_object() || !isText("dictionary") || !isText("dictionary_sha256") || !isNumber("latents") ||
      !isNumber("reconstruction") || !isNumber("l0"))
    return Error{ErrorKind::MalformedFile,
                 {path.string(), "JSON", Why::inEnglish("it does not say what the meta-SAE was made from")}};
  run.dictionary = facts["dictionary"].get<std::string>();
  run.dictionarySha256 = facts["dictionary_sha256"].get<std::string>();
  run.trainedOn = facts["latents"].get<int64_t>();
  run.reconstruction = facts["reconstruction"].get<double>();
  run.l0 = facts["l0"].get<double>();
  return run;
}

Result<MetaRunFiles> readMetaRun(const fs::path& folder, const JobContext& job) {
  if (std::error_code ignored; !fs::exists(folder / kChildren, ignored))
    return Error{ErrorKind::MalformedFile,
                 {folder.string(), "meta-SAE", Why("no meta-SAE is in it; 'decode-glm train meta-sae' writes them")}};
  DGLM_TRY(MetaRunFiles run, readMetaFacts(folder));
  DGLM_CHECK(readMetaLatents(run, job));
  DGLM_CHECK(readChildren(run, job));
  return run;
}

Result<MetaRunFiles> readOnlyMetaRun(const fs::path& path, const JobContext& job) {
  const std::vector<fs::path> runs = metaRunsIn(path);
  if (runs.size() > 1)
    return Error{ErrorKind::InvalidArgument,
                 {"--meta", path.string(),
                  Why::inEnglish("it holds %1 meta-SAEs; name the folder of one, such as %2",
                                 {std::to_string(runs.size()), runs.front().string()})}};
  return readMetaRun(runs.empty() ? path : runs.front(), job);
}

}  // namespace dglm
