// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/workflow/workflow_config.h"

namespace dglm {

enum class ShardStage { Waiting, Running, Failed, Done };

/// How far a shard is, by the files in its folder.
struct ShardState {
  std::string name;  ///< what it holds; of an older workflow empty
  ShardStage stage = ShardStage::Waiting;
  double share = std::numeric_limits<double>::quiet_NaN();  ///< of the step that runs, 0..1; NaN: not known
  std::string said = {};     ///< of one that runs the step, of one that failed its last words; in English
  int64_t secondsQuiet = 0;  ///< of one that runs: since it last wrote something
};

struct WorkflowState {
  std::string command;  ///< its name
  std::vector<ShardState> shards;

  int64_t count(ShardStage stage) const;
};

/// Follows the shards of a workflow, whoever runs them: each look reads little files of the shards that are not done
/// yet, and the plan once.
class WorkflowWatch {
 public:
  explicit WorkflowWatch(std::filesystem::path folder) : folder_(std::move(folder)) {}

  const std::filesystem::path& folder() const { return folder_; }
  /// Errors: those of readWorkflowConfig, as where the folder is not mounted; Cancelled.
  Result<WorkflowState> look(const JobContext& job);

 private:
  std::filesystem::path folder_;
  WorkflowConfig config_;
  std::string id_;  ///< empty: not read yet
  WorkflowState state_;
};

}  // namespace dglm
