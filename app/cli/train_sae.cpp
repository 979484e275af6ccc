// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/train_sae.h"

#include <algorithm>
#include <cstdio>
#include <memory>

#include "app/cli/loading_options.h"
#include "app/cli/one_of.h"
#include "app/cli/reading_options.h"
#include "app/cli/shelf_options.h"
#include "app/cli/train.h"
#include "app/cli/training_announcement.h"
#include "app/cli/wandb_options.h"

namespace dglm::cli {
namespace {

CommandSummary summaryOf(const TrainSaeReport& report, TrainerKind trainer) {
  const SaeStepMetrics& last = report.training.last;
  CommandSummary summary;
  summary.json = {{"steps", report.training.steps},
                  {"loss", last.loss},
                  {"reconstruction", last.reconstruction},
                  {"variance_explained", last.varianceExplained},
                  {"l0", last.l0},
                  {"dead", last.dead}};
  char numbers[160];
  std::snprintf(numbers, sizeof numbers, "variance explained %.3f, L0 %.1f, %lld dead latents", last.varianceExplained,
                last.l0, static_cast<long long>(last.dead));
  std::string line = numbers;
  if (trainer != TrainerKind::Relu) {
    summary.json["threshold"] = last.threshold;
    std::snprintf(numbers, sizeof numbers, ", threshold %.4f", last.threshold);
    line += numbers;
  }
  summary.json["dictionary"] = report.training.dictionary.string();
  summary.lines = {"Trained " + std::to_string(report.training.steps) + " steps; the dictionary is " +
                       report.training.dictionary.string() + ".",
                   line};
  addFinetuned(summary, report.finetuned);
  summary.warnings = report.warnings;
  return summary;
}

void addSourceOptions(CLI::App* command, TrainSaeRequest& request) {
  command->add_option(
      "--activations", request.activations,
      "instead of a model: a safetensors file with `activations`, a folder of 'activations --shards', or "
      "the reference's activations.pt or activations.dat with their metadata");
  const std::map<std::string, bool> onOff = {{"on", true}, {"off", false}};
  command->add_option("--shuffle", request.shuffle, "on, or off: rows in the file's order")->transform(oneOf(onOff));
  CLI::Option* model = addModelOption(command, request.model)->excludes("--activations");
  addLoadingOptions(command, request.loading);
  addBaseModelOption(command, request.minusBase)->needs(model);
  command->add_option("--layer,--layer-num", request.layer, "layer, 0-based")->needs(model);
  addSiteOption(command, request.site);
  command->add_option("--sequences,--sequences-file", request.sequences, "files the model reads")->needs(model);
  command->add_option("--window", request.windowTokens, "ids including <cls>; the model's own when left out")
      ->check(CLI::Range(2, 1 << 20));
  command->add_option("--buffer-rows", request.bufferRows, "activations mixed at a time")->capture_default_str();
  command->add_option("--spill", request.spill, "folder for these, where memory does not hold them");
}

/// "batchtopk, topk, matryoshka"; "all trainers".
std::string namesOf(std::span<const TrainerKind> trainers) {
  if (trainers.size() == allTrainers().size())
    return "all trainers";
  std::string names;
  for (const TrainerKind trainer : trainers)
    names.append(names.empty() ? "" : ", ").append(trainerName(trainer));
  return names;
}

void addSharedParameters(CLI::App* command, SaeTrainingOptions& options) {
  command->add_option("--lr", options.lr, "learning rate; 2e-4 / sqrt(latents / 2^14) when left out");
  command->add_option("--steps", options.steps)->capture_default_str();
  command->add_option("--batch-size", options.batchSize, "activations a step")->capture_default_str();
  command->add_option("--expansion-factor", options.expansionFactor,
                      "latents per activation dimension; 8 when left out");
  command->add_option("--dictionary-size,--dict-size", options.dictionarySize, "latents, instead of the factor");
  command->add_option("--warmup-steps", options.warmupSteps, "steps to the full rate; 5 % of all when left out");
  command->add_option("--decay-start", options.decayStart,
                      "step from which the rate falls to 0; half of all when left out, negative = never");
  command
      ->add_option("--dead-feature-threshold", options.deadFeatureThreshold,
                   "tokens without firing after which a latent is dead")
      ->capture_default_str();
  command->add_flag("--normalize-to-sqrt-d", options.normalizeToSqrtD,
                    "set the checkpoint's flag; training never normalises");
}

void addKSparseParameters(CLI::App* command, SaeTrainingOptions& options) {
  command->add_option("--k", options.k, "latents kept per token; batchtopk and matryoshka: on average over a batch")
      ->capture_default_str();
  command->add_option("--auxk-alpha", options.auxkAlpha, "weight of the loss that revives dead latents")
      ->capture_default_str();
  command->add_option("--threshold-beta", options.thresholdBeta, "memory of the threshold's running mean")
      ->capture_default_str();
  command
      ->add_option("--threshold-start-step", options.thresholdStartStep,
                   "the threshold is learned in steps after this one")
      ->capture_default_str();
  command
      ->add_option("--group-sizes", options.groupSizes,
                   "latents of each nested group, such as 128,256,512; 1/32, 1/16, 1/8, 1/4 and the rest when left out")
      ->delimiter(',');
}

void addPenaltyParameters(CLI::App* command, SaeTrainingOptions& options) {
  command->add_option("--l1-penalty", options.l1Penalty, "weight of the code's sum")->capture_default_str();
  command->add_option("--l1-warmup-steps,--l1-penalty-warmup-steps", options.l1WarmupSteps,
                      "steps to its full weight; 5 % of all when left out");
  command->add_option("--resample-steps", options.resampleSteps,
                      "steps between resamplings of latents silent for half as long; never when left out");
  command->add_option("--bandwidth", options.bandwidth, "width of the kernel that thresholds learn by")
      ->capture_default_str();
  command->add_option("--sparsity-penalty", options.sparsityPenalty, "weight of (L0 / target - 1)^2")
      ->capture_default_str();
  command->add_option("--sparsity-warmup-steps", options.sparsityWarmupSteps,
                      "steps to its full weight; 2000, and at most those before the rate falls, when left out");
  command->add_option("--target-l0", options.targetL0, "latents active per token")->capture_default_str();
}

/// Each hyper-parameter stands in the help under the trainers that have it.
void addHyperParameters(CLI::App* command, SaeTrainingOptions& options) {
  std::map<std::string, TrainerKind> trainers;
  for (const TrainerKind trainer : allTrainers())
    trainers.emplace(trainerName(trainer), trainer);
  command->add_option("--trainer", options.trainer, "batchtopk, topk, relu, jumprelu or matryoshka; default batchtopk")
      ->transform(oneOf(trainers));
  command->add_option("--init", options.init, "dictionary to start from");
  addSharedParameters(command, options);
  addKSparseParameters(command, options);
  addPenaltyParameters(command, options);
  for (const std::string_view name : hyperParameters())
    command->get_option(std::string(name))->group("Hyper-parameters (" + namesOf(trainersWith(name)) + ")");
}

/// What the chosen trainer does not have would go unheeded.
Status refuseForeignParameters(const CLI::App& command, TrainerKind trainer) {
  for (const std::string_view name : hyperParameters()) {
    const bool isGiven = command.get_option(std::string(name))->count() > 0;
    if (isGiven && !hasOption(trainer, name))
      return Error{ErrorKind::InvalidArgument,
                   {std::string(name), "used",
                    Why::inEnglish("the trainer %1 does not have it (it belongs to %2)",
                                   {std::string(trainerName(trainer)), namesOf(trainersWith(name))})}};
  }
  return {};
}

void addMonitorOptions(CLI::App* command, TrainSaeRequest& request) {
  CLI::Option* heldOut =
      command->add_option("--held-out", request.heldOut,
                          "annotated records on which concepts are scored as the dictionary trains; the sequences to "
                          "train on, which choose concept and threshold, are annotated too; not with --minus-base");
  command->add_option("--monitor-every", request.monitorEvery, "steps between scorings; an eighth of all when left out")
      ->needs(heldOut);
  command->add_option("--monitor-concepts", request.followed, "concepts whose best F1 is logged, comma between")
      ->delimiter(',')
      ->needs(heldOut);
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
  const auto self = std::make_shared<CLI::App*>(nullptr);
  CLI::App* command =
      table.add(group, "sae", "Train a sparse autoencoder",
                [request, wandb, self](const CommonOptions& common, const JobContext& job) -> Result<CommandSummary> {
                  DGLM_CHECK(refuseForeignParameters(**self, request->options.trainer));
                  request->options.seed = common.seed;
                  request->loading.compute = common.compute;
                  request->options.compute = common.compute;
                  request->announce = trainingAnnouncement(common);
                  DGLM_TRY(const TrainSaeReport report, trainSaeFromRequest(*request, job));
                  CommandSummary summary = summaryOf(report, request->options.trainer);
                  addUpload(summary, *wandb, request->outputFolder);
                  return summary;
                });
  *self = command;
  addSourceOptions(command, *request);
  addHyperParameters(command, request->options);
  addMonitorOptions(command, *request);
  addRunOptions(command, request->options);
  addWandbOptions(command, *wandb);
  command->add_option("--output-dir", request->outputFolder, "folder of ae.pt, config.yaml and metrics.csv")
      ->required();
}

}  // namespace dglm::cli
