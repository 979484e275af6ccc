// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/concepts.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <set>
#include <thread>

#include "app/cli/reading_options.h"
#include "app/cli/shelf_options.h"

namespace dglm::cli {
namespace {

struct Options {
  ModelReadingRequest model;
  std::filesystem::path dictionary;
  std::string modelType = "batchtopk";
  std::vector<std::filesystem::path> validation, tokenTables, latents;
  ConceptsFromModel request;
  ConceptRunFacts facts;
  bool paperCompatible = false;
};

Status wrongOption(const char* option, const std::string& value, const char* reason) {
  return Error{ErrorKind::InvalidArgument, {option, value, reason}};
}

Result<ConceptsReport> fromTables(const Options& options, const JobContext& job) {
  if (options.latents.size() != 3)
    return Error{ErrorKind::InvalidArgument,
                 {"--latents", "other than three files", "--token-tables names three sets"}};
  ConceptsFromTables request;
  std::copy(options.tokenTables.begin(), options.tokenTables.end(), request.tokenTables.begin());
  std::copy(options.latents.begin(), options.latents.end(), request.latents.begin());
  request.facts = options.facts;
  request.facts.modelType = options.modelType;
  request.facts.dictionary = options.dictionary.string();
  request.facts.layer = options.request.source.layer;
  request.outputFolder = options.request.outputFolder;
  return scoreConceptTables(request, job);
}

Status checkModelRun(const Options& options) {
  if (options.paperCompatible)
    return wrongOption("--paper-compatible", "used with --validation",
                       "it scores token tables made by the reference: give --token-tables and --latents");
  if (options.modelType != "batchtopk")
    return wrongOption("--model-type", options.modelType,
                       "a model's neurons can only be scored from files yet: give --token-tables and --latents");
  if (options.validation.size() != 3)
    return wrongOption("--validation", "given " + std::to_string(options.validation.size()) + " times",
                       "three sets are needed: the first tunes, the others test");
  if (options.model.model.empty() || options.dictionary.empty() || options.request.outputFolder.empty())
    return wrongOption("--model, --sae and --output-dir", "left out", "all three are needed");
  return {};
}

CommandSummary summaryOf(const ConceptsReport& report) {
  CommandSummary summary;
  nlohmann::ordered_json files = nlohmann::ordered_json::array();
  for (const std::filesystem::path& file : report.files) {
    files.push_back(file.string());
    summary.lines.push_back("Wrote " + file.string() + ".");
  }
  summary.json = {{"matches", report.matches}, {"files", files}};
  summary.warnings = report.warnings;
  return summary;
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
    char line[160];
    std::snprintf(line, sizeof line, "%-32s latent %-6d held-out F1 %.2f (tuning %.2f, null %.2f)", name.c_str(),
                  match.latent, match.heldOutF1(), match.sets[0].agreement.f1,
                  (match.sets[1].nullF1 + match.sets[2].nullF1) / 2);
    if (shown.size() <= kShown)
      summary.lines.push_back(line);
  }
  summary.json["concepts"] = best;
}

Result<CommandSummary> run(Options& options, const CommonOptions& common, const JobContext& job) {
  if (!options.tokenTables.empty()) {
    DGLM_TRY(const ConceptsReport report, fromTables(options, job));
    return summaryOf(report);
  }
  DGLM_CHECK(checkModelRun(options));
  ConceptsFromModel& request = options.request;
  request.source.model = options.model.model;
  request.source.dictionary = options.dictionary;
  request.reading = options.model.reading;
  request.search.type = options.facts.type;
  request.search.seed = common.seed;
  request.search.workers = common.threads > 0 ? common.threads : static_cast<int>(std::thread::hardware_concurrency());
  std::copy(options.validation.begin(), options.validation.end(), request.validation.begin());
  DGLM_TRY(const ConceptsFound found, discoverConcepts(request, job));
  CommandSummary summary = summaryOf(found.report);
  addBestConcepts(summary, found);
  return summary;
}

}  // namespace

void addConcepts(CommandTable& table) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      table.add("concepts", "Which latent means what: F1 of latents against annotations",
                [options](const CommonOptions& common, const JobContext& job) { return run(*options, common, job); });
  addModelOption(command, options->model.model);
  addDictionaryOption(command, options->dictionary);
  options->request.source.layer = options->facts.layer;
  addSiteOptions(command, options->request.source.site, options->request.source.layer);
  command->get_option("--layer")->required(false);  // of token tables it is only told in the summary
  addReadingOptions(command, options->model, {.allWindows = true, .frames = 6});
  command->add_option("--validation", options->validation, "annotated records: GenBank, or a folder; three times");
  command->add_option("--synonyms", options->request.synonyms, "lines such as 'KanR = kanMX, NeoR/KanR'");
  command->add_option("--permutations", options->request.search.permutations, "of the null; 0 = none");
  command->add_option("--resamples", options->request.search.resamples, "of the bootstrap; 0 = none");
  command->add_option("--token-tables", options->tokenTables, "three token tables of the reference")->expected(3);
  command->add_option("--latents", options->latents, "their activations: three safetensors files")->expected(3);
  command->add_flag("--paper-compatible", options->paperCompatible, "the reference's choices to the letter");
  const std::map<std::string, F1Type> types = {{"domain", F1Type::Domain}, {"standard", F1Type::Standard}};
  command->add_option("--f1-type", options->facts.type, "domain or standard")
      ->transform(CLI::CheckedTransformer(types).description(""));
  command->add_option("--model-type", options->modelType)->check(CLI::IsMember({"batchtopk", "identity"}));
  command->add_option("--model-name", options->facts.modelName, "as it shall stand in file names");
  command->add_option("--batch-size", options->facts.batchSize, "kept in the summary");
  command->add_option("--activation-dim", options->facts.activationDim);
  command->add_option("--dict-size", options->facts.dictSize);
  command->add_option("--k", options->facts.k);
  command->add_option("--output-dir", options->request.outputFolder, "folder of the result files");
}

}  // namespace dglm::cli
