// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <memory>

#include "app/cli/kept_inputs.h"
#include "app/cli/loading_options.h"
#include "app/cli/reading_options.h"

namespace dglm::cli {

void addActivations(CommandTable& table) {
  struct Options {
    ModelReadingRequest request;
    Site site = Site::FfnOutput;
    int layer = 0;
    std::filesystem::path out;
  };
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      table.add("activations", "Activations at a site of the model",
                [options](const CommonOptions& common, const JobContext& job) -> Result<CommandSummary> {
                  DGLM_CHECK(keepsInputs({{"--out", options->out}}, inputsOf(options->request)));
                  options->request.loading.compute = common.compute;
                  DGLM_TRY(const RowsReport report, writeActivations(options->request, options->site, options->layer,
                                                                     options->out, job, announceLargeRuns(common)));
                  return rowsSummary(report, options->out);
                });
  addSequenceOptions(command, options->request);
  addReadingOptions(command, options->request, {});
  addSiteOptions(command, options->site, options->layer);
  command->add_option("--out", options->out, "safetensors file to write")->required();
}

}  // namespace dglm::cli
