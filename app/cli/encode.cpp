// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <memory>

#include "app/cli/kept_inputs.h"
#include "app/cli/reading_options.h"
#include "core/study/latents.h"

namespace dglm::cli {

void addEncode(CommandTable& table) {
  const auto request = std::make_shared<EncodeRequest>();
  CLI::App* command = table.add(
      "encode", "SAE code of given activations",
      [request](const CommonOptions&, const JobContext& job) -> Result<CommandSummary> {
        DGLM_CHECK(keepsInputs({{"--out", request->out}},
                               {{"--activations", request->activations}, {"--sae", request->dictionary}}));
        DGLM_TRY(const EncodeReport report, encodeActivations(*request, job));
        CommandSummary summary;
        summary.json = {{"tokens", report.tokens}, {"nonzeros", report.nonzeros}, {"out", request->out.string()}};
        summary.lines = {"Wrote " + std::to_string(report.nonzeros) + " active latents of " +
                         std::to_string(report.tokens) + " tokens to " + request->out.string() + "."};
        summary.warnings = report.warnings;
        return summary;
      });
  addDictionaryOptions(command, request->dictionary, request->expected);
  addEncodeOptions(command, request->encode, Encodes::WholeFile);
  command->add_option("--activations", request->activations, "safetensors file with `activations` [tokens, d]")
      ->required();
  command->add_option("--out", request->out, "safetensors file to write")->required();
  command->add_flag("--dense", request->dense, "write `latents` F32 [tokens, dict] instead of a sparse code");
}

}  // namespace dglm::cli
