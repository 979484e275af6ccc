// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/generate.h"

#include <cstdio>
#include <memory>

#include "app/cli/kept_inputs.h"
#include "app/cli/number_from.h"
#include "app/cli/readout.h"
#include "app/cli/steering_options.h"

namespace dglm::cli {
namespace {

struct GenerateOptions {
  GenerateRequest request;
  EditOptions edits;
  DesignReadout readout;
  const CLI::App* command = nullptr;
};

nlohmann::ordered_json jsonOf(const DesignScore& score) {
  return {{"design", score.id},
          {"seed", score.seed},
          {"substitutions", score.substitutions},
          {"pll_baseline", score.logLikelihood.baseline},
          {"pll_steered", score.logLikelihood.steered},
          {"frames_kept", score.framesKept},
          {"frames_broken", score.framesBroken},
          {"amino_acids_changed", score.aminoAcidsChanged}};
}

std::string rowOf(const DesignScore& score) {
  char text[120];
  std::snprintf(text, sizeof text, "%13lld %12.2f %12.2f %6lld %7lld  ", static_cast<long long>(score.substitutions),
                score.logLikelihood.baseline, score.logLikelihood.steered, static_cast<long long>(score.framesKept),
                static_cast<long long>(score.framesBroken));
  return text + score.id;
}

CommandSummary summaryOf(const GenerateReport& report) {
  CommandSummary summary;
  summary.json = {{"tokens_written", report.tokensWritten}};
  summary.lines = {"Wrote " + std::to_string(report.tokensWritten) + " tokens anew in each design.",
                   "substitutions   PLL plain  PLL steered frames broken  design"};
  for (const DesignScore& score : report.scores) {
    summary.json["designs"].push_back(jsonOf(score));
    summary.lines.push_back(rowOf(score));
  }
  for (const std::filesystem::path& file : report.files)
    summary.json["files"].push_back(file.string());
  if (report.readout) {
    summary.json["readout"] = nlohmann::ordered_json::parse(steerJson(*report.readout));
    const std::vector<std::string> lines = readoutLines(*report.readout);
    summary.lines.insert(summary.lines.end(), lines.begin(), lines.end());
  }
  summary.warnings = report.warnings;
  return summary;
}

Result<CommandSummary> run(GenerateOptions& options, const CommonOptions& common, const JobContext& job) {
  GenerateRequest& request = options.request;
  if (asksForReadout(*options.command))
    request.readout = options.readout;
  request.input.source.loading.compute = common.compute;
  request.seed = common.seed;
  DGLM_CHECK(keepsInputs({{"--out", request.out}, {"--scores", scoresPath(request)}}, inputsOf(request.input)));
  DGLM_TRY(request.edits, editsOf(options.edits));
  DGLM_TRY(GenerateReport report, generateDesigns(request, job));
  warnOfUnusedValues(options.edits, report.warnings);
  return summaryOf(report);
}

}  // namespace

void addGenerate(CommandTable& table) {
  const auto options = std::make_shared<GenerateOptions>();
  CLI::App* command =
      table.add("generate", "Write a region anew with the steered model, several designs with scores",
                [options](const CommonOptions& common, const JobContext& job) { return run(*options, common, job); });
  options->command = command;
  GenerateRequest& request = options->request;
  addSteeringInputOptions(command, request.input);
  addEditOptions(command, options->edits);
  addPositionsOption(command, request.positions);
  addReadoutOptions(command, options->readout.read, options->readout.target, options->readout.wildType,
                    options->readout.topK);
  command->add_option("--region", request.region, "bases to write anew: b:START-END or feature:NAME")->required();
  command->add_option("--protect", request.fixed,
                      "bases in the region that stay, written in the same way, comma between");
  command->add_option("--designs", request.designs, "how many")->check(CLI::Range(1, 10'000))->capture_default_str();
  command->add_option("--temperature", request.temperature, "of the sampling; 0 takes the likeliest token")
      ->check(numberFrom(0))
      ->capture_default_str();
  command->add_option("--out", request.out, "FASTA (.fasta, .fa, .fna) or GenBank (.gb, .gbk, .genbank) file to write")
      ->required();
  command->add_option("--scores", request.scores, "CSV of the scores; OUT's name with .scores.csv");
}

}  // namespace dglm::cli
