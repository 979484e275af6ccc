// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/steer_sweep.h"

#include <algorithm>
#include <cstdio>
#include <memory>

#include "app/cli/kept_inputs.h"
#include "app/cli/steering_options.h"

namespace dglm::cli {
namespace {

CommandSummary summaryOf(const SteerSweepReport& report, const std::filesystem::path& out) {
  CommandSummary summary;
  summary.json = {{"rows", report.rows},
                  {"resumed_from", report.resumedFrom},
                  {"was_complete", report.wasComplete},
                  {"out", out.string()}};
  const std::string rows = std::to_string(report.rows) + " rows";
  summary.lines = {report.wasComplete ? out.string() + " is already complete: " + rows + "."
                                      : "Wrote " + rows + " to " + out.string() + "."};
  if (const auto& best = report.best) {
    summary.json["baseline_target_group_prob"] = best->baselineTarget;
    summary.json["best"] = {{"latent", best->latent},
                            {"steering_value", best->value},
                            {"position", best->positions},
                            {"target_group_prob", best->targetProbability}};
    char text[200];
    std::snprintf(text, sizeof text, "Target: %.4g unsteered, at best %.4g with latent %d at %g.", best->baselineTarget,
                  best->targetProbability, int32_t{best->latent}, best->value);
    summary.lines.emplace_back(text);
  }
  summary.warnings = report.warnings;
  return summary;
}

/// The file stays, with the reasons in its rows.
Error failedRows(const SteerSweepReport& report, const std::filesystem::path& out) {
  std::string_view first = report.firstFailure;
  first.remove_suffix(first.ends_with('.') ? 1 : 0);
  return {ErrorKind::InvalidArgument,
          {Why::inEnglish("%1 of %2 rows", {std::to_string(report.failed), std::to_string(report.rows)}), "steered",
           Why::inEnglish("%1; %2 is written, and its column 'error' has the reason of each",
                          {std::string(first), out.string()})}};
}

}  // namespace

void addSteerSweep(CommandTable& table) {
  const auto request = std::make_shared<SteerSweepRequest>();
  CLI::App* command =
      table.add("steer-sweep", "Steer latents x values x tokens and write what the model makes of it",
                [request](const CommonOptions& common, const JobContext& job) -> Result<CommandSummary> {
                  request->input.source.loading.compute = common.compute;
                  request->device = common.compute.device;
                  DGLM_CHECK(keepsInputs({{"--out", request->out}}, inputsOf(request->input)));
                  const std::vector<std::string> repeats = dropRepeats(*request);
                  DGLM_TRY(SteerSweepReport report, sweepSteering(*request, job));
                  if (report.failed > 0)
                    return failedRows(report, request->out);
                  std::ranges::copy(repeats, std::back_inserter(report.warnings));
                  return summaryOf(report, request->out);
                });
  addSteeringInputOptions(command, request->input);
  command->add_option("--latents", request->latents, "comma between")->delimiter(',')->required();
  command
      ->add_option("--values", request->values,
                   "comma between; 0 ablates, but in the paper-compatible mode is the unsteered model")
      ->delimiter(',')
      ->required();
  command
      ->add_option("--positions", request->positions, "tokens to steer, groups separated by ';': '568;567;568,567;468'")
      ->required();
  command->add_option("--read", request->read, "the token to read out")->capture_default_str();
  command->add_option("--target", request->target, "tokens, comma between; N in a k-mer stands for any base")
      ->required();
  command->add_option("--wild-type", request->wildType, "tokens to compare the target with");
  addMethodOption(command, request->method, false);
  command->add_option("--out", request->out, "CSV file to write")->required();
  command->add_flag("--resume", request->resume, "go on with an interrupted sweep");
}

}  // namespace dglm::cli
