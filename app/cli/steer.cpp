// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/steer.h"

#include <cstdio>
#include <memory>

#include "app/cli/kept_inputs.h"
#include "app/cli/loading_options.h"
#include "app/cli/number_from.h"
#include "app/cli/steering_options.h"

namespace dglm::cli {
namespace {

constexpr int64_t kRandomSettings = 20;

struct SteerOptions {
  SteerRequest request;
  EditOptions edits;
  int64_t randomSettings = -1;  // not said
};

std::string differenceRow(const TokenDifference& each, const std::vector<std::string>& tokens) {
  char text[80];
  std::snprintf(text, sizeof text, "  %+9.4f  %s", each.difference, tokens[static_cast<size_t>(each.id)].c_str());
  return text;
}

std::string readoutRow(const TokenReadout& control, const TokenReadout& steered,
                       const std::vector<std::string>& tokens) {
  const TokenWeight before = control.top.front(), after = steered.top.front();
  char text[160];
  std::snprintf(text, sizeof text, "Token %lld: %s %.4f -> %s %.4f", static_cast<long long>(control.token),
                tokens[static_cast<size_t>(before.id)].c_str(), before.probability,
                tokens[static_cast<size_t>(after.id)].c_str(), after.probability);
  std::string row = text;
  if (control.target.bestRank > 0) {
    std::snprintf(text, sizeof text, "; target %.4f -> %.4f, rank %lld -> %lld", control.target.probability,
                  steered.target.probability, static_cast<long long>(control.target.bestRank),
                  static_cast<long long>(steered.target.bestRank));
    row += text;
  }
  return row;
}

const char* controlsText(const ControlRequest& asked, const ControlledEffect& effect) {
  if (!asked.latents.empty())
    return "chosen latents";
  return effect.randomSettings < asked.randomSettings ? "latents that fire in this sequence"
                                                      : "random latents of like firing rate";
}

std::string effectRow(const ControlRequest& asked, const ControlledEffect& effect) {
  char text[160];
  std::snprintf(text, sizeof text, "Effect %+.5f: rank %lld beside %lld %s", effect.effect,
                static_cast<long long>(effect.rank), static_cast<long long>(effect.randomSettings),
                controlsText(asked, effect));
  return text;
}

void addDifferences(const SteerReport& report, CommandSummary& summary) {
  if (report.result.changes.empty()) {
    summary.lines.push_back(std::string(report.request.edits.empty() ? "Nothing was set" : "Nothing was changed") +
                            ": the steered logits equal the unsteered ones.");
    return;
  }
  summary.lines.push_back("Steered " + std::to_string(report.positions.size()) + " of " +
                          std::to_string(report.window.tokens()) + " tokens. Mean change of the logits:");
  for (const auto& list : {report.result.increased, report.result.decreased})
    for (const TokenDifference& each : list)
      summary.lines.push_back(differenceRow(each, report.tokens));
}

CommandSummary summaryOf(const SteerReport& report) {
  CommandSummary summary;
  summary.json = nlohmann::ordered_json::parse(steerJson(report));
  addDifferences(report, summary);
  for (size_t i = 0; i < report.result.control.size(); ++i)
    summary.lines.push_back(readoutRow(report.result.control[i], report.result.steered[i], report.tokens));
  if (report.effect)
    summary.lines.push_back(effectRow(report.request.controls, *report.effect));
  addFinetuned(summary, report.finetuned);
  summary.warnings = report.warnings;
  return summary;
}

Result<CommandSummary> run(SteerOptions& options, const CommonOptions& common, const JobContext& job) {
  SteerRequest& request = options.request;
  request.input.source.loading.compute = common.compute;
  DGLM_CHECK(keepsInputs({{"--out", request.out}}, inputsOf(request.input)));
  DGLM_TRY(request.edits, editsOf(options.edits));
  const bool hasControls = !request.target.empty() && !request.input.paperCompatible;
  request.controls.randomSettings =
      options.randomSettings < 0 ? (hasControls ? kRandomSettings : 0) : options.randomSettings;
  request.controls.seed = common.seed;
  DGLM_TRY(SteerReport report, steerSequence(request, job));
  warnOfUnusedValues(options.edits, report.warnings);
  return summaryOf(report);
}

}  // namespace

void addSteer(CommandTable& table) {
  const auto options = std::make_shared<SteerOptions>();
  CLI::App* command =
      table.add("steer", "Turn latents of a sequence and see what the model would now write",
                [options](const CommonOptions& common, const JobContext& job) { return run(*options, common, job); });
  SteerRequest& request = options->request;
  addSteeringInputOptions(command, request.input);
  addEditOptions(command, options->edits);
  addPositionsOption(command, request.positions);
  command->add_option("--read", request.read, "tokens to read out, written in the same way")->capture_default_str();
  command->add_option("--target", request.target, "tokens, comma between; N in a k-mer stands for any base");
  command->add_option("--wild-type", request.wildType, "tokens to compare the target with");
  command->add_option("--top-k", request.topK, "tokens in each list")->check(numberFrom(1))->capture_default_str();
  command->add_option("--controls", options->randomSettings, "random latents to steer beside; 20 with --target, else 0")
      ->check(numberFrom(0));
  command
      ->add_option("--control-latents", request.controls.latents,
                   "these instead of random ones, comma between; with several latents steered, one for each in turn")
      ->delimiter(',');
  command->add_option("--out", request.out, "safetensors file to write: logits, latents, activations");
}

}  // namespace dglm::cli
