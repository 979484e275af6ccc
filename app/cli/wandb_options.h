// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>

#include "app/cli/command.h"

namespace dglm::cli {

/// What the reference's scripts are told of Weights & Biases. Runs stay on this machine all the same.
struct WandbOptions {
  bool use = false;
  std::string entity, project, name;
};

/// --use-wandb, --wandb-entity, --wandb-project and --wandb-name, for commands that write TensorBoard files.
void addWandbOptions(CLI::App* command, WandbOptions& options);

/// Where --use-wandb was given, says how the user can upload the TensorBoard files of the folder.
void addUpload(CommandSummary& summary, const WandbOptions& options, const std::filesystem::path& folder);

}  // namespace dglm::cli
