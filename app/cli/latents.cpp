// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/latents.h"

#include <memory>

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
  summary.warnings = report.warnings;
  return summary;
}

}  // namespace

void addLatents(CommandTable& table) {
  struct Options {
    LatentsRequest request;
    ExpectedDictionary expected;
  };
  const auto options = std::make_shared<Options>();
  CLI::App* command = table.add("latents", "Latent activations of sequences: safetensors, CSV, bedGraph or bigWig",
                                [options](const CommonOptions&, const JobContext& job) -> Result<CommandSummary> {
                                  DGLM_CHECK(checkExpected(options->expected, options->request.dictionary));
                                  DGLM_TRY(const LatentsReport report, writeLatents(options->request, job));
                                  return summaryOf(report);
                                });
  addSequenceOptions(command, options->request.sequences);
  addReadingOptions(command, options->request.sequences, {.allWindows = true, .frames = 6});
  addSiteOptions(command, options->request.site, options->request.layer);
  addNormalizeOption(command, options->request.sequences.reading.normalise);
  addExpectedDictionary(command, options->expected);
  command->add_option("--sae,--sae-model-path", options->request.dictionary, "ae.pt, checkpoint.pt or safetensors")
      ->required();
  command->add_option("--latent", options->request.latents, "latents of the tracks, 0-based");
  command->add_option("--out", options->request.out, "file to write: .safetensors, .csv, .bedgraph[.gz] or .bw")
      ->required();
}

}  // namespace dglm::cli
