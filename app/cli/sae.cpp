// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdio>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/kept_inputs.h"
#include "core/study/sae_stability.h"

namespace dglm::cli {
namespace {

std::vector<NamedFile> stabilityFiles(const StabilityRequest& request) {
  std::vector<NamedFile> inputs{{"--activations", request.activations}};
  for (const std::filesystem::path& dictionary : request.dictionaries)
    inputs.push_back({"the checkpoint", dictionary});
  return inputs;
}

Result<CommandSummary> runStability(const StabilityRequest& request, const JobContext& job) {
  DGLM_CHECK(keepsInputs({{"--out", request.out}}, stabilityFiles(request)));
  DGLM_TRY(const StabilityReport report, measureStability(request, job));
  CommandSummary summary;
  summary.json = {{"latents", report.latents},
                  {"mean_stability", report.meanStability},
                  {"coming_back", report.comingBack},
                  {"out", request.out.string()}};
  char numbers[160];
  std::snprintf(numbers, sizeof numbers,
                "%lld of %lld latents come back (mean cosine of at least %.1f); the mean is %.3f.",
                static_cast<long long>(report.comingBack), static_cast<long long>(report.latents), kComesBack,
                report.meanStability);
  summary.lines = {numbers, "Wrote each latent's stability to " + request.out.string() + "."};
  summary.warnings = report.warnings;
  return summary;
}

void addStability(CommandTable& table, CLI::App* group) {
  const auto request = std::make_shared<StabilityRequest>();
  CLI::App* command =
      table.add(group, "stability", "Which latents of the first dictionary come back under other seeds",
                [request](const CommonOptions&, const JobContext& job) { return runStability(*request, job); });
  command
      ->add_option("checkpoints", request->dictionaries, "two or more dictionaries of the same site, by file or folder")
      ->required();
  command->add_option("--activations", request->activations,
                      "safetensors with `activations`: match by what latents are on its tokens too");
  command->add_option("--out", request->out, "CSV file to write")->required();
}

}  // namespace

void addSae(CommandTable& table) {
  CLI::App* group = table.addGroup("sae", "Dictionaries compared");
  addStability(table, group);
}

}  // namespace dglm::cli
