// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

namespace dglm::cli {

void addBench(CommandTable& table) {
  CLI::App* command =
      table.add("bench", "The benchmarks (left out of this build)",
                [](const CommonOptions&, const JobContext&) -> Result<CommandSummary> {
                  return Error{ErrorKind::NotBuilt,
                               {"benchmarks", Why::inEnglish("-DDGLM_WITH_SQLITE=ON -DDGLM_WITH_HTSLIB=ON")}};
                });
  command->allow_extras();
}

}  // namespace dglm::cli
