// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/wandb_options.h"

#include "core/base/utf8_path.h"

namespace dglm::cli {
namespace {

/// A word of the shell's, in quotes where it needs them.
std::string shellWord(const std::string& text) {
  const bool isPlain = text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:@") ==
                       std::string::npos;
  if (isPlain && !text.empty())
    return text;
  std::string quoted = "'";
  for (const char letter : text)
    quoted += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
  return quoted + "'";
}

std::string uploadCommand(const WandbOptions& options, const std::filesystem::path& folder) {
  std::string command = "wandb sync --sync-tensorboard";
  for (const auto& [option, value] :
       {std::pair{" --entity ", &options.entity}, {" --project ", &options.project}, {" --id ", &options.name}})
    if (!value->empty())
      command += option + shellWord(*value);
  return command + " " + shellWord(toUtf8(folder));
}

}  // namespace

void addWandbOptions(CLI::App* command, WandbOptions& options) {
  command->add_flag("--use-wandb", options.use, "say how to upload the run to Weights & Biases; it stays local");
  command->add_option("--wandb-entity", options.entity, "whose runs they are, for that upload");
  command->add_option("--wandb-project", options.project, "the project, for that upload");
  command->add_option("--wandb-name", options.name, "the run's name, for that upload");
}

void addUpload(CommandSummary& summary, const WandbOptions& options, const std::filesystem::path& folder) {
  if (!options.use)
    return;
  const std::string command = uploadCommand(options, folder);
  summary.json["upload"] = command;
  summary.lines.push_back("Nothing was sent anywhere. To upload the TensorBoard files to Weights & Biases: " + command);
}

}  // namespace dglm::cli
