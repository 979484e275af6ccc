// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workflow/workflow_config.h"

#include "core/base/file_hash.h"
#include "core/base/json_text.h"
#include "core/base/text_file.h"
#include "core/base/utf8_path.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

Error unusableConfig(const fs::path& file, Why why) {
  return {ErrorKind::MalformedFile, {toUtf8(file), Why("a workflow"), std::move(why)}};
}

Json toJson(const CommandLine& command) {
  Json options = Json::array();
  for (const CommandOption& option : command.options)
    options.push_back({{"name", option.name}, {"values", option.values}});
  return {{"name", command.command}, {"options", std::move(options)}};
}

/// All that decides what the shards and their merging write.
Json planOf(const WorkflowConfig& config) {
  Json inputs = Json::array(), shards = Json::array();
  for (const WorkflowInput& input : config.inputs)
    inputs.push_back({{"path", toUtf8(input.path)}, {"bytes", input.bytes}, {"sha256", input.sha256}});
  for (const PlannedShard& shard : config.shards) {
    Json json{{"command", shard.words}, {"bytes", shard.bytes}};
    if (!shard.name.empty())
      json["name"] = shard.name;
    if (!shard.input.empty())
      json["input"] = {{"file", shard.input}, {"sha256", shard.sha256}};
    shards.push_back(std::move(json));
  }
  return {{"version", config.version},
          {"command", toJson(config.command)},
          {"inputs", std::move(inputs)},
          {"shards", std::move(shards)}};
}

WorkflowConfig configFrom(const Json& json) {
  WorkflowConfig config;
  config.program = json.at("program").get<std::string>();
  config.retries = json.at("retries").get<int>();
  const Json& resources = json.at("resources");
  config.resources = {resources.at("threads").get<int>(), resources.at("mem_mb").get<int64_t>(),
                      resources.at("minutes").get<int64_t>(), resources.at("gpus").get<int>()};
  const Json& plan = json.at("plan");
  config.version = plan.at("version").get<std::string>();
  config.command.command = plan.at("command").at("name").get<std::string>();
  for (const Json& option : plan.at("command").at("options"))
    config.command.options.push_back(
        {option.at("name").get<std::string>(), option.at("values").get<std::vector<std::string>>()});
  for (const Json& input : plan.at("inputs"))
    config.inputs.push_back({fromUtf8(input.at("path").get<std::string>()), input.at("bytes").get<int64_t>(),
                             input.at("sha256").get<std::string>()});
  for (const Json& each : plan.at("shards")) {
    PlannedShard shard{each.at("command").get<std::vector<std::string>>(), each.at("bytes").get<int64_t>(), {}, {}};
    shard.name = each.value("name", std::string());
    if (each.contains("input")) {
      shard.input = each["input"].at("file").get<std::string>();
      shard.sha256 = each["input"].at("sha256").get<std::string>();
    }
    config.shards.push_back(std::move(shard));
  }
  return config;
}

}  // namespace

std::string WorkflowConfig::id() const {
  return sha256OfText(jsonText(planOf(*this)));
}

std::string doneText(const std::string& id, size_t number) {
  return id + ' ' + std::to_string(number);
}

std::string formatWorkflowConfig(const WorkflowConfig& config) {
  const JobResources& resources = config.resources;
  const Json json{{"program", config.program},
                  {"retries", config.retries},
                  {"resources",
                   {{"threads", resources.threads},
                    {"mem_mb", resources.megabytes},
                    {"minutes", resources.minutes},
                    {"gpus", resources.gpus}}},
                  {"id", config.id()},
                  {"plan", planOf(config)}};
  constexpr int kIndent = 2;
  return "# Program, retries and resources may be changed; the plan may not.\n" + jsonText(json, kIndent) + "\n";
}

Result<WorkflowConfig> readWorkflowConfig(const fs::path& file) {
  constexpr int64_t kLargest = int64_t{1} << 30;
  DGLM_TRY(std::string text, readTextFile(file, kLargest));
  while (text.starts_with('#'))
    text.erase(0, std::min(text.find('\n'), text.size() - 1) + 1);
  const Json json = Json::parse(text, nullptr, false);
  try {
    WorkflowConfig config = configFrom(json);
    if (json.at("id").get<std::string>() != config.id())
      return unusableConfig(file, Why("its plan was changed after it was written; write the workflow anew"));
    return config;
  } catch (const Json::exception&) {
    return unusableConfig(file, Why("it is not as 'decode-glm workflow' writes it"));
  }
}

}  // namespace dglm
