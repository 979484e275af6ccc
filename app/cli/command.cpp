// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include <map>

#include "app/cli/number_from.h"
#include "app/cli/one_of.h"

namespace dglm::cli {

void addCommonOptions(CLI::App& app, CommonOptions& options) {
  app.add_option("--device", options.device, "auto, cpu, cuda or cuda:N")->capture_default_str();
  app.add_option("--dtype", options.dtype, "fp32 or bf16")
      ->check(CLI::IsMember({"fp32", "bf16"}))
      ->capture_default_str();
  app.add_option("--threads", options.threads, "threads to compute with; 0 = all cores")
      ->check(numberFrom(0))
      ->capture_default_str();
  app.add_option("--seed", options.seed, "seed of all random numbers")->capture_default_str();
  const std::map<std::string, ProgressStyle> styles = {{"auto", ProgressStyle::Auto},
                                                       {"plain", ProgressStyle::Plain},
                                                       {"json", ProgressStyle::Json},
                                                       {"none", ProgressStyle::None}};
  app.add_option("--progress", options.progress, "progress on standard error: auto, plain, json or none")
      ->transform(oneOf(styles));
  app.add_flag("--json", options.json, "a machine-readable summary on standard output");
}

CLI::App* CommandTable::add(const std::string& name, const std::string& description, CommandRun run) {
  return add(&app_, name, description, std::move(run));
}

CLI::App* CommandTable::add(CLI::App* parent, const std::string& name, const std::string& description, CommandRun run) {
  CLI::App* command = parent->add_subcommand(name, description);
  command->fallthrough();  // the common options may stand after the command's name
  entries_.push_back({command, std::move(run)});
  return command;
}

CLI::App* CommandTable::addGroup(const std::string& name, const std::string& description) {
  CLI::App* group = app_.add_subcommand(name, description);
  group->require_subcommand(1);
  group->fallthrough();
  return group;
}

const CommandTable::Entry* CommandTable::chosenEntry() const {
  for (const Entry& entry : entries_)
    if (entry.command->parsed())
      return &entry;
  return nullptr;
}

const CommandRun* CommandTable::chosen() const {
  const Entry* entry = chosenEntry();
  return entry == nullptr ? nullptr : &entry->run;
}

bool CommandTable::choseOrder() const {
  const Entry* entry = chosenEntry();
  return entry != nullptr && entry->isOrder;
}

void CommandTable::add(CLI::App* command, CommandRun run) {
  entries_.push_back({command, std::move(run), true});
}

std::vector<CLI::App*> CommandTable::commands() const {
  std::vector<CLI::App*> commands;
  for (const Entry& entry : entries_)
    commands.push_back(entry.command);
  return commands;
}

}  // namespace dglm::cli
