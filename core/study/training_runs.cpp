// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/training_runs.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <optional>
#include <system_error>

#include "core/base/atomic_file.h"
#include "core/base/json_text.h"
#include "core/base/text_file.h"
#include "core/base/utf8_path.h"
#include "core/formats/csv_reader.h"
#include "core/formats/input_file.h"
#include "core/sae/training_checkpoint.h"
#include "core/training/event_reader.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr double kAbsent = std::numeric_limits<double>::quiet_NaN();
constexpr const char* kStep = "step";
constexpr const char* kDictionary = "ae.pt";
constexpr const char* kMetrics = "metrics.csv";
constexpr const char* kConfig = "config.yaml";
constexpr const char* kEvaluation = "final_evaluation.yaml";  // of the reference's sweep

std::optional<double> numberIn(const std::string& text) {
  double number = kAbsent;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size())
    return std::nullopt;
  return number;
}

int64_t wholeIn(const std::string& text) {
  int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

bool isThere(const fs::path& path) {
  std::error_code error;
  return fs::exists(path, error);
}

bool isFolder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

bool hasEvents(const fs::path& folder) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (isEventFile(entry->path()))
      return true;
  return false;
}

bool isRun(const fs::path& folder) {
  return hasEvents(folder) ||
         std::ranges::any_of(std::initializer_list<const char*>{kMetrics, kConfig, kDictionary, kEvaluation},
                             [&](const char* name) { return isThere(folder / name); });
}

std::vector<fs::path> foldersIn(const fs::path& folder) {
  std::vector<fs::path> folders;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (isFolder(entry->path()))
      folders.push_back(entry->path());
  std::ranges::sort(folders);
  return folders;
}

std::optional<KeptCheckpoint> newestCheckpoint(const fs::path& run) {
  return TrainingCheckpoints::ofRun(run).newest();
}

/// The names of `train sae` for what other programs write.
std::string ownName(const std::string& name) {
  static const std::pair<const char*, const char*> kNames[] = {{"dict_size", "dictionary_size"},
                                                               {"learning_rate", "lr"},
                                                               {"training_steps", "steps"},
                                                               {"layer_num", "layer"},
                                                               {"model_short", "model"}};
  for (const auto& [theirs, ours] : kNames)
    if (name == theirs)
      return ours;
  return name;
}

void addSetting(FlatYaml& settings, const std::string& name, std::string value) {
  if (findField(settings, ownName(name)).empty())
    settings.emplace_back(ownName(name), std::move(value));
}

/// Names and scalars of any YAML, whichever section they stand in: of a name that stands twice the first.
FlatYaml settingsIn(const std::string& yaml) {
  constexpr std::string_view kBlanks = " \t\r-", kQuotes = "\"'";
  FlatYaml settings;
  for (std::string_view rest = yaml; !rest.empty();) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    line.remove_prefix(std::min(line.find_first_not_of(kBlanks), line.size()));
    const size_t colon = line.find(": ");
    if (colon == std::string_view::npos || line.starts_with('#'))
      continue;
    std::string_view value = line.substr(colon + 2);
    value.remove_prefix(std::min(value.find_first_not_of(kBlanks.substr(0, 3)), value.size()));
    value = value.substr(0, value.find_last_not_of(kBlanks.substr(0, 3)) + 1);
    if (value.size() > 1 && kQuotes.find(value.front()) != std::string_view::npos && value.back() == value.front())
      value = value.substr(1, value.size() - 2);
    addSetting(settings, std::string(line.substr(0, colon)), std::string(value));
  }
  return settings;
}

/// What a file beside models/ says of one of the sweep's runs; null where it says nothing.
nlohmann::json entryOfSweep(const fs::path& run, const char* file) {
  constexpr int64_t kLargest = 64 << 20;
  const fs::path models = run.parent_path(), path = models.parent_path() / file;
  if (models.filename() != "models" || !isThere(path))
    return {};
  const Result<std::string> text = readTextFile(path, kLargest);
  if (text.hasError())
    return {};
  const auto json = nlohmann::json::parse(text.value(), nullptr, /*allow_exceptions=*/false);
  if (!json.is_array())
    return {};
  for (const nlohmann::json& each : json)
    if (each.is_object() && each.contains("run_name") && each["run_name"] == toUtf8(run.filename()))
      return each;
  return {};
}

