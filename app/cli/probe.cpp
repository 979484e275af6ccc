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
#include "core/study/annotated_records.h"
#include "core/study/probe_request.h"

namespace dglm::cli {
namespace {

/// What was said of the source and its tokens; the mode decides what was not.
struct ProbeChoices {
  std::optional<ProbeSplit> split;
  std::optional<LabelMatch> match;
  std::string normalise = "auto";
};

struct ProbeTrainOptions {
  ProbeTrainRequest request;
  ProbeChoices choices;
  ProbeOptimizer optimizer = ProbeOptimizer::Adam;
  std::optional<double> learningRate;
  std::optional<int> epochs;
  std::optional<int64_t> batchSize;
  std::string classWeights = "none";
};

struct ProbeDirectionOptions {
  ProbeDirectionRequest request;
  ProbeChoices choices;
  std::vector<double> biasRange;
};

std::vector<NamedFile> filesOf(const ProbeSource& source) {
  std::vector<NamedFile> inputs{{"--activations", source.activations},
                                {"--latents", source.latents},
                                {"--token-table", source.tokenTable},
                                {"--clusters", source.clusters}};
  for (const std::string& text : source.annotated) {
    const AnnotatedSource annotated = AnnotatedSource::parse(text);
    inputs.push_back({"--annotated", annotated.sequences});
    inputs.push_back({"--annotated", annotated.annotation});
  }
  return inputs;
}

/// The reference's choices, or the ones that are right.
template <class Request>
Status choose(const ProbeChoices& choices, Request& request) {
  const bool asPaper = request.paperCompatible;
  if (asPaper && choices.split && *choices.split != ProbeSplit::Token)
    return Error{
        ErrorKind::InvalidArgument,
        {"--split", Why::inEnglish("named with --paper-compatible"), Why::inEnglish("the reference splits by token")}};
  request.split = choices.split.value_or(asPaper ? ProbeSplit::Token : ProbeSplit::Record);
  request.match = choices.match.value_or(asPaper ? LabelMatch::Substring : LabelMatch::Whole);
  request.source.toSqrtD = choices.normalise == "on";
  if (request.source.toSqrtD && request.source.activations.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"--normalize", "on", Why::inEnglish("it is for activations, which are brought to length sqrt(D)")}};
  return {};
}

std::string numbersOf(const char* format, double a, double b = 0, double c = 0) {
  char text[120];
  std::snprintf(text, sizeof text, format, a, b, c);
  return text;
}

std::string withInterval(const Estimate& estimate) {
  if (std::isnan(estimate.value))
    return "n/a";
  return std::isnan(estimate.low) ? numbersOf("%.3f", estimate.value)
                                  : numbersOf("%.3f (%.3f to %.3f)", estimate.value, estimate.low, estimate.high);
}

nlohmann::ordered_json numberOrNull(double value) {
  return std::isnan(value) ? nlohmann::ordered_json() : nlohmann::ordered_json(value);
}

nlohmann::ordered_json jsonOf(const Estimate& estimate) {
  return {{"value", numberOrNull(estimate.value)},
          {"low", numberOrNull(estimate.low)},
          {"high", numberOrNull(estimate.high)}};
}

nlohmann::ordered_json jsonOf(const ProbeScore& score) {
  return {{"f1", jsonOf(score.f1)},
          {"precision", jsonOf(score.precision)},
          {"recall", jsonOf(score.recall)},
          {"auroc", numberOrNull(score.areaUnderRoc)},
          {"average_precision", numberOrNull(score.averagePrecision)},
          {"threshold", score.threshold},
          {"epoch", score.epoch}};
}

CommandSummary summaryOf(const ProbeTrainReport& report) {
  CommandSummary summary;
  nlohmann::ordered_json results = nlohmann::ordered_json::array(), files = nlohmann::ordered_json::array();
  summary.lines.push_back("Trained on " + std::to_string(report.trainRows) + " tokens with " +
                          std::to_string(report.features) + " features each, tuned on " +
                          std::to_string(report.tuneRows) + ", tested on " + std::to_string(report.testRows) + ".");
  for (const ProbeResult& result : report.results) {
    summary.lines.push_back(
        result.target + ": F1 " + withInterval(result.probe.f1) + ", control " + withInterval(result.control.f1) +
        "; AUROC " +
        (std::isnan(result.probe.areaUnderRoc) ? std::string("n/a") : numbersOf("%.3f", result.probe.areaUnderRoc)) +
        "; " + std::to_string(result.testPositives) + " tokens of it tested");
    results.push_back({{"target", result.target},
                       {"probe", jsonOf(result.probe)},
                       {"control", jsonOf(result.control)},
                       {"train_positives", result.trainPositives},
                       {"test_positives", result.testPositives}});
  }
  for (const std::filesystem::path& file : report.files) {
    files.push_back(file.string());
    summary.lines.push_back("Wrote " + file.string() + ".");
  }
  summary.json = {{"features", report.features},
                  {"train_tokens", report.trainRows},
                  {"tune_tokens", report.tuneRows},
                  {"test_tokens", report.testRows},
                  {"results", results},
                  {"files", files}};
  summary.warnings = report.warnings;
  return summary;
}

nlohmann::ordered_json jsonOf(const DirectionScore& score) {
  const auto of = [](const Agreement& agreement) {
    return nlohmann::ordered_json{{"f1", numberOrNull(agreement.f1)},
                                  {"precision", numberOrNull(agreement.precision)},
                                  {"recall", numberOrNull(agreement.recall)}};
  };
  return {{"bias", score.bias}, {"tuning", of(score.tuning)}, {"test", of(score.test)}};
}

CommandSummary summaryOf(const ProbeDirectionReport& report, const std::filesystem::path& out) {
  CommandSummary summary;
  nlohmann::ordered_json results = nlohmann::ordered_json::array();
  for (const ProbeDirectionResult& result : report.results) {
    const Agreement& test = result.score.test;
    summary.lines.push_back(
        result.labels + ": F1 " +
        (std::isnan(test.f1)
             ? std::string("n/a")
             : numbersOf("%.3f (precision %.3f, recall %.3f)", test.f1, test.precision, test.recall) +
                   numbersOf(" at bias %.2f, control %.3f", result.score.bias, result.control.test.f1)));
    results.push_back({{"labels", result.labels},
                       {"score", jsonOf(result.score)},
                       {"control", jsonOf(result.control)},
                       {"positives", result.positives}});
  }
  summary.lines.push_back("Wrote " + out.string() + ".");
  summary.json = {{"results", results}, {"out", out.string()}};
  summary.warnings = report.warnings;
  return summary;
}

Result<CommandSummary> runTrain(const ProbeTrainOptions& options, const CommonOptions& common, const JobContext& job) {
  ProbeTrainRequest request = options.request;
  DGLM_CHECK(choose(options.choices, request));
  DGLM_CHECK(keepsInputs({{"--out", request.out}, {"--curves", request.curves}, {"--weights-out", request.weights}},
                         filesOf(request.source)));
  ProbeTrainingOptions training =
      request.paperCompatible ? ProbeTrainingOptions::ofReference() : ProbeTrainingOptions();
  training.optimizer = options.optimizer;
  training.learningRate = options.learningRate.value_or(training.learningRate);
  training.epochs = options.epochs.value_or(options.optimizer == ProbeOptimizer::Lbfgs ? 200 : training.epochs);
  training.batchSize = options.batchSize.value_or(training.batchSize);
  training.weightDecay = request.training.weightDecay;
  training.patience = request.training.patience;
  training.balances = options.classWeights == "balanced";
  training.seed = common.seed;
  request.training = training;
  DGLM_TRY(const ProbeTrainReport report, trainProbesOn(request, job));
  return summaryOf(report);
}

Result<CommandSummary> runDirection(const ProbeDirectionOptions& options, const CommonOptions& common,
                                    const JobContext& job) {
  ProbeDirectionRequest request = options.request;
  DGLM_CHECK(choose(options.choices, request));
  if (request.labels.empty() && !options.choices.match)  // the paper's sets are of texts in labels
    request.match = LabelMatch::Substring;
  std::vector<NamedFile> inputs = filesOf(request.source);
  inputs.push_back({"--weights", request.weights});
  DGLM_CHECK(keepsInputs({{"--out", request.out}}, inputs));
  if (!options.biasRange.empty()) {
    request.biases.low = options.biasRange.front();
    request.biases.high = options.biasRange.back();
  }
  request.seed = common.seed;
  DGLM_TRY(const ProbeDirectionReport report, scoreDirection(request, job));
  return summaryOf(report, request.out);
}

void addTokenOptions(CLI::App* command, ProbeSource& source, ProbeChoices& choices) {
  const std::map<std::string, ProbeSplit> splits = {
      {"record", ProbeSplit::Record}, {"cluster", ProbeSplit::Cluster}, {"token", ProbeSplit::Token}};
  const std::map<std::string, LabelMatch> matches = {{"whole", LabelMatch::Whole},
                                                     {"substring", LabelMatch::Substring}};
  command->add_option("--token-table", source.tokenTable,
                      "CSV with seq_id, tokens and token_annotations, a row a token");
  command->add_option("--annotated", source.annotated,
                      "in its place the annotated records of the tokens: GenBank, EMBL, GFF3 with sequences, a folder "
                      "of them, or SEQUENCES,ANNOTATION with pLannotate's CSV or GFF3");
  command
      ->add_option_function<ProbeSplit>(
          "--split", [&choices](const ProbeSplit& split) { choices.split = split; },
          "what stays together: record (the default), cluster of related records, or token (as the reference)")
      ->transform(oneOf(splits));
  command->add_option("--clusters", source.clusters, "CSV with record and cluster");
  command
      ->add_option_function<LabelMatch>(
          "--match", [&choices](const LabelMatch& match) { choices.match = match; },
          "whole labels, their synonyms and any case (the default), or a substring of a label, as the reference")
      ->transform(oneOf(matches));
  command->add_option("--normalize", choices.normalise, "auto (off), on (activations brought to length sqrt(D)) or off")
      ->check(CLI::IsMember({"auto", "on", "off"}));
}

void addProbeTrain(CommandTable& table, CLI::App* group) {
  const auto options = std::make_shared<ProbeTrainOptions>();
  ProbeTrainRequest& request = options->request;
  CLI::App* command = table.add(
      group, "train", "Linear probes for annotations, with a control beside each",
      [options](const CommonOptions& common, const JobContext& job) { return runTrain(*options, common, job); });
  command->add_option("--activations", request.source.activations, "safetensors, or a folder of shards, of the tokens");
  command->add_option("--latents", request.source.latents, "in their place: safetensors with latents, dense or CSR");
  command->add_option("--kmers", request.source.kmers, "in their place: counts of the k-mers of so many bases")
      ->check(CLI::Range(1, 8));
  command->add_option("--kmer-context", request.source.kmerContext, "tokens on either side whose k-mers count")
      ->check(CLI::Range(0, 511));
  addTokenOptions(command, request.source, options->choices);
  command
      ->add_option("--target", request.targets,
                   "a label, several as one ('HIV + env'), or a k-mer in the token (kmer:TAG); again for more targets")
      ->required();
  const std::map<std::string, ProbeOptimizer> optimizers = {{"adam", ProbeOptimizer::Adam},
                                                            {"lbfgs", ProbeOptimizer::Lbfgs}};
  command->add_option("--optimizer", options->optimizer, "adam or lbfgs")->transform(oneOf(optimizers));
  command->add_option("--epochs", options->epochs, "at most; 30, of lbfgs 200 iterations, paper-compatible 10")
      ->check(numberFrom(1));
  command->add_option("--lr", options->learningRate, "of adam; 0.01, paper-compatible 0.02")->check(numberAbove0());
  command->add_option("--batch-size", options->batchSize, "of adam; 2,048 tokens, paper-compatible 19,200")
      ->check(numberFrom(1));
  command->add_option("--weight-decay", request.training.weightDecay, "on the weights of z-scores")
      ->check(numberFrom(0));
  command->add_option("--patience", request.training.patience, "epochs without a gain after which training ends")
      ->check(numberFrom(1));
  command
      ->add_option("--class-weights", options->classWeights,
                   "none, or balanced: labelled tokens weigh as much as others")
      ->check(CLI::IsMember({"none", "balanced"}));
  command->add_option("--resamples", request.resamples, "of the bootstrap over records or clusters; 0 = none")
      ->check(numberFrom(0));
  command->add_flag("--paper-compatible", request.paperCompatible,
                    "the reference's trainer to the letter: split by token, special tokens and all");
  command->add_option("--out", request.out, "CSV file to write")->required();
  command->add_option("--curves", request.curves, "CSV file of precision, recall and false positives by threshold");
  command->add_option("--weights-out", request.weights, "safetensors file of the probes, for 'probe direction'");
}

void addProbeDirection(CommandTable& table, CLI::App* group) {
  const auto options = std::make_shared<ProbeDirectionOptions>();
  ProbeDirectionRequest& request = options->request;
  CLI::App* command = table.add(
      group, "direction", "A fixed direction as a probe: only its bias is tuned, on one half",
      [options](const CommonOptions& common, const JobContext& job) { return runDirection(*options, common, job); });
  command
      ->add_option("--weights", request.weights,
                   "tensor of directions (safetensors, .pt or its unzipped folder), or a dictionary")
      ->required();
  command->add_option("--row", request.row, "which of them; of a dictionary the latent")->required();
  command->add_option("--activations", request.source.activations, "safetensors, or a folder of shards, of the tokens")
      ->required();
  addTokenOptions(command, request.source, options->choices);
  command->add_option("--labels", request.labels,
                      "sets of labels such as RRE 'HIV + env'; default: those of the paper's HIV probe");
  command->add_option("--bias-range", options->biasRange, "-10,25: lowest and highest bias")
      ->delimiter(',')
      ->expected(2);
  command->add_option("--bias-points", request.biases.points, "biases that are tried")->check(CLI::Range(1, 100'000));
  command->add_flag("--paper-compatible", request.paperCompatible,
                    "as the reference's notebook: tokens halved at random for each set, special ones and all");
  command->add_option("--out", request.out, "CSV file to write: annotation, test_f1, test_precision, test_recall")
      ->required();
}

}  // namespace

void addProbe(CommandTable& table) {
  CLI::App* group = table.addGroup("probe", "What a plain linear probe finds in activations, latents or k-mers");
  addProbeTrain(table, group);
  addProbeDirection(table, group);
}

}  // namespace dglm::cli
