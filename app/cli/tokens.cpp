// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <memory>

#include "app/cli/kept_inputs.h"
#include "app/cli/number_from.h"
#include "app/cli/reading_options.h"

namespace dglm::cli {

void addTokens(CommandTable& table) {
  struct Options {
    ModelReadingRequest request;
    std::filesystem::path out;
  };
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      table.add("tokens", "Token ids with the bases each covers, as JSON",
                [options](const CommonOptions&, const JobContext& job) -> Result<CommandSummary> {
                  DGLM_CHECK(keepsInputs({{"--out", options->out}}, inputsOf(options->request)));
                  DGLM_TRY(const RowsReport report, writeTokenTable(options->request, options->out, job));
                  return rowsSummary(report, options->out);
                });
  addSequenceOptions(command, options->request);
  command->add_option("--max-tokens", options->request.maxTokens, "keep the first ids of each, <cls> included")
      ->check(numberFrom(1));
  command->add_option("--out", options->out, "JSON file to write")->required();
}

}  // namespace dglm::cli
