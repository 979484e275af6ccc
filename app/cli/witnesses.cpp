// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <memory>
#include <thread>

#include "app/cli/kept_inputs.h"
#include "app/cli/loading_options.h"
#include "app/cli/number_from.h"
#include "app/cli/reading_options.h"
#include "app/cli/shelf_options.h"
#include "core/study/witness_files.h"

namespace dglm::cli {
namespace {

struct WitnessesOptions {
  ModelReadingRequest model;
  WitnessesRequest request;
  double leastIdentity = 95, leastCoverage = 50;  ///< per cent
};

std::string howMany(int64_t count, const char* one, const char* several) {
  return std::to_string(count) + " " + (count == 1 ? one : several);
}

CommandSummary summaryOf(const WitnessesReport& report, const WitnessesRequest& request) {
  CommandSummary summary;
  nlohmann::ordered_json verdicts = nlohmann::ordered_json::object();
  for (const auto& [verdict, count] : report.verdicts)
    verdicts[verdict] = count;
  summary.json = {{"records", report.records},
                  {"latents", report.latents},
                  {"concepts", report.concepts},
                  {"places", report.places},
                  {"disagreements", report.disagreements},
                  {"verdicts", verdicts},
                  {"out", request.out.string()}};
  summary.lines = {howMany(report.latents, "latent", "latents") + " of " +
                   howMany(report.concepts, "concept", "concepts") + " and an alignment on " +
                   howMany(report.places, "place", "places") + " of " + howMany(report.records, "record", "records") +
                   ": " + howMany(report.disagreements, "disagreement", "disagreements") + "; wrote " +
                   request.out.string() + "."};
  if (!request.disagreements.empty()) {
    summary.json["disagreements_file"] = request.disagreements.string();
    summary.lines.push_back("Wrote " + request.disagreements.string() + ".");
  }
  for (const auto& [verdict, count] : report.verdicts)
    summary.lines.push_back("  " + verdict + ": " + std::to_string(count));
  summary.warnings = report.warnings;
  return summary;
}

Result<CommandSummary> run(WitnessesOptions options, const CommonOptions& common, const JobContext& job) {
  constexpr double kPercent = 100;
  WitnessesRequest& request = options.request;
  request.source.loading.compute = common.compute;
  const EncodeOptions encode = request.reading.encode;
  request.reading = options.model.reading;
  request.reading.windowTokens = options.model.maxTokens;
  request.reading.encode = encode;
  request.matches.leastIdentity = options.leastIdentity / kPercent;
  request.matches.leastCoverage = options.leastCoverage / kPercent;
  request.workers = common.threads > 0 ? common.threads : static_cast<int>(std::thread::hardware_concurrency());
  std::vector<NamedFile> inputs{{"--scores", request.scores}, {"--sae", request.source.dictionary}};
  for (const std::filesystem::path& path : request.annotation)
    inputs.push_back({"--annotation", path});
  for (const auto& [option, path] :
       {NamedFile{"--features", request.library}, NamedFile{"--synonyms", request.synonyms}})
    if (!path.empty())
      inputs.push_back({option, path});
  DGLM_CHECK(keepsInputs({{"--out", request.out}, {"--disagreements", request.disagreements}}, inputs));
  DGLM_TRY(const WitnessesReport report, runWitnesses(request, job));
  return summaryOf(report, request);
}

}  // namespace

void addWitnesses(CommandTable& table) {
  const auto options = std::make_shared<WitnessesOptions>();
  CLI::App* command =
      table.add("witnesses", "What latents say of features beside what an alignment says",
                [options](const CommonOptions& common, const JobContext& job) { return run(*options, common, job); });
  WitnessesRequest& request = options->request;
  command
      ->add_option("--annotation", request.annotation,
                   "annotated records: GenBank, EMBL, GFF3 with sequences, a folder of them, or SEQUENCES,ANNOTATION")
      ->required();
  command->add_option("--scores", request.scores, "concepts.csv of the command concepts, for the same dictionary")
      ->required();
  command->add_option("--features", request.library,
                      "library to search for; without it the alignment is what the records' features say of it");
  addModelOption(command, request.source.model)->required();
  addLoadingOptions(command, request.source.loading);
  addSiteOptions(command, request.source.site, request.source.layer);
  addDictionaryOptions(command, request.source.dictionary, request.source.expected);
  addReadingOptions(command, options->model, {.allWindows = true, .frames = 6});
  addEncodeOptions(command, request.reading.encode, Encodes::Windows);
  command->add_option("--synonyms", request.synonyms, "lines such as 'KanR = kanMX, NeoR/KanR'");
  command->add_option("--least-f1", request.rules.leastF1, "that a latent needs to speak for a concept")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  command->add_option("--latents-per-concept", request.rules.latentsAConcept, "that are heard, the best first")
      ->check(numberFrom(1))
      ->capture_default_str();
  command->add_option("--min-identity", options->leastIdentity, "of the library's features, in per cent")
      ->check(CLI::Range(50.0, 100.0))
      ->capture_default_str();
  command->add_option("--min-coverage", options->leastCoverage, "per cent of a feature that must be there")
      ->check(CLI::Range(1.0, 100.0))
      ->capture_default_str();
  command->add_option("--out", request.out, "all places (.csv), or the disagreements (.gff3)")->required();
  command->add_option("--disagreements", request.disagreements, "the disagreements alone (.csv or .gff3)");
}

}  // namespace dglm::cli
