// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/normalize_sae.h"

#include <memory>

#include "app/cli/kept_inputs.h"
#include "app/cli/reading_options.h"

namespace dglm::cli {

void addNormalizeSae(CommandTable& table) {
  const auto request = std::make_shared<NormalizeSaeRequest>();
  CLI::App* command =
      table.add("normalize-sae", "Write each latent's maximum into a checkpoint, as activation_rescale_factor",
                [request](const CommonOptions&, const JobContext& job) -> Result<CommandSummary> {
                  DGLM_CHECK(keepsInputs({{"--out", request->out}},
                                         {{"--activations", request->activations}, {"--sae", request->dictionary}}));
                  DGLM_TRY(const NormalizeSaeReport report, normalizeSae(*request, job));
                  CommandSummary summary;
                  summary.json = {{"tokens", report.tokens},
                                  {"latents", report.latents},
                                  {"silent", report.silent},
                                  {"out", report.out.string()}};
                  summary.lines = {"Wrote the maxima of " + std::to_string(report.latents) + " latents on " +
                                   std::to_string(report.tokens) + " tokens to " + report.out.string() + "."};
                  summary.warnings = report.warnings;
                  return summary;
                });
  addDictionaryOptions(command, request->dictionary, request->expected);
  command->add_option("--activations", request->activations, "safetensors file with `activations` [tokens, d]")
      ->required();
  command->add_option("--out", request->out, "checkpoint to write; ae_normalized.pt beside --sae when left out");
}

}  // namespace dglm::cli
