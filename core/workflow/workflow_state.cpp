// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workflow/workflow_state.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>

#include "core/base/json_text.h"
#include "core/workflow/shards.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// The last lines of a file, of which the first may be cut; the newest first.
std::vector<std::string> lastLinesOf(const fs::path& file) {
  constexpr std::streamoff kEnd = 8192;
  std::ifstream stream(file, std::ios::binary);
  if (!stream)
    return {};
  stream.seekg(0, std::ios::end);
  const std::streamoff size = stream.tellg();
  stream.seekg(std::max<std::streamoff>(0, size - kEnd));
  const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  std::vector<std::string> lines;
  std::string line;
  for (const char letter : text + '\n') {
    if (letter != '\n' && letter != '\r') {
      line += letter;
      continue;
    }
    if (!line.empty())
      lines.push_back(std::move(line));
    line.clear();
  }
  std::ranges::reverse(lines);
  return lines;
}

/// What a line of --progress json says; no object where it is none.
Json progressIn(const std::string& line) {
  if (!line.starts_with('{'))
    return {};
  Json json = Json::parse(line, nullptr, false);
  return json.is_object() && json.contains("step") && json["step"].is_string() ? json : Json();
}

void takeProgress(const fs::path& log, ShardState& state) {
  for (const std::string& line : lastLinesOf(log)) {
    const Json json = progressIn(line);
    if (!json.is_object())
      continue;
    state.said = json["step"].get<std::string>();
    const auto number = [&json](const char* name) {
      return json.contains(name) && json[name].is_number() ? json[name].get<double>() : 0.0;
    };
    if (const double total = number("total"); total > 0)
      state.share = std::clamp(number("done") / total, 0.0, 1.0);
    return;
  }
}

void takeLastWords(const fs::path& log, ShardState& state) {
  for (const std::string& line : lastLinesOf(log))
    if (!progressIn(line).is_object()) {
      state.said = line;
      return;
    }
}

int64_t secondsSince(const fs::path& file) {
  std::error_code unknown;
  const auto changed = fs::last_write_time(file, unknown);
  if (unknown)
    return 0;
  const auto passed = fs::file_time_type::clock::now() - changed;
  return std::max<int64_t>(0, std::chrono::duration_cast<std::chrono::seconds>(passed).count());
}

std::string firstLineIn(const fs::path& file) {
  std::ifstream stream(file);
  std::string line;
  std::getline(stream, line);
  return line;
}

ShardState stateOf(const fs::path& folder, const std::string& name, const std::string& done) {
  ShardState state{name};
  std::error_code unknown;
  const fs::path log = folder / "log.txt", started = folder / "started";
  if (firstLineIn(folder / "done") == done) {
    state.stage = ShardStage::Done;
    state.share = 1;
  } else if (fs::exists(folder / "failed", unknown)) {
    state.stage = ShardStage::Failed;
    takeLastWords(log, state);
  } else if (fs::exists(started, unknown) || fs::exists(log, unknown)) {
    state.stage = ShardStage::Running;
    takeProgress(log, state);
    state.secondsQuiet = secondsSince(fs::exists(log, unknown) ? log : started);
  }
  return state;
}

}  // namespace

int64_t WorkflowState::count(ShardStage stage) const {
  return std::ranges::count(shards, stage, &ShardState::stage);
}

Result<WorkflowState> WorkflowWatch::look(const JobContext& job) {
  std::error_code unknown;
  // Asked each time: the folder may have gone, and then nothing is known of any shard.
  if (id_.empty() || !fs::exists(folder_ / "config.yaml", unknown)) {
    DGLM_TRY(config_, readWorkflowConfig(folder_ / "config.yaml"));
    id_ = config_.id();
    state_ = {config_.command.command, {}};
    for (const PlannedShard& shard : config_.shards)
      state_.shards.push_back({shard.name});
  }
  for (size_t i = 0; i < state_.shards.size(); ++i) {
    DGLM_CHECK(job.checkpoint());
    ShardState& state = state_.shards[i];
    if (state.stage != ShardStage::Done)
      state = stateOf(folder_ / shardFolder(i + 1), config_.shards[i].name, doneText(id_, i + 1));
  }
  return state_;
}

}  // namespace dglm
