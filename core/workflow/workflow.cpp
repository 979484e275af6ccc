// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workflow/workflow.h"

#include <algorithm>
#include <set>

#include "core/base/atomic_file.h"
#include "core/base/file_hash.h"
#include "core/base/folder.h"
#include "core/base/utf8_path.h"
#include "core/formats/record_writers.h"
#include "core/study/version.h"
#include "core/workflow/named_paths.h"
#include "core/workflow/workflow_texts.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

Result<ShardedWork> cut(const CommandLine& command, ShardSize size, const JobContext& job) {
  if (command.command == "scan")
    return cutScan(command, size, job);
  if (command.command == "sweep")
    return cutSweep(command);
  return cutReading(command, size, job);
}

Result<std::vector<WorkflowInput>> hashed(const std::vector<fs::path>& files, const JobContext& job) {
  std::vector<WorkflowInput> inputs;
  std::set<fs::path> known;
  for (const fs::path& file : files) {
    if (!known.insert(file).second)
      continue;
    DGLM_TRY(std::string sum, rememberedSha256(file, job));
    std::error_code failed;
    inputs.push_back({file, static_cast<int64_t>(fs::file_size(file, failed)), std::move(sum)});
  }
  return inputs;
}

/// A folder that is new, or empty.
Status checkIsEmpty(const fs::path& folder) {
  std::error_code failed;
  if (fs::exists(folder, failed) && !(fs::is_directory(folder, failed) && fs::is_empty(folder, failed)))
    return Error{ErrorKind::FileExists, {toUtf8(folder)}};
  return {};
}

/// The merged files take the place of no input.
Status checkKeepsInputs(const CommandLine& command, const std::vector<WorkflowInput>& inputs) {
  std::error_code failed;
  std::set<fs::path> read;
  for (const WorkflowInput& input : inputs)
    read.insert(fs::weakly_canonical(input.path, failed));
  for (const char* option : {"--out", "--summary", "--figure"})
    if (command.has(option) && read.contains(fs::weakly_canonical(fromUtf8(command.valueOf(option)), failed)))
      return Error{ErrorKind::InvalidArgument,
                   {option, command.valueOf(option), Why("it is one of the files that are read")}};
  return {};
}

/// The shard's part of the input, in its folder.
Status writeInput(const Shard& shard, const fs::path& folder, PlannedShard& planned, const JobContext& job) {
  if (!shard.corpus.empty()) {
    std::string list;
    for (const fs::path& file : shard.corpus)
      list += toUtf8(file) + "\n";
    planned.input = "corpus.txt";
    DGLM_CHECK(writeAtomically(folder / planned.input, list));
  }
  if (!shard.records.empty()) {
    planned.input = "records.fasta";
    DGLM_CHECK(writeFasta(folder / planned.input, shard.records, job));
  }
  if (!planned.input.empty()) {
    DGLM_TRY(planned.sha256, sha256OfFile(folder / planned.input, job));
  }
  return {};
}

/// One line, to be run in the workflow's folder: the command, and then the file that says it is done, or has failed.
std::string lineOf(const PlannedShard& shard, const std::string& id, size_t number) {
  const std::string folder = shardFolder(number);
  return "rm -f " + folder + "/failed && echo > " + folder + "/started && \"${DECODE_GLM:-decode-glm}\" " +
         shellLine(shard.words) + " --progress \"${DGLM_PROGRESS:-auto}\" && echo '" + doneText(id, number) + "' > " +
         folder + "/done || { echo \"$?\" > " + folder + "/failed; exit 1; }\n";
}

Status writeTexts(const fs::path& folder, const WorkflowConfig& config) {
  for (const auto& [name, content] : workflowTexts(config)) {
    DGLM_CHECK(makeFolder((folder / name).parent_path()));
    DGLM_CHECK(writeAtomically(folder / name, content));
  }
  const std::string id = config.id();
  for (size_t number = 1; number <= config.shards.size(); ++number)
    DGLM_CHECK(
        writeAtomically(folder / shardFolder(number) / "command.txt", lineOf(config.shards[number - 1], id, number)));
  return writeAtomically(folder / "config.yaml", formatWorkflowConfig(config));
}

}  // namespace

std::vector<std::string> shardedCommands() {
  return {"scan", "latents", "sweep", "concepts"};
}

Result<WorkflowReport> writeWorkflow(const WorkflowRequest& request, const JobContext& job) {
  DGLM_CHECK(checkIsEmpty(request.folder));
  WorkflowConfig config;
  config.version = programVersion();
  config.command = withAbsolutePaths(request.command);
  config.command.drop({"--resume"});
  config.program = request.program;
  config.resources = request.resources;
  DGLM_TRY(ShardedWork work, cut(config.command, request.size, job));
  DGLM_TRY(const std::vector<fs::path> named, inputFilesOf(config.command));
  work.inputs.insert(work.inputs.end(), named.begin(), named.end());
  DGLM_TRY(config.inputs, hashed(work.inputs, job));
  DGLM_CHECK(checkKeepsInputs(config.command, config.inputs));
  DGLM_CHECK(makeOutputFolder(request.folder));
  WorkflowReport report{std::ssize(work.shards), 0, std::move(work.warnings)};
  for (const Shard& shard : work.shards) {
    PlannedShard planned{shard.command.words(), shard.bytes, {}, {}, shard.name};
    const fs::path folder = request.folder / shardFolder(config.shards.size() + 1);
    DGLM_CHECK(makeFolder(folder));
    DGLM_CHECK(writeInput(shard, folder, planned, job));
    config.shards.push_back(std::move(planned));
    report.largestBytes = std::max(report.largestBytes, shard.bytes);
  }
  DGLM_CHECK(writeTexts(request.folder, config));
  return report;
}

}  // namespace dglm