std::string textIn(const nlohmann::json& object, const char* name) {
  const auto field = object.find(name);
  return field != object.end() && field->is_string() ? field->get<std::string>() : std::string();
}

std::string failureInSweep(const fs::path& run) {
  const nlohmann::json entry = entryOfSweep(run, "training_results.json");
  if (!entry.is_object() || textIn(entry, "status") != "failed")
    return {};
  const std::string error = textIn(entry, "error");
  return error.empty() ? "failed" : error;
}

FlatYaml settingsInSweep(const fs::path& run) {
  FlatYaml settings;
  const nlohmann::json entry = entryOfSweep(run, "hyperparameter_configs.json");
  for (const auto& [name, value] : entry.items())
    if (value.is_number() || value.is_string())
      addSetting(settings, name, value.is_string() ? value.get<std::string>() : value.dump());
  return settings;
}

/// "train/loss" is loss, where no other tag ends so; names of the field become ours.
std::string columnOfTag(const std::string& tag, const EventScalars& scalars) {
  const auto lastPart = [](const std::string& name) { return name.substr(name.rfind('/') + 1); };
  const auto namesakes =
      std::ranges::count_if(scalars.byTag, [&](const auto& each) { return lastPart(each.first) == lastPart(tag); });
  const std::string name = namesakes == 1 ? lastPart(tag) : tag;
  static const std::pair<const char*, const char*> kNames[] = {{"frac_variance_explained", "variance_explained"},
                                                               {"explained_variance", "variance_explained"},
                                                               {"lr", "learning_rate"},
                                                               {"dead_features", "dead"},
                                                               {"l0_sparsity", "l0"}};
  for (const auto& [theirs, ours] : kNames)
    if (name == theirs && !scalars.byTag.contains(ours))
      return ours;
  return name;
}

RunMetrics metricsOf(const EventScalars& scalars) {
  std::map<int64_t, size_t> rowOf;
  for (const auto& [tag, values] : scalars.byTag)
    for (const auto& [step, value] : values)
      rowOf[step] = 0;
  RunMetrics metrics;
  for (auto& [step, row] : rowOf) {
    row = metrics.steps.size();
    metrics.steps.push_back(static_cast<double>(step));
  }
  for (const auto& [tag, values] : scalars.byTag) {
    metrics.columns.emplace_back(columnOfTag(tag, scalars), std::vector<double>(metrics.steps.size(), kAbsent));
    for (const auto& [step, value] : values)
      metrics.columns.back().second[rowOf[step]] = value;
  }
  return metrics;
}

Error noRun(const fs::path& folder) {
  return {ErrorKind::CannotOpenFile, {toUtf8(folder), Why("it is no folder of a training run")}};
}

/// `depth` folders down: a sweep has models/RUN, and there may be a folder of sweeps.
Status addRuns(const fs::path& folder, int depth, std::vector<fs::path>& runs, const StopToken& stop) {
  DGLM_CHECK(stop.checkpoint());
  if (isRun(folder)) {
    runs.push_back(folder);
    return {};
  }
  if (depth > 0)
    for (const fs::path& each : foldersIn(folder))
      DGLM_CHECK(addRuns(each, depth - 1, runs, stop));
  return {};
}

}  // namespace

const std::vector<double>* RunMetrics::column(const std::string& name) const {
  const auto found = std::ranges::find(columns, name, [](const auto& column) { return column.first; });
  return found == columns.end() ? nullptr : &found->second;
}

double RunMetrics::last(const std::string& name) const {
  const std::vector<double>* const values = column(name);
  if (!values)
    return kAbsent;
  const auto logged = std::find_if(values->rbegin(), values->rend(), [](double value) { return value == value; });
  return logged == values->rend() ? kAbsent : *logged;
}

