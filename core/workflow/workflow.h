// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/workflow/command_line.h"
#include "core/workflow/shards.h"
#include "core/workflow/workflow_config.h"

namespace dglm {

struct WorkflowRequest {
  std::filesystem::path folder;
  CommandLine command;  ///< scan, latents, sweep or concepts; paths may be relative to where the program runs
  ShardSize size;
  JobResources resources;
  std::string program = "decode-glm";  ///< in the jobs
};

struct WorkflowReport {
  int64_t shards = 0;
  int64_t largestBytes = 0;  ///< of a shard's part of the input; 0: all read the same
  std::vector<std::string> warnings;
};

/// The commands that can be cut.
std::vector<std::string> shardedCommands();

/// Writes a folder for Snakemake (7 and from 8 on) whose jobs are commands of decode-glm on shards of the input:
/// Snakefile, config.yaml, profiles, README.md, and for each shard a folder with command.txt and its part of the input.
/// The last file is config.yaml. Errors: FileExists for a folder that holds something; those of cutting, reading and
/// writing.
Result<WorkflowReport> writeWorkflow(const WorkflowRequest& request, const JobContext& job);

struct MergedWork {
  CommandLine command;
  std::vector<std::string> leftOut;  ///< of a sweep: "3 (run 2)", the shards that failed for good
};

/// The command that makes of finished shards what the single command would have written, to its own --out or
/// --output-dir, or to `out` in place of that. What it needs is joined there. Of a sweep, runs that failed are left out
/// if others are done. Errors: MalformedFile for a folder that is no workflow, and one that names the shards that are
/// missing or of another workflow, or an input that changed; those of joining.
Result<MergedWork> mergedCommand(const std::filesystem::path& folder, const JobContext& job,
                                 const std::filesystem::path& out = {});

}  // namespace dglm
