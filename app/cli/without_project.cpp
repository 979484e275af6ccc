// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

namespace dglm::cli {

void addProject(CommandTable& table) {
  CLI::App* command = table.add("project", "The project file (left out of this build)",
                                [](const CommonOptions&, const JobContext&) -> Result<CommandSummary> {
                                  return Error{ErrorKind::NotBuilt, {"project files", "-DDGLM_WITH_SQLITE=ON"}};
                                });
  command->allow_extras();
}

}  // namespace dglm::cli
