// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/reading_options.h"

#include "app/cli/shelf_options.h"
#include "core/sae/dictionary.h"

namespace dglm::cli {
namespace {

Status mustAgree(const char* option, int64_t expected, int64_t found) {
  if (expected == 0 || expected == found)
    return {};
  return Error{ErrorKind::InvalidArgument,
               {option, std::to_string(expected), "the checkpoint has " + std::to_string(found)}};
}

}  // namespace

void addSequenceOptions(CLI::App* command, ModelReadingRequest& request) {
  addModelOption(command, request.model)->required();
  command
      ->add_option("--sequences,--sequences-file", request.sequences,
                   "FASTA, GenBank, SnapGene .dna, CSV or text, told by content")
      ->required();
  command->add_flag("--paper-compatible", request.paperCompatible, "take sequences as they are, as the reference does");
}

void addReadingOptions(CLI::App* command, ModelReadingRequest& request, ReadingDefaults defaults) {
  request.reading.allWindows = defaults.allWindows;
  request.reading.frames = defaults.frames;
  command->add_option("--max-tokens", request.maxTokens, "window in ids including <cls>")
      ->check(CLI::Range(2, 1 << 20));
  const std::map<std::string, bool> windows = {{"first", false}, {"all", true}};
  command->add_option("--windows", request.reading.allWindows, "first or all")
      ->transform(CLI::CheckedTransformer(windows).description(""));
  command->add_option("--frames", request.reading.frames, "reading frames: 1 or 6")->check(CLI::IsMember({1, 6}));
  const std::map<std::string, StrandChoice> strands = {
      {"forward", StrandChoice::Forward}, {"reverse", StrandChoice::Reverse}, {"both", StrandChoice::Both}};
  command->add_option("--strand", request.reading.strands, "forward, reverse or both")
      ->transform(CLI::CheckedTransformer(strands).description(""));
}

void addSiteOptions(CLI::App* command, Site& site, int& layer) {
  command->add_option("--layer,--layer-num", layer, "layer, 0-based")->required();
  std::map<std::string, Site> sites;
  for (const Site each : {Site::FfnOutput, Site::BlockOutput, Site::LayerInput})
    sites.emplace(siteName(each), each);
  command->add_option("--site", site, "ffn-output, block-output or layer-input")
      ->transform(CLI::CheckedTransformer(sites).description(""));
}

void addExpectedDictionary(CLI::App* command, ExpectedDictionary& expected) {
  command->add_option("--activation-dim", expected.activationDim, "checked against the checkpoint");
  command->add_option("--dict-size", expected.dictSize, "checked against the checkpoint");
  command->add_option("--k", expected.k, "checked against the checkpoint");
}

Status checkExpected(const ExpectedDictionary& expected, const std::filesystem::path& path) {
  if (expected.activationDim == 0 && expected.dictSize == 0 && expected.k == 0)
    return {};
  DGLM_TRY(const Dictionary dictionary, Dictionary::load(path));
  const DictionaryFacts& facts = dictionary.facts();
  DGLM_CHECK(mustAgree("--activation-dim", expected.activationDim, facts.activationDim));
  DGLM_CHECK(mustAgree("--dict-size", expected.dictSize, facts.dictSize));
  return mustAgree("--k", expected.k, facts.k);
}

void addNormalizeOption(CLI::App* command, bool& normalise) {
  const std::map<std::string, bool> choices = {{"auto", false}, {"off", false}, {"on", true}};
  command->add_option("--normalize", normalise, "auto, on (the reference's forward) or off")
      ->transform(CLI::CheckedTransformer(choices).description(""));
}

CommandSummary rowsSummary(const RowsReport& report, const std::filesystem::path& out) {
  CommandSummary summary;
  summary.json = {{"records", report.records}, {"tokens", report.rows}, {"out", out.string()}};
  summary.lines = {"Wrote " + std::to_string(report.rows) + " tokens of " + std::to_string(report.records) +
                   " records to " + out.string() + "."};
  summary.warnings = report.warnings;
  return summary;
}

}  // namespace dglm::cli
