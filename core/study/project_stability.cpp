// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/project_stability.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/clock.h"
#include "core/base/file_hash.h"
#include "core/base/json_text.h"
#include "core/base/utf8_path.h"
#include "core/formats/csv_fields.h"
#include "core/sae/dictionary_file.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

/// Derived from dictionaries alone, and read by no other analysis: it stands with the view's states.
std::string stateName(const std::string& sha256) {
  return "stability of dictionary " + sha256;
}

Error malformed(const std::string& sha256) {
  return {ErrorKind::MalformedFile, {stateName(sha256), Why("it is no table of stabilities")}};
}

/// The second field of each line behind the first one.
std::optional<std::vector<float>> stabilityIn(const std::string& csv) {
  std::vector<float> values;
  size_t start = csv.find('\n');
  while (start != std::string::npos && start + 1 < csv.size()) {
    const size_t comma = csv.find(',', start + 1);
    const size_t line = csv.find('\n', start + 1);
    if (comma == std::string::npos || line == std::string::npos || comma > line)
      return std::nullopt;
    float value = 0;
    const auto [end, error] = std::from_chars(csv.data() + comma + 1, csv.data() + line, value);
    if (error != std::errc() || !std::isfinite(value))
      return std::nullopt;
    values.push_back(value);
    start = line;
  }
  return values;
}

}  // namespace

int64_t ProjectStability::comingBack() const {
  return std::ranges::count_if(stability, [](float value) { return value >= kComesBack; });
}

Result<std::optional<ProjectStability>> loadStability(const Project& project, const std::string& sha256) {
  DGLM_TRY(const std::string text, project.views().state(stateName(sha256)));
  if (text.empty())
    return std::optional<ProjectStability>();
  const auto json = ordered_json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object() || !json.contains("csv") || !json["csv"].is_string() || !json.contains("others") ||
      !json["others"].is_array())
    return malformed(sha256);
  ProjectStability stability;
  stability.csv = json["csv"].get<std::string>();
  const auto values = stabilityIn(stability.csv);
  if (!values)
    return malformed(sha256);
  stability.stability = *values;
  for (const ordered_json& other : json["others"])
    if (other.is_string())
      stability.others.push_back(other.get<std::string>());
  const auto measured = json.find("measured");
  const bool hasTime = measured != json.end() && measured->is_number_integer();
  stability.measured = std::chrono::sys_seconds(std::chrono::seconds(hasTime ? measured->get<int64_t>() : 0));
  return std::optional(std::move(stability));
}

Status storeStability(Project& project, const std::string& sha256, const ProjectStability& stability) {
  const ordered_json json = {{"measured", int64_t{stability.measured.time_since_epoch().count()}},
                             {"others", stability.others},
                             {"csv", stability.csv}};
  return project.views().setState(stateName(sha256), jsonText(json));
}

Result<std::vector<MeasuredStability>> measureStabilityIntoProject(const ProjectAccess& project,
                                                                   const std::vector<fs::path>& dictionaries,
                                                                   const JobContext& job) {
  std::vector<MeasuredStability> all;
  for (size_t i = 0; i < dictionaries.size(); ++i) {
    StabilityRequest request;
    request.dictionaries = dictionaries;
    std::rotate(request.dictionaries.begin(), request.dictionaries.begin() + static_cast<std::ptrdiff_t>(i),
                request.dictionaries.begin() + static_cast<std::ptrdiff_t>(i) + 1);  // it first, the others in order
    DGLM_TRY(StabilityTable table, stabilityTable(request, job));
    MeasuredStability measured;
    measured.dictionary = dictionaries[i];
    measured.stability.stability = std::move(table.stability);
    measured.stability.csv = std::move(table.csv);
    measured.stability.measured = thisSecond();
    for (size_t other = 1; other < request.dictionaries.size(); ++other)
      measured.stability.others.push_back(toUtf8(request.dictionaries[other]));
    DGLM_TRY(measured.sha256, rememberedSha256(dictionaryWeightsFile(dictionaries[i]), job));
    DGLM_CHECK(project([&](Project& open) { return storeStability(open, measured.sha256, measured.stability); }));
    all.push_back(std::move(measured));
  }
  for (MeasuredStability& each : all)
    each.hasCopy = std::ranges::count(all, each.sha256, &MeasuredStability::sha256) > 1;
  return all;
}

}  // namespace dglm
