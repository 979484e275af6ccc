// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/train_sae.h"

#include <cstdio>
#include <memory>

#include "app/cli/loading_options.h"
#include "app/cli/one_of.h"
#include "app/cli/shelf_options.h"
#include "app/cli/train.h"
#include "app/cli/wandb_options.h"

namespace dglm::cli {
namespace {

CommandSummary summaryOf(const TrainSaeReport& report) {
  const SaeStepMetrics& last = report.training.last;
  CommandSummary summary;
  summary.json = {{"steps", report.training.steps},
                  {"loss", last.loss},
                  {"reconstruction", last.reconstruction},
                  {"variance_explained", last.varianceExplained},
                  {"l0", last.l0},
                  {"dead", last.dead},
                  {"threshold", last.threshold},
                  {"dictionary", report.training.dictionary.string()}};
  char numbers[160];
  std::snprintf(numbers, sizeof numbers, "variance explained %.3f, L0 %.1f, %lld dead latents, threshold %.4f",
                last.varianceExplained, last.l0, static_cast<long long>(last.dead), last.threshold);
  summary.lines = {"Trained " + std::to_string(report.training.steps) + " steps; the dictionary is " +
                       report.training.dictionary.string() + ".",
                   numbers};
  addFinetuned(summary, report.finetuned);
  summary.warnings = report.warnings;
  return summary;
}

void addSourceOptions(CLI::App* command, TrainSaeRequest& request) {
  command->add_option("--activations", request.activations, "safetensors with `activations`, instead of a model");
  const std::map<std::string, bool> onOff = {{"on", true}, {"off", false}};
  command->add_option("--shuffle", request.shuffle, "on, or off: rows in the file's order")->transform(oneOf(onOff));
  CLI::Option* model = addModelOption(command, request.model)->excludes("--activations");
  addLoadingOptions(command, request.loading);
  command->add_option("--layer,--layer-num", request.layer, "layer, 0-based")->needs(model);
  std::map<std::string, Site> sites;
  for (const Site site : {Site::FfnOutput, Site::BlockOutput, Site::LayerInput})
    sites.emplace(siteName(site), site);
  command->add_option("--site", request.site, "ffn-output, block-output or layer-input")->transform(oneOf(sites));
  command->add_option("--sequences,--sequences-file", request.sequences, "files the model reads")->needs(model);
  command->add_option("--window", request.windowTokens, "ids including <cls>; the model's own when left out")
      ->check(CLI::Range(2, 1 << 20));
  command->add_option("--buffer-rows", request.bufferRows, "activations mixed at a time")->capture_default_str();
}

void addHyperParameters(CLI::App* command, SaeTrainingOptions& options) {
  const std::map<std::string, Architecture> trainers = {{"batchtopk", Architecture::BatchTopK}};
  command->add_option("--trainer", options.trainer, "batchtopk")->transform(oneOf(trainers));
  command->add_option("--init", options.init, "dictionary to start from");
  command->add_option("--lr", options.lr, "learning rate; 2e-4 / sqrt(latents / 2^14) when left out");
  command->add_option("--steps", options.steps)->capture_default_str();
  command->add_option("--batch-size", options.batchSize, "activations a step")->capture_default_str();
  command->add_option("--expansion-factor", options.expansionFactor, "latents per activation dimension")
      ->capture_default_str();
  command->add_option("--k", options.k, "latents kept per token")->capture_default_str();
  command->add_option("--warmup-steps", options.warmupSteps, "5 % of the steps when left out");
  command->add_option("--decay-start", options.decayStart, "half of the steps when left out; negative = never");
  command->add_option("--auxk-alpha", options.auxkAlpha)->capture_default_str();
  command->add_option("--threshold-beta", options.thresholdBeta)->capture_default_str();
  command->add_option("--threshold-start-step", options.thresholdStartStep)->capture_default_str();
  command->add_option("--dead-feature-threshold", options.deadFeatureThreshold, "tokens")->capture_default_str();
  command->add_flag("--normalize-to-sqrt-d", options.normalizeToSqrtD, "set the checkpoint's flag");
}

void addRunOptions(CLI::App* command, SaeTrainingOptions& options) {
  command->add_option("--log-every", options.logEvery)->capture_default_str();
  command->add_option("--save-every", options.saveEvery, "steps between checkpoints");
  const std::map<std::string, DictionaryFormat> formats = {{"pt", DictionaryFormat::PyTorch},
                                                           {"safetensors", DictionaryFormat::Safetensors},
                                                           {"saelens", DictionaryFormat::SaeLens}};
  command
      ->add_option("--format", options.format,
                   "pt; safetensors to have ae.safetensors too; saelens to have a folder of SAELens too")
      ->transform(oneOf(formats));
  command->add_flag("--resume", options.resume, "go on from the newest checkpoint");
}

}  // namespace

void addTrainSae(CommandTable& table, CLI::App* group) {
  const auto request = std::make_shared<TrainSaeRequest>();
  const auto wandb = std::make_shared<WandbOptions>();
  CLI::App* command =
      table.add(group, "sae", "Train a BatchTopK sparse autoencoder",
                [request, wandb](const CommonOptions& common, const JobContext& job) -> Result<CommandSummary> {
                  request->options.seed = common.seed;
                  request->loading.compute = common.compute;
                  request->options.compute = common.compute;
                  DGLM_TRY(const TrainSaeReport report, trainSaeFromRequest(*request, job));
                  CommandSummary summary = summaryOf(report);
                  addUpload(summary, *wandb, request->outputFolder);
                  return summary;
                });
  addSourceOptions(command, *request);
  addHyperParameters(command, request->options);
  addRunOptions(command, request->options);
  addWandbOptions(command, *wandb);
  command->add_option("--output-dir", request->outputFolder, "folder of ae.pt, config.yaml and metrics.csv")
      ->required();
}

}  // namespace dglm::cli
