// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/reading_options.h"

#include "app/cli/loading_options.h"
#include "app/cli/number_from.h"
#include "app/cli/one_of.h"
#include "app/cli/shelf_options.h"

namespace dglm::cli {

void addSequenceOptions(CLI::App* command, ModelReadingRequest& request) {
  addModelOption(command, request.model)->required();
  addLoadingOptions(command, request.loading);
  command
      ->add_option("--sequences,--sequences-file", request.sequences,
                   "FASTA, GenBank, EMBL, SnapGene .dna, CSV or text, told by content")
      ->required();
  command->add_flag("--paper-compatible", request.paperCompatible, "take sequences as they are, as the reference does");
}

void addReadingOptions(CLI::App* command, ModelReadingRequest& request, ReadingDefaults defaults) {
  request.reading.allWindows = defaults.allWindows;
  request.reading.frames = defaults.frames;
  command->add_option("--max-tokens", request.maxTokens, "window in ids including <cls>")
      ->check(CLI::Range(2, 1 << 20));
  const std::map<std::string, bool> windows = {{"first", false}, {"all", true}};
  command
      ->add_option("--windows", request.reading.allWindows,
                   "first or all; on a circular record all start at the least rotation of its bases, "
                   "so that it makes no difference where the file begins")
      ->transform(oneOf(windows));
  command->add_option("--frames", request.reading.frames, "reading frames: 1 or 6")->check(CLI::IsMember({1, 6}));
  const std::map<std::string, StrandChoice> strands = {
      {"forward", StrandChoice::Forward}, {"reverse", StrandChoice::Reverse}, {"both", StrandChoice::Both}};
  command->add_option("--strand", request.reading.strands, "forward, reverse or both")->transform(oneOf(strands));
}

void addSavedActivationsOption(CLI::App* command, std::vector<std::filesystem::path>& folders) {
  for (const char* option : {"--model", "--layer"})
    command->get_option(option)->required(false);
  command->add_option("--activations", folders,
                      "in place of --model: folders that 'activations --shards' wrote, of these sequences");
}

Status checkSavedActivations(const CLI::App& command, const std::vector<std::filesystem::path>& folders,
                             std::optional<int>& layer) {
  if (folders.empty()) {
    for (const char* option : {"--model", "--layer"})
      if (command.count(option) == 0)
        return Error{ErrorKind::InvalidArgument,
                     {option, Why::inEnglish("left out"),
                      Why::inEnglish("it is needed, or in its place --activations with what was saved")}};
    return {};
  }
  for (const char* option : {"--model", "--site", "--max-tokens", "--windows", "--frames", "--strand",
                             "--paper-compatible", "--random-init", "--finetuned-path"})
    if (command.get_option_no_throw(option) && command.count(option) > 0)
      return Error{ErrorKind::InvalidArgument,
                   {option, Why::inEnglish("named with --activations"),
                    Why::inEnglish("the model has read these sequences already, and the folder tells how")}};
  if (command.count("--layer") > 0)
    layer = command.get_option("--layer")->as<int>();
  return {};
}

void addSiteOption(CLI::App* command, Site& site) {
  std::map<std::string, Site> sites;
  for (const Site each : {Site::FfnOutput, Site::BlockOutput, Site::LayerInput})
    sites.emplace(siteName(each), each);
  command->add_option("--site", site, "ffn-output, block-output or layer-input")->transform(oneOf(sites));
}

void addSiteOptions(CLI::App* command, Site& site, int& layer) {
  command->add_option("--layer,--layer-num", layer, "layer, 0-based")->required();
  addSiteOption(command, site);
}

void addArchitectureOption(CLI::App* command, std::optional<Architecture>& architecture) {
  std::map<std::string, Architecture> names;
  for (const Architecture each : allArchitectures())
    names.emplace(architectureOption(each), each);
  command
      ->add_option("--architecture", architecture,
                   "batchtopk or topk, which a checkpoint alone does not tell apart; others are checked against it")
      ->transform(oneOf(names));
}

void addDictionaryOptions(CLI::App* command, std::filesystem::path& dictionary, DictionaryExpectation& expected) {
  addDictionaryOption(command, dictionary)->required();
  addArchitectureOption(command, expected.architecture);
  for (const auto& [name, number] : {std::pair{"--activation-dim", &expected.activationDim},
                                     std::pair{"--dict-size", &expected.dictSize}, std::pair{"--k", &expected.k}})
    command->add_option(name, *number, "checked against the checkpoint")->check(numberFrom(1));
}

void addNormalizeOption(CLI::App* command, NormaliseChoice& choice) {
  const std::map<std::string, NormaliseChoice> choices = {
      {"auto", NormaliseChoice::Auto}, {"on", NormaliseChoice::On}, {"off", NormaliseChoice::Off}};
  command
      ->add_option("--normalize", choice,
                   "on (as the reference's forward), off, or auto (off; paper-compatible: as the checkpoint says)")
      ->transform(oneOf(choices));
}

void addEncodeOptions(CLI::App* command, EncodeOptions& options, Encodes what) {
  const std::map<std::string, Selection> selections = {{"threshold", Selection::Threshold}, {"topk", Selection::TopK}};
  command
      ->add_option(
          "--activation", options.selection,
          what == Encodes::WholeFile
              ? "threshold (BatchTopK's own), or topk (TopK's own; of BatchTopK, k a token over the whole file)"
              : "threshold (BatchTopK's own), or topk (TopK's own; not for a BatchTopK, see 'encode')")
      ->transform(oneOf(selections));
  const std::map<std::string, bool> choices = {{"auto", false}, {"off", false}, {"on", true}};
  command->add_option("--normalize", options.normalise, "auto (off), on (as the reference's forward) or off")
      ->transform(oneOf(choices));
  command->add_flag("--normalize-features", options.rescale, "divide latents by the SAE's activation_rescale_factor");
}

CommandSummary rowsSummary(const RowsReport& report, const std::filesystem::path& out) {
  CommandSummary summary;
  summary.json = {{"records", report.records}, {"tokens", report.rows}, {"out", out.string()}};
  summary.lines = {"Wrote " + std::to_string(report.rows) + " tokens of " + std::to_string(report.records) +
                   " records to " + out.string() + "."};
  addFinetuned(summary, report.finetuned);
  summary.warnings = report.warnings;
  return summary;
}

}  // namespace dglm::cli
