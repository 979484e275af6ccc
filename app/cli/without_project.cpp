// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

namespace dglm::cli {
namespace {

void addLeftOut(CommandTable& table, const std::string& name, const std::string& description) {
  CLI::App* command =
      table.add(name, description + " (left out of this build)",
                [](const CommonOptions&, const JobContext&) -> Result<CommandSummary> {
                  return Error{ErrorKind::NotBuilt, {Why::inEnglish("project files"), "-DDGLM_WITH_SQLITE=ON"}};
                });
  command->allow_extras();
}

}  // namespace

void addProject(CommandTable& table) {
  addLeftOut(table, "project", "The project file");
}

void addImport(CommandTable& table) {
  addLeftOut(table, "import", "Take results made elsewhere into a project");
}

}  // namespace dglm::cli
