// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/steer.h"

#include <cstdio>
#include <memory>

#include "app/cli/kept_inputs.h"
#include "app/cli/loading_options.h"
#include "app/cli/number_from.h"
#include "app/cli/readout.h"
#include "app/cli/steering_options.h"

namespace dglm::cli {
namespace {

constexpr int64_t kRandomSettings = 20;

struct SteerOptions {
  SteerRequest request;
  EditOptions edits;
  int64_t randomSettings = -1;  // not said
};

const char* controlsText(const ControlRequest& asked, const ControlledEffect& effect) {
  if (!asked.latents.empty())
    return "chosen latents";
  return effect.randomSettings < asked.randomSettings ? "latents that fire in this sequence"
                                                      : "random latents of like firing rate";
}

std::string effectRow(const ControlRequest& asked, const ControlledEffect& effect) {
  char text[200];
  if (effect.isNull()) {
    std::snprintf(text, sizeof text, "Effect %+.5f: none, within the scatter of %lld %s (%.5f)", effect.effect,
                  static_cast<long long>(effect.randomSettings), controlsText(asked, effect), effect.scatter);
    return text;
  }
  std::snprintf(text, sizeof text, "Effect %+.5f: rank %lld beside %lld %s", effect.effect,
                static_cast<long long>(effect.rank), static_cast<long long>(effect.randomSettings),
                controlsText(asked, effect));
  return text;
}

CommandSummary summaryOf(const SteerReport& report) {
  CommandSummary summary;
  summary.json = nlohmann::ordered_json::parse(steerJson(report));
  summary.lines = readoutLines(report);
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
  addReadoutOptions(command, request.read, request.target, request.wildType, request.topK);
  command->add_option("--controls", options->randomSettings, "random latents to steer beside; 20 with --target, else 0")
      ->check(numberFrom(0));
  command
      ->add_option("--control-latents", request.controls.latents,
                   "these instead of random ones, comma between; with several latents steered, one for each in turn")
      ->delimiter(',');
  command->add_option("--out", request.out, "safetensors file to write: logits, latents, activations");
}

}  // namespace dglm::cli
