// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/fidelity.h"

#include <cstdio>
#include <memory>

#include "app/cli/loading_options.h"
#include "app/cli/reading_options.h"

namespace dglm::cli {
namespace {

std::string percentText(double percent) {
  char text[48];
  std::snprintf(text, sizeof text, "%.2f %%", percent);
  return text;
}

std::string tableRow(const std::string& name, const CrossEntropies& losses) {
  char numbers[128];
  std::snprintf(numbers, sizeof numbers, "%9.4f %9.4f %9.4f %9.2f %% %9.2f %%  ", losses.original, losses.zero,
                losses.sae, lossRecovered(losses), clippedLossRecovered(losses));
  return numbers + name;
}

CommandSummary summaryOf(const FidelityReport& report) {
  CommandSummary summary;
  summary.json = nlohmann::ordered_json::parse(fidelityJson(report));
  summary.lines = {std::string("Loss recovered at ") + std::string(siteName(report.site)) + " of layer " +
                       std::to_string(report.layer) + (report.paperCompatible ? ", paper-compatible" : "") +
                       (report.normalised ? ", activations normalised" : "") + ": " +
                       percentText(lossRecovered(report.overall)) + ", " + meaningOf(report.overall) + ".",
                   " CE model   CE zero    CE SAE   unclipped   recovered  sequence"};
  for (const SequenceFidelity& sequence : report.sequences)
    if (sequence.tokens > 0)
      summary.lines.push_back(tableRow(sequence.record, sequence.losses));
  summary.lines.push_back(tableRow("(mean)", report.overall));
  addFinetuned(summary, report.finetuned);
  summary.warnings = report.warnings;
  return summary;
}

}  // namespace

void addFidelity(CommandTable& table) {
  const auto request = std::make_shared<FidelityRequest>();
  CLI::App* command =
      table.add("fidelity", "How much of the model's loss an SAE recovers at its site",
                [request](const CommonOptions& common, const JobContext& job) -> Result<CommandSummary> {
                  request->sequences.loading.compute = common.compute;
                  DGLM_TRY(const FidelityReport report, measureFidelityOf(*request, job));
                  return summaryOf(report);
                });
  addSequenceOptions(command, request->sequences);
  addSiteOptions(command, request->site, request->layer);
  addDictionaryOptions(command, request->dictionary, request->expected);
  addNormalizeOption(command, request->normalise);
  command
      ->add_option("--max-tokens", request->sequences.maxTokens,
                   "window in ids including <cls>; the model's own, or 1024 when paper-compatible")
      ->check(CLI::Range(2, 1 << 20));
  command->add_option("--out", request->out, "JSON file to write");
}

}  // namespace dglm::cli
