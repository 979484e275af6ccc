// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>

#include "app/cli/command.h"
#include "app/cli/kept_inputs.h"
#include "app/cli/number_from.h"
#include "app/cli/one_of.h"
#include "core/base/text_file.h"
#include "core/study/project_baselines.h"

namespace dglm::cli {
namespace {

nlohmann::ordered_json orNull(double value) {
  return std::isnan(value) ? nlohmann::ordered_json() : nlohmann::ordered_json(value);
}

std::string scoreText(const BaselineRow& row) {
  if (std::isnan(row.score.f1.value))
    return "n/a";
  char score[40], interval[40] = "", control[40];
  std::snprintf(score, sizeof score, "F1 %.2f", row.score.f1.value);
  if (!std::isnan(row.score.f1.low))
    std::snprintf(interval, sizeof interval, " (%.2f to %.2f)", row.score.f1.low, row.score.f1.high);
  std::snprintf(control, sizeof control, ", control %.2f", row.controlF1);
  return std::string(score) + interval + (std::isnan(row.controlF1) ? "" : control);
}

CommandSummary summaryOf(const BaselinesReport& report) {
  CommandSummary summary;
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  std::string target;
  for (const BaselineRow& row : report.rows) {
    if (row.target != target)
      summary.lines.push_back(row.target + ", " + std::to_string(row.testPositives) + " tokens of it tested:");
    target = row.target;
    summary.lines.push_back("  " + row.method + (row.detail.empty() ? "" : " (" + row.detail + ")") + ": " +
                            scoreText(row) + "; " + row.verdict);
    rows.push_back({{"concept", row.target},
                    {"method", row.method},
                    {"f1", orNull(row.score.f1.value)},
                    {"ci_low", orNull(row.score.f1.low)},
                    {"ci_high", orNull(row.score.f1.high)},
                    {"control", orNull(row.controlF1)},
                    {"auroc", orNull(row.score.areaUnderRoc)},
                    {"difference", orNull(row.difference.value)},
                    {"verdict", row.verdict},
                    {"detail", row.detail}});
  }
  for (const std::filesystem::path& file : report.files)
    summary.lines.push_back("Wrote " + file.string() + ".");
  summary.json = {{"rows", rows}, {"out", report.files.front().string()}};
  summary.warnings = report.warnings;
  return summary;
}

struct BaselinesOptions {
  ProjectBaselinesRequest request;
  std::filesystem::path project, synonyms;
  std::optional<int> layer;
};

/// What only goes with a project, or only without one.
Status checkSources(const BaselinesOptions& options) {
  const ProbeSource& source = options.request.methods.source;
  const bool isProject = !options.project.empty();
  const bool hasFiles = !source.latents.empty() || !source.activations.empty() || !source.tokenTable.empty() ||
                        !source.annotated.empty() || !source.clusters.empty() || !options.synonyms.empty() ||
                        !options.request.methods.randomActivations.empty() || !options.request.methods.concepts.empty();
  if (isProject && hasFiles)
    return Error{ErrorKind::InvalidArgument,
                 {"--project", Why::inEnglish("named together with files of tokens, concepts or synonyms"),
                  Why::inEnglish("the project holds its records, latents and concepts")}};
  const bool asksProject = options.layer || options.request.activations || options.request.randomModel;
  if (!isProject && asksProject)
    return Error{ErrorKind::InvalidArgument,
                 {Why::inEnglish("--layer, --model-activations and --random-model"),
                  Why::inEnglish("used without --project"), Why::inEnglish("they say what is read of a project")}};
  return {};
}

Result<CommandSummary> runBaselines(const BaselinesOptions& options, const CommonOptions& common,
                                    const JobContext& job) {
  constexpr int64_t kLargestSynonyms = int64_t{16} << 20;
  ProjectBaselinesRequest request = options.request;
  BaselinesRequest& methods = request.methods;
  methods.training.seed = common.seed;
  const ProbeSource& source = methods.source;
  DGLM_CHECK(checkSources(options));
  DGLM_CHECK(keepsInputs({{"--out", methods.out}, {"--figure", methods.figure}},
                         {{"--activations", source.activations},
                          {"--latents", source.latents},
                          {"--random-activations", methods.randomActivations},
                          {"--token-table", source.tokenTable},
                          {"--clusters", source.clusters},
                          {"--concepts", methods.concepts},
                          {"--synonyms", options.synonyms},
                          {"--project", options.project}}));
  if (!options.synonyms.empty()) {
    DGLM_TRY(methods.synonyms, readTextFile(options.synonyms, kLargestSynonyms));
  }
  DGLM_TRY(const BaselinesReport report, options.project.empty()
                                             ? compareBaselines(methods, job)
                                             : compareBaselinesOf(options.project, options.layer, request, job));
  return summaryOf(report);
}

}  // namespace

void addBaselines(CommandTable& table) {
  const auto options = std::make_shared<BaselinesOptions>();
  options->request.activations = false;
  BaselinesRequest& request = options->request.methods;
  request.source.kmers = 6;
  CLI::App* command = table.add(
      "baselines", "Does a latent add anything to k-mer counts, codon position and GC?",
      [options](const CommonOptions& common, const JobContext& job) { return runBaselines(*options, common, job); });
  const std::map<std::string, ProbeSplit> splits = {
      {"record", ProbeSplit::Record}, {"cluster", ProbeSplit::Cluster}, {"token", ProbeSplit::Token}};
  const std::map<std::string, LabelMatch> matches = {{"whole", LabelMatch::Whole},
                                                     {"substring", LabelMatch::Substring}};
  command->add_option("--project", options->project,
                      "project file: its annotated records and latents, as they were read; without --target the "
                      "concepts that were scored there");
  command->add_option("--layer", options->layer, "of the project's analyses; the first");
  command->add_flag("--model-activations", options->request.activations,
                    "with --project: probes on activations too, which its model reads");
  command->add_flag("--random-model", options->request.randomModel,
                    "with --project: and on those of the same model with random weights");
  command->add_option("--latents", request.source.latents, "safetensors with latents of the tokens, dense or CSR");
  command->add_option("--activations", request.source.activations, "safetensors, or a folder of shards, of the tokens");
  command->add_option("--random-activations", request.randomActivations, "the same by a model of random weights");
  command->add_option("--meta", request.meta,
                      "meta-SAE: a folder that 'train meta-sae' wrote (with --latents), or a decoder as published "
                      "(with --activations)");
  command->add_option("--token-table", request.source.tokenTable,
                      "CSV with seq_id, tokens and token_annotations, a row a token");
  command->add_option("--annotated", request.source.annotated,
                      "in its place the annotated records of the tokens: GenBank, EMBL, GFF3 with sequences, a folder "
                      "of them, or SEQUENCES,ANNOTATION with pLannotate's CSV or GFF3");
  command->add_option("--concepts", request.concepts, "concepts.csv, as 'concepts' writes it: all that it names");
  command->add_option("--synonyms", options->synonyms, "lines such as 'KanR = kanMX, NeoR/KanR'");
  command->add_option("--target", request.targets, "labels to look for, several as one ('HIV + env')");
  command->add_option("--match", request.match, "whole labels and their synonyms, or a substring of a label")
      ->transform(oneOf(matches));
  command->add_option("--split", request.split, "what stays together: record, cluster of related records, or token")
      ->transform(oneOf(splits));
  command->add_option("--clusters", request.source.clusters, "CSV with record and cluster");
  command->add_option("--kmers", request.source.kmers, "bases of the k-mers that are counted; 6")
      ->check(CLI::Range(1, 8));
  command->add_option("--kmer-context", request.source.kmerContext, "tokens on either side whose k-mers count")
      ->check(CLI::Range(0, 511));
  command->add_option("--epochs", request.training.epochs, "of the probes, at most")->check(numberFrom(1));
  command->add_option("--resamples", request.resamples, "of the bootstrap over records or clusters; 0 = none")
      ->check(numberFrom(0));
  command->add_option("--out", request.out, "CSV file or Excel workbook (.xlsx) to write")->required();
  command->add_option("--figure", request.figure, "SVG: F1 of all methods with intervals and controls");
}

}  // namespace dglm::cli
