// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <memory>

#include "app/cli/kept_inputs.h"
#include "app/cli/loading_options.h"
#include "app/cli/reading_options.h"

namespace dglm::cli {

void addLogits(CommandTable& table) {
  struct Options {
    ModelReadingRequest request;
    std::filesystem::path out;
  };
  const auto options = std::make_shared<Options>();
  options->request.reading.frames = 1;
  options->request.reading.allWindows = false;
  CLI::App* command = table.add(
      "logits", "Masked-LM logits of whole sequences",
      [options](const CommonOptions& common, const JobContext& job) -> Result<CommandSummary> {
        DGLM_CHECK(keepsInputs({{"--out", options->out}}, inputsOf(options->request)));
        options->request.loading.compute = common.compute;
        DGLM_TRY(const RowsReport report, writeLogits(options->request, options->out, job, announceLargeRuns(common)));
        return rowsSummary(report, options->out);
      });
  addSequenceOptions(command, options->request);
  command->add_option("--max-tokens", options->request.maxTokens, "keep the first ids of each, <cls> included")
      ->check(CLI::Range(2, 1 << 20));
  command->add_option("--out", options->out, "safetensors file to write")->required();
}

}  // namespace dglm::cli
