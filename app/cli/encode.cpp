// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <memory>

#include "app/cli/reading_options.h"
#include "core/study/latents.h"

namespace dglm::cli {

void addEncode(CommandTable& table) {
  struct Options {
    std::filesystem::path dictionary, activations, out;
    ExpectedDictionary expected;
    Selection selection = Selection::Threshold;
    bool normalise = false;
    bool dense = false;
  };
  const auto options = std::make_shared<Options>();
  CLI::App* command = table.add(
      "encode", "SAE code of given activations",
      [options](const CommonOptions&, const JobContext& job) -> Result<CommandSummary> {
        DGLM_CHECK(checkExpected(options->expected, options->dictionary));
        DGLM_TRY(const EncodeReport report,
                 encodeActivations(options->dictionary, options->activations, options->out, options->selection,
                                   options->normalise, options->dense, job));
        CommandSummary summary;
        summary.json = {{"tokens", report.tokens}, {"nonzeros", report.nonzeros}, {"out", options->out.string()}};
        summary.lines = {"Wrote " + std::to_string(report.nonzeros) + " active latents of " +
                         std::to_string(report.tokens) + " tokens to " + options->out.string() + "."};
        return summary;
      });
  command->add_option("--sae,--sae-model-path", options->dictionary, "ae.pt, checkpoint.pt or safetensors")->required();
  command->add_option("--activations", options->activations, "safetensors file with `activations` [tokens, d]")
      ->required();
  command->add_option("--out", options->out, "safetensors file to write")->required();
  const std::map<std::string, Selection> selections = {{"threshold", Selection::Threshold},
                                                       {"topk", Selection::BatchTopK}};
  command->add_option("--activation", options->selection, "threshold, or topk (k a token over the whole file)")
      ->transform(CLI::CheckedTransformer(selections).description(""));
  command->add_flag("--dense", options->dense, "write `latents` F32 [tokens, dict] instead of a sparse code");
  addExpectedDictionary(command, options->expected);
  addNormalizeOption(command, options->normalise);
}

}  // namespace dglm::cli
