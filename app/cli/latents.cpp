// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/latents.h"

#include <memory>

#include "app/cli/kept_inputs.h"
#include "app/cli/loading_options.h"
#include "app/cli/reading_options.h"

namespace dglm::cli {
namespace {

CommandSummary summaryOf(const LatentsReport& report) {
  CommandSummary summary;
  nlohmann::ordered_json files = nlohmann::ordered_json::array();
  for (const std::filesystem::path& file : report.files) {
    files.push_back(file.string());
    summary.lines.push_back("Wrote " + file.string() + ".");
  }
  summary.json = {
      {"records", report.records}, {"tokens", report.tokens}, {"nonzeros", report.nonzeros}, {"files", files}};
  summary.lines.push_back(std::to_string(report.nonzeros) + " active latents in " + std::to_string(report.tokens) +
                          " tokens of " + std::to_string(report.records) + " records.");
  addFinetuned(summary, report.finetuned);
  summary.warnings = report.warnings;
  return summary;
}

}  // namespace

void addLatents(CommandTable& table) {
  const auto request = std::make_shared<LatentsRequest>();
  const auto options = std::make_shared<CLI::App*>();
  CLI::App* command =
      table.add("latents", "Latent activations of sequences: safetensors, CSV, bedGraph or bigWig",
                [request, options](const CommonOptions& common, const JobContext& job) -> Result<CommandSummary> {
                  DGLM_CHECK(checkSavedActivations(**options, request->activations, request->layerOfActivations));
                  request->sequences.loading.compute = common.compute;
                  std::vector<NamedFile> inputs = inputsOf(request->sequences);
                  inputs.push_back({"--sae", request->dictionary});
                  for (const std::filesystem::path& folder : request->activations)
                    inputs.push_back({"--activations", folder});
                  DGLM_CHECK(keepsInputs({{"--out", request->out}}, inputs));
                  DGLM_TRY(const LatentsReport report, writeLatents(*request, job));
                  return summaryOf(report);
                });
  *options = command;
  addSequenceOptions(command, request->sequences);
  addReadingOptions(command, request->sequences, {.allWindows = true, .frames = 6});
  addSiteOptions(command, request->site, request->layer);
  addDictionaryOptions(command, request->dictionary, request->expected);
  addSavedActivationsOption(command, request->activations);
  addEncodeOptions(command, request->sequences.reading.encode, Encodes::Windows);
  command->add_option("--latent", request->latents, "latents of the tracks, 0-based");
  command->add_option("--out", request->out, "file to write: .safetensors, .csv, .bedgraph[.gz] or .bw")->required();
}

}  // namespace dglm::cli
