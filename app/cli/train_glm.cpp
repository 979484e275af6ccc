// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/train_glm.h"

#include <cstdio>
#include <memory>

#include "app/cli/number_from.h"
#include "app/cli/one_of.h"
#include "app/cli/train.h"
#include "app/cli/wandb_options.h"

namespace dglm::cli {
namespace {

std::string scoreLine(const std::string& name, const MaskedScore& score) {
  char numbers[96];
  std::snprintf(numbers, sizeof numbers, "cross-entropy %.3f nats, accuracy %.1f %%", score.loss, 100 * score.accuracy);
  return name + ": " + numbers + " (" + std::to_string(score.masked) + " masked k-mers)";
}

nlohmann::ordered_json jsonOf(const MaskedScore& score) {
  return {{"loss", score.loss}, {"accuracy", score.accuracy}, {"masked", score.masked}};
}

CommandSummary summaryOf(const TrainGlmReport& report, const std::filesystem::path& folder) {
  CommandSummary summary;
  summary.json = {{"steps", report.training.stepsDone},
                  {"training_loss", report.training.trainingLoss},
                  {"sequences", report.sequences},
                  {"bases", report.bases},
                  {"output_dir", folder.string()}};
  summary.lines = {"Trained " + std::to_string(report.training.stepsDone) + " steps on " +
                   std::to_string(report.sequences) + " sequences (" + std::to_string(report.bases) +
                   " bases); the model is in " + folder.string() + "."};
  if (report.training.heldOut.masked > 0) {
    summary.json["heldout"] = jsonOf(report.training.heldOut);
    summary.lines.push_back(scoreLine("Held out", report.training.heldOut));
  }
  if (report.baselines) {
    summary.json["baselines"] = {{"unigram", jsonOf(report.baselines->unigram)},
                                 {"markov_left", jsonOf(report.baselines->markovLeft)},
                                 {"markov_both_sides", jsonOf(report.baselines->markovBothSides)}};
    summary.lines.push_back(scoreLine("Unigram", report.baselines->unigram));
    summary.lines.push_back(scoreLine("Markov chain, left context", report.baselines->markovLeft));
    summary.lines.push_back(scoreLine("Markov chain, both sides", report.baselines->markovBothSides));
  }
  summary.warnings = report.warnings;
  return summary;
}

void addModelOptions(CLI::App* command, TrainGlmRequest& request) {
  GlmConfig& config = request.options.config;
  config = {.hiddenSize = 256, .layers = 6, .heads = 8, .ffnSize = 512, .maxPositions = 2050, .tiedHead = true};
  command->add_option("--kmer", request.kmerLength, "length of the k-mers")
      ->check(CLI::Range(1, 8))
      ->capture_default_str();
  command->add_option("--layers", config.layers)->check(numberFrom(1))->capture_default_str();
  command->add_option("--hidden", config.hiddenSize)->check(numberFrom(1))->capture_default_str();
  command->add_option("--heads", config.heads)->check(numberFrom(1))->capture_default_str();
  command->add_option("--ffn", config.ffnSize, "width of the gated FFN")->check(numberFrom(1))->capture_default_str();
  command->add_flag("--tied-head,!--untied-head", config.tiedHead, "share word embeddings with the head");
  command->add_flag("--composed-embedding,!--free-embedding", request.options.composedEmbedding,
                    "train word embeddings as sums over 1- to 3-mers; the saved model is the same");
  const std::map<std::string, StoredAs> stored = {{"fp32", StoredAs::Fp32}, {"fp16", StoredAs::Fp16}};
  command->add_option("--save-as", request.options.storedAs, "fp32 or fp16 weights")->transform(oneOf(stored));
}

void addOptimizerOptions(CLI::App* command, PretrainingOptions& options) {
  OptimizerOptions& optimizer = options.optimizer;
  const std::map<std::string, OptimizerKind> kinds = {{"adamw", OptimizerKind::AdamW}, {"muon", OptimizerKind::Muon}};
  command->add_option("--optimizer", optimizer.kind, "adamw, or muon for the hidden matrices")->transform(oneOf(kinds));
  command->add_option("--lr", optimizer.learningRate, "AdamW's learning rate")->capture_default_str();
  command->add_option("--muon-lr", optimizer.muonLearningRate)->capture_default_str();
  command->add_option("--weight-decay", optimizer.weightDecay)->capture_default_str();
  command->add_option("--clip", optimizer.clipNorm, "gradient norm; 0 = never")->capture_default_str();
  command->add_option("--warmup-steps", options.warmupSteps)->capture_default_str();
  const std::map<std::string, Schedule> schedules = {{"cosine", Schedule::Cosine}, {"linear", Schedule::Linear}};
  command->add_option("--schedule", options.schedule, "cosine, or flat and then linear to 0")
      ->transform(oneOf(schedules));
  command->add_option("--decay-start", options.decayStart, "first step of the linear fall; -1 = half of the steps")
      ->capture_default_str();
}

void addRunOptions(CLI::App* command, TrainGlmRequest& request) {
  PretrainingOptions& options = request.options;
  command->add_option("--steps", options.steps)->check(numberFrom(1))->capture_default_str();
  command->add_option("--batch-tokens", options.batchTokens, "tokens a step")->capture_default_str();
  command->add_option("--window", options.windowTokens, "window lengths in ids including <cls>; each step draws one")
      ->capture_default_str();
  command->add_option("--mask-share", options.masking.share, "share of the tokens to predict")
      ->check(CLI::Range(0.01, 0.9))
      ->capture_default_str();
  command->add_option("--log-every", options.logEvery)->capture_default_str();
  command->add_option("--evaluate-every", options.evaluateEvery)->capture_default_str();
  command->add_option("--evaluation-windows", options.evaluationWindows)->capture_default_str();
  command->add_option("--save-every", options.saveEvery)->capture_default_str();
  command->add_flag("--resume", options.resume, "go on from the folder's checkpoint");
  command->add_flag("--baselines", request.scoreBaselines,
                    "score unigram and Markov chains on the held-out k-mers too");
}

}  // namespace

void addTrainGlm(CommandTable& table, CLI::App* group) {
  const auto request = std::make_shared<TrainGlmRequest>();
  const auto wandb = std::make_shared<WandbOptions>();
  CLI::App* command =
      table.add(group, "glm", "Masked-LM pretraining of an NT-v2-shaped model",
                [request, wandb](const CommonOptions& common, const JobContext& job) -> Result<CommandSummary> {
                  request->options.seed = common.seed;
                  request->options.compute = common.compute;
                  DGLM_TRY(const TrainGlmReport report, trainGlm(*request, job));
                  CommandSummary summary = summaryOf(report, request->outputFolder);
                  addUpload(summary, *wandb, request->outputFolder);
                  return summary;
                });
  command->add_option("--sequences,--sequences-file", request->sequences, "training files")->required();
  command->add_option("--held-out", request->heldOut, "files to score on, never trained on");
  command->add_option("--output-dir", request->outputFolder, "folder of the model")->required();
  addModelOptions(command, *request);
  addOptimizerOptions(command, request->options);
  addRunOptions(command, *request);
  addWandbOptions(command, *wandb);
}

}  // namespace dglm::cli