Result<RunMetrics> readRunMetrics(const fs::path& csv, const StopToken& stop) {
  DGLM_TRY(InputFile input, InputFile::open(csv));
  DGLM_TRY(CsvReader reader, CsvReader::open(input));
  const std::optional<size_t> stepColumn = reader.column(kStep);
  if (!stepColumn)
    return Error{ErrorKind::MalformedFile, {toUtf8(csv), Why("there is no column '%1'", {kStep})}};
  RunMetrics metrics;
  for (const std::string& name : reader.header())
    if (name != kStep)
      metrics.columns.emplace_back(name, std::vector<double>());
  std::vector<std::string> row;
  for (;;) {
    DGLM_CHECK(stop.checkpoint());
    const Result<bool> hasRow = reader.nextRow(row);
    if (hasRow.hasError()) {
      // The last one may be cut where the program was; anything behind it is a fault.
      if (const Result<bool> more = reader.nextRow(row); more.hasValue() && !more.value())
        return metrics;
      return hasRow.error();
    }
    if (!hasRow.value())
      return metrics;
    const std::optional<double> step = numberIn(row[*stepColumn]);
    if (!step)
      return Error{ErrorKind::MalformedFile, {toUtf8(csv), Why("'%1' is no step", {row[*stepColumn]})}};
    metrics.steps.push_back(*step);
    auto column = metrics.columns.begin();
    for (size_t i = 0; i < row.size(); ++i)
      if (i != *stepColumn)
        (column++)->second.push_back(numberIn(row[i]).value_or(kAbsent));
  }
}

fs::path dictionaryOfRun(const fs::path& folder) {
  return folder / kDictionary;
}

Result<TrainingRunFiles> readTrainingRun(const fs::path& folder, const StopToken& stop) {
  if (!isRun(folder))
    return noRun(folder);
  TrainingRunFiles run;
  run.folder = folder;
  run.name = toUtf8(folder.filename());
  constexpr int64_t kLargestConfig = 1 << 20;
  if (isThere(folder / kConfig)) {
    DGLM_TRY(const std::string yaml, readTextFile(folder / kConfig, kLargestConfig));
    run.config = settingsIn(yaml);
  } else {
    run.config = settingsInSweep(folder);
  }
  if (isThere(folder / kEvaluation)) {
    DGLM_TRY(const std::string yaml, readTextFile(folder / kEvaluation, kLargestConfig));
    run.evaluation = settingsIn(yaml);
  }
  if (isThere(folder / kMetrics)) {
    DGLM_TRY(run.metrics, readRunMetrics(folder / kMetrics, stop));
  } else if (hasEvents(folder)) {
    DGLM_TRY(const EventScalars scalars, readEventFiles(folder, stop));
    run.metrics = metricsOf(scalars);
  }
  run.stepsWanted = wholeIn(findField(run.config, "steps"));
  if (const auto newest = newestCheckpoint(folder))
    run.stepsKept = newest->steps;
  if (isThere(dictionaryOfRun(folder)))
    run.state = TrainingRunFiles::State::Finished;
  else if (run.stepsKept > 0)
    run.state = TrainingRunFiles::State::Stopped;
  if (run.state != TrainingRunFiles::State::Finished)
    run.failure = failureInSweep(folder);
  return run;
}

Result<std::vector<fs::path>> findTrainingRuns(const fs::path& folder, const StopToken& stop) {
  if (!isFolder(folder))
    return Error{ErrorKind::CannotOpenFile, {toUtf8(folder), Why("it is no folder")}};
  constexpr int kDepth = 3;
  std::vector<fs::path> runs;
  DGLM_CHECK(addRuns(folder, kDepth, runs, stop));
  return runs;
}

Result<fs::path> endTrainingRun(const fs::path& folder) {
  const auto newest = newestCheckpoint(folder);
  if (!newest)
    return Error{ErrorKind::CannotResume, {toUtf8(folder), Why("it has no checkpoint yet")}};
  const fs::path dictionary = dictionaryOfRun(folder);
  DGLM_TRY(PendingFile file, PendingFile::create(dictionary));
  std::error_code error;
  fs::copy_file(newest->dictionary(), file.path(), fs::copy_options::overwrite_existing, error);
  if (error)
    return writeError(dictionary, error.value());
  DGLM_CHECK(file.commit());
  return dictionary;
}

}  // namespace dglm
