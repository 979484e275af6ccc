// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdio>
#include <memory>

#include "app/cli/kept_inputs.h"
#include "app/cli/loading_options.h"
#include "app/cli/number_from.h"
#include "app/cli/reading_options.h"
#include "core/study/sequence_edits.h"

namespace dglm::cli {
namespace {

nlohmann::ordered_json jsonOf(const EditEffect& effect) {
  nlohmann::ordered_json object = {{"edit", effect.edit.text},
                                   {"log_likelihood_difference", effect.likelihoodDifference()},
                                   {"kmer_difference", effect.kmerDifference},
                                   {"latents_changed", effect.latentsChanged}};
  if (effect.codon)
    object["codon_effect"] = codonChangeName(effect.codon->change);
  if (effect.latentsChanged > 0 && !effect.latents.empty()) {
    object["latent"] = static_cast<int32_t>(effect.latents.front().latent);
    object["change"] = effect.latents.front().change;
  }
  return object;
}

std::string lineOf(const EditEffect& effect, int layer) {
  char numbers[120];
  std::snprintf(numbers, sizeof numbers, "log-likelihood %+.3f (k-mers %+.3f), %lld latents",
                effect.likelihoodDifference(), effect.kmerDifference, static_cast<long long>(effect.latentsChanged));
  std::string line = "  " + effect.edit.text + ": " + numbers;
  if (effect.latentsChanged > 0 && !effect.latents.empty()) {
    std::snprintf(numbers, sizeof numbers, " %+.3f", effect.latents.front().change);
    line += ", most " + LatentId{layer, effect.latents.front().latent}.toString() + numbers;
  }
  if (effect.codon)
    line += ", " + effect.codon->text() + " " + std::string(codonChangeName(effect.codon->change));
  return line;
}

CommandSummary summaryOf(const EditReport& report) {
  constexpr size_t kShown = 20;
  CommandSummary summary;
  nlohmann::ordered_json edits = nlohmann::ordered_json::array(), files = nlohmann::ordered_json::array();
  summary.lines.push_back(std::to_string(report.effects.size()) + " edits of " + report.record +
                          ", each by itself; differences are after minus before, log-likelihoods in nats.");
  for (const EditEffect& effect : report.effects) {
    edits.push_back(jsonOf(effect));
    if (edits.size() <= kShown)
      summary.lines.push_back(lineOf(effect, report.layer));
  }
  for (const std::filesystem::path& file : report.files) {
    files.push_back(file.string());
    summary.lines.push_back("Wrote " + file.string() + ".");
  }
  summary.json = {
      {"record", report.record}, {"edits", edits}, {"kmer_bases", report.backgroundBases}, {"files", files}};
  summary.warnings = report.warnings;
  return summary;
}

Result<CommandSummary> run(EditRequest& request, const CommonOptions& common, const JobContext& job) {
  request.latents.sequences.loading.compute = common.compute;
  std::vector<NamedFile> inputs = inputsOf(request.latents.sequences);
  inputs.push_back({"--sae", request.latents.dictionary});
  for (const std::filesystem::path& path : request.background)
    inputs.push_back({"--background", path});
  std::vector<NamedFile> outputs;
  for (const std::filesystem::path& path : editFiles(request.out))
    outputs.push_back({"--out", path});
  DGLM_CHECK(keepsInputs(outputs, inputs));
  DGLM_TRY(const EditReport report, runEdits(request, job));
  return summaryOf(report);
}

}  // namespace

void addEdit(CommandTable& table) {
  const auto request = std::make_shared<EditRequest>();
  CLI::App* command =
      table.add("edit", "What an edit of a sequence changes: latents, bases and log-likelihood",
                [request](const CommonOptions& common, const JobContext& job) { return run(*request, common, job); });
  LatentsRequest& latents = request->latents;
  addSequenceOptions(command, latents.sequences);
  addReadingOptions(command, latents.sequences, {.allWindows = true, .frames = 6});
  addSiteOptions(command, latents.site, latents.layer);
  addDictionaryOptions(command, latents.dictionary, latents.expected);
  addEncodeOptions(command, latents.sequences.reading.encode, Encodes::Windows);
  command->add_option("--record", request->record, "id of the record that is edited, in a file of several");
  command->add_option("--edits", request->choice.edits,
                      "A120G, 120-130del, 120insACGT (behind base 120) or 120-130delinsACGT, comma between; positions "
                      "are 1-based, each edit is of the record as it is, and on a circular record 2680-10del goes over "
                      "the origin");
  command->add_option("--saturate", request->choice.saturate,
                      "in place of --edits: every substitution of the bases b:START-END or feature:NAME");
  command->add_option("--latent", latents.latents, "compare only these latents, 0-based");
  command->add_option("--background", request->background,
                      "sequences that the k-mer model is counted on; those of --sequences");
  command->add_option("--kmer-order", request->kmerOrder, "bases that the k-mer model sees before one")
      ->check(CLI::Range(0, MarkovChain::kHighestOrder))
      ->capture_default_str();
  command->add_option("--neighbourhood", request->neighbourhood, "bases on either side of an edit that are near it")
      ->check(numberFrom(0))
      ->capture_default_str();
  command->add_option("--top", request->mostLatents, "latents of an edit in NAME_latents.csv; 0 = all that change")
      ->check(numberFrom(0))
      ->capture_default_str();
  command
      ->add_option("--out", request->out,
                   "CSV file to write; latents and bases stand beside it as NAME_latents.csv and NAME_bases.csv")
      ->required();
}

}  // namespace dglm::cli
