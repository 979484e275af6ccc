// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

namespace dglm::cli {

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

const CommandRun* CommandTable::chosen() const {
  for (const Entry& entry : entries_)
    if (entry.command->parsed())
      return &entry.run;
  return nullptr;
}

}  // namespace dglm::cli
