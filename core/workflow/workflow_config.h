// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/workflow/command_line.h"

namespace dglm {

/// What a job asks the scheduler for.
struct JobResources {
  int threads = 1;
  int64_t megabytes = 8000;
  int64_t minutes = 240;
  int gpus = 0;
};

/// A file that the result of a workflow depends on.
struct WorkflowInput {
  std::filesystem::path path;
  int64_t bytes = 0;
  std::string sha256;
};

/// A shard as the workflow was written.
struct PlannedShard {
  std::vector<std::string> words;  ///< of its command
  int64_t bytes = 0;
  std::string input;  ///< file in its folder; empty: none
  std::string sha256;
  std::string name = {};  ///< what it holds, for people
};

/// config.yaml of a workflow. Snakemake reads resources, retries, program and the number of shards; `merge` all of it.
struct WorkflowConfig {
  std::string version;  ///< of the program that wrote it
  CommandLine command;  ///< the single command, with absolute paths
  std::vector<WorkflowInput> inputs;
  std::vector<PlannedShard> shards;
  // What may be changed by hand.
  std::string program = "decode-glm";  ///< in each job; a path where it is not on PATH
  JobResources resources;
  int retries = 2;

  /// Of all but the last three: what a shard's `done` must name to be of this workflow.
  std::string id() const;
};

/// What the `done` of a shard of the workflow with this id holds.
std::string doneText(const std::string& id, size_t number);

/// YAML in the form of JSON, which all read.
std::string formatWorkflowConfig(const WorkflowConfig& config);

/// Errors: those of reading; MalformedFile, also where what may not be changed by hand was.
Result<WorkflowConfig> readWorkflowConfig(const std::filesystem::path& file);

}  // namespace dglm
