// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/concepts.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <set>
#include <thread>

#include "app/cli/loading_options.h"
#include "app/cli/number_from.h"
#include "app/cli/one_of.h"
#include "app/cli/reading_options.h"
#include "app/cli/shelf_options.h"
#include "core/base/folder.h"

namespace dglm::cli {
namespace {

struct ConceptsOptions {
  ModelReadingRequest model;
  std::string modelType = "batchtopk";
  std::vector<std::string> validation;
  std::vector<std::filesystem::path> tokenTables, latents;
  ConceptsFromModel request;
  bool paperCompatible = false;
  CLI::App* command = nullptr;
};

Status wrongOption(const char* option, const std::string& value, const char* reason) {
  return Error{ErrorKind::InvalidArgument, {option, value, reason}};
}

ConceptSearchOptions searchOf(const ConceptsOptions& options, const CommonOptions& common) {
  ConceptSearchOptions search = options.request.search;
  search.seed = common.seed;
  search.workers = common.threads > 0 ? common.threads : static_cast<int>(std::thread::hardware_concurrency());
  return search;
}

Status checkTables(const ConceptsOptions& options) {
  if (options.latents.size() != 3)
    return wrongOption("--latents", "other than three files", "--token-tables names three sets");
  if (options.request.outputFolder.empty())
    return wrongOption("--output-dir", "left out", "it is the folder of the result files");
  const ConceptsFromModel& ofModel = options.request;
  const std::pair<const char*, bool> others[] = {
      {"--model", !ofModel.source.model.empty()},    {"--activations", !ofModel.activations.empty()},
      {"--validation", !options.validation.empty()}, {"--random-init", ofModel.randomInit.has_value()},
      {"--label-key", !ofModel.labelKey.empty()},    {"--clusters", !ofModel.clusters.empty()}};
  for (const auto& [option, isNamed] : others)
    if (isNamed)
      return wrongOption(option, "named with --token-tables",
                         "the tables have sequences and labels, and --latents their activations; drop one of the two");
  return {};
}

ConceptsFromTables tablesOf(const ConceptsOptions& options, const CommonOptions& common) {
  ConceptsFromTables request;
  std::copy(options.tokenTables.begin(), options.tokenTables.end(), request.tokenTables.begin());
  std::copy(options.latents.begin(), options.latents.end(), request.latents.begin());
  request.synonyms = options.request.synonyms;
  request.search = searchOf(options, common);
  request.outputFolder = options.request.outputFolder;
  request.facts = options.request.facts;
  request.facts.modelType = options.modelType;
  request.facts.dictionary = options.request.source.dictionary.string();
  request.facts.layer = options.request.source.layer;
  const DictionaryExpectation& said = options.request.source.expected;
  request.facts.activationDim = said.activationDim;
  request.facts.dictSize = said.dictSize;
  request.facts.k = said.k;
  return request;
}

Status checkModelRun(ConceptsOptions& options) {
  ConceptsFromModel& request = options.request;
  const bool isSaved = !request.activations.empty();
  if (options.validation.size() != request.validation.size())
    return wrongOption("--validation", "given " + std::to_string(options.validation.size()) + " times",
                       "three sets are needed: the first tunes, the others test");
  if (isSaved)
    DGLM_CHECK(checkSavedActivations(*options.command, request.activations, request.layerOfActivations));
  if ((request.source.model.empty() && !isSaved) || request.outputFolder.empty())
    return wrongOption("--model and --output-dir", "left out", "both are needed");
  if (request.source.dictionary.empty() && options.modelType != "identity")
    return wrongOption("--sae", "left out", "only the neurons (--model-type identity) need none");
  return {};
}

nlohmann::ordered_json jsonOf(const SetLabels& labels) {
  nlohmann::ordered_json names = nlohmann::ordered_json::array();
  for (const auto& [name, count] : labels.names)
    names.push_back({{"label", name}, {"count", count}});
  return {{"sequences", labels.sequences}, {"places", labels.places}, {"labelled", labels.labelled}, {"labels", names}};
}

CommandSummary summaryOf(const ConceptsReport& report) {
  CommandSummary summary;
  summary.lines = linesOf(report.labels);
  nlohmann::ordered_json files = nlohmann::ordered_json::array();
  for (const std::filesystem::path& file : report.files) {
    files.push_back(file.string());
    summary.lines.push_back("Wrote " + file.string() + ".");
  }
  nlohmann::ordered_json sets = nlohmann::ordered_json::array();
  for (const SetLabels& labels : report.labels.sets)
    sets.push_back(jsonOf(labels));
  summary.json = {
      {"matches", report.matches}, {"sets", sets}, {"candidates", report.labels.candidates}, {"files", files}};
  summary.warnings = report.warnings;
  return summary;
}

std::string twoDigits(double number) {
  if (std::isnan(number))
    return "n/a";
  char text[16];
  std::snprintf(text, sizeof text, "%.2f", number);
  return text;
}

std::string padded(std::string text, size_t width) {
  text.resize(std::max(text.size(), width), ' ');
  return text;
}

std::string lineOf(const ConceptMatch& match, const std::string& name) {
  const std::string null =
      std::isnan(match.heldOutNullF1()) ? std::string() : ", null " + twoDigits(match.heldOutNullF1());
  return padded(name, 32) + " latent " + padded(std::to_string(match.latent), 6) + " held-out F1 " +
         twoDigits(match.heldOutF1()) + " (tuning " + twoDigits(match.sets[0].agreement.f1) + null + ")";
}

/// The best latent of each concept, best first.
void addBestConcepts(CommandSummary& summary, const ConceptsFound& found) {
  constexpr size_t kShown = 20;
  std::set<int32_t> shown;
  nlohmann::ordered_json best = nlohmann::ordered_json::array();
  for (const ConceptMatch& match : found.matches) {
    if (!shown.insert(match.number).second)
      continue;
    const std::string& name = found.concepts.names()[static_cast<size_t>(match.number)];
    best.push_back({{"concept", name},
                    {"latent", match.latent},
                    {"held_out_f1", match.heldOutF1()},
                    {"f1", {match.sets[0].agreement.f1, match.sets[1].agreement.f1, match.sets[2].agreement.f1}}});
    if (shown.size() <= kShown)
      summary.lines.push_back(lineOf(match, name));
  }
  summary.json["concepts"] = best;
}

/// What the options say together with the common ones.
ConceptsFromModel requestOf(const ConceptsOptions& options, const CommonOptions& common) {
  ConceptsFromModel request = options.request;
  request.neurons = options.modelType == "identity";
  request.source.loading.compute = common.compute;
  request.reading = options.model.reading;
  request.reading.windowTokens = options.model.maxTokens;
  request.reading.encode = options.request.reading.encode;
  request.search = searchOf(options, common);
  std::copy(options.validation.begin(), options.validation.end(), request.validation.begin());
  return request;
}

CommandSummary summaryOf(const ConceptsFound& found) {
  CommandSummary summary = summaryOf(found.report);
  addBestConcepts(summary, found);
  return summary;
}

Result<CommandSummary> runOnTables(const ConceptsOptions& options, const CommonOptions& common, const JobContext& job) {
  DGLM_CHECK(checkTables(options));
  DGLM_CHECK(makeOutputFolder(options.request.outputFolder));
  const ConceptsFromTables request = tablesOf(options, common);
  if (options.paperCompatible) {
    DGLM_TRY(const ConceptsReport report, scoreTablesAsPaper(request, job));
    return summaryOf(report);
  }
  DGLM_TRY(const ConceptsFound found, discoverConceptsInTables(request, job));
  return summaryOf(found);
}

Result<CommandSummary> run(ConceptsOptions& options, const CommonOptions& common, const JobContext& job) {
  if (!options.tokenTables.empty())
    return runOnTables(options, common, job);
  DGLM_CHECK(checkModelRun(options));
  DGLM_CHECK(makeOutputFolder(options.request.outputFolder));
  const ConceptsFromModel request = requestOf(options, common);
  if (options.paperCompatible) {
    DGLM_TRY(const ConceptsReport report, discoverConceptsAsPaper(request, job));
    return summaryOf(report);
  }
  DGLM_TRY(const ConceptsFound found, discoverConcepts(request, job));
  return summaryOf(found);
}

/// A run that was stopped when its control was made already goes on with that.
Error tellOfControl(const Error& error, const ConceptsOptions& options) {
  const bool saysNothing = error.arguments.empty() || error.arguments.front().text().empty();
  const auto& seed = options.request.randomInit;
  if (!error.isCancelled() || !saysNothing || !seed)
    return error;
  const std::filesystem::path control = options.request.outputFolder / ("random-" + std::to_string(*seed));
  return {ErrorKind::Cancelled,
          {Why::inEnglish("No result was written; the control in %1 stays, and the same command goes on with it.",
                          {control.string()})}};
}

void addModelOptions(CLI::App* command, ConceptsOptions& options) {
  LatentSource& source = options.request.source;
  addModelOption(command, source.model);
  addLoadingOptions(command, source.loading);
  addDictionaryOptions(command, source.dictionary, source.expected);
  command->get_option("--sae")->required(false);  // neurons and token tables need none
  source.layer = options.request.facts.layer;
  addSiteOptions(command, source.site, source.layer);
  addSavedActivationsOption(command, options.request.activations);  // --layer of token tables is told in the summary
  addReadingOptions(command, options.model, {.allWindows = true, .frames = 6});
  addEncodeOptions(command, options.request.reading.encode, Encodes::Windows);
  command->add_option("--model-type", options.modelType, "batchtopk (the dictionary), or identity (the neurons)")
      ->check(CLI::IsMember({"batchtopk", "identity"}));
  command->add_option("--random-init", options.request.randomInit,
                      "control: random weights by this seed, and a dictionary trained on them");
  command->add_option("--random-steps", options.request.randomSteps, "of training the control's dictionary")
      ->check(numberFrom(1));
}

void addSearchOptions(CLI::App* command, ConceptsFromModel& request) {
  command->add_option("--synonyms", request.synonyms, "lines such as 'KanR = kanMX, NeoR/KanR'");
  command->add_option("--label-key", request.labelKey, "qualifier, or CSV column, that names a feature");
  command->add_option("--clusters", request.clusters, "CSV with record and cluster: the bootstrap draws clusters");
  command->add_option("--least-regions", request.search.leastRegions, "that a concept needs in the first set")
      ->check(numberFrom(1));
  command->add_option("--permutations", request.search.permutations, "of the null; 0 = none")->check(numberFrom(0));
  command->add_option("--resamples", request.search.resamples, "of the bootstrap; 0 = none")->check(numberFrom(0));
}

}  // namespace

void addConcepts(CommandTable& table) {
  const auto options = std::make_shared<ConceptsOptions>();
  CLI::App* command = table.add(
      "concepts", "Which latent means what: F1 of latents against annotations",
      [options](const CommonOptions& common, const JobContext& job) -> Result<CommandSummary> {
        Result<CommandSummary> summary = run(*options, common, job);
        return summary.hasError() ? Result<CommandSummary>(tellOfControl(summary.error(), *options)) : summary;
      });
  options->command = command;
  addModelOptions(command, *options);
  command->add_option("--validation", options->validation,
                      "three times annotated records: GenBank, EMBL, GFF3 with sequences, a folder of them, or "
                      "SEQUENCES,ANNOTATION with pLannotate's CSV or GFF3");
  addSearchOptions(command, options->request);
  command
      ->add_option("--token-tables", options->tokenTables,
                   "in place of --model and --validation: three token tables of the reference")
      ->expected(3);
  command->add_option("--latents", options->latents, "their activations: three safetensors files")->expected(3);
  command->add_flag("--paper-compatible", options->paperCompatible, "the reference's choices to the letter");
  const std::map<std::string, F1Type> types = {{"domain", F1Type::Domain}, {"standard", F1Type::Standard}};
  options->request.search.type = F1Type::Domain;  // the reference's default
  command->add_option("--f1-type", options->request.search.type, "domain (the default, as the reference's) or standard")
      ->transform(oneOf(types));
  command->add_option("--model-name", options->request.facts.modelName,
                      "as it shall stand in file names; default: that of the model's folder, or 'tables'");
  command->add_option("--batch-size", options->request.facts.batchSize, "kept in the summary")->check(numberFrom(1));
  command->add_option("--output-dir", options->request.outputFolder, "folder of the result files");
}

}  // namespace dglm::cli
