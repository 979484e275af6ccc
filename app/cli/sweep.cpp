// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/sae_sweep.h"

#include <memory>

#include "app/cli/loading_options.h"
#include "app/cli/number_from.h"
#include "app/cli/one_of.h"
#include "app/cli/reading_options.h"
#include "app/cli/shelf_options.h"
#include "app/cli/training_announcement.h"
#include "app/cli/wandb_options.h"

namespace dglm::cli {
namespace {

struct SweepOptions {
  SaeSweepRequest request;
  SaeGrid given;  ///< empty lists: not given
  bool testMode = false;
  WandbOptions wandb;
};

/// What the user says in place of the reference's grid.
SaeGrid gridOf(const SweepOptions& options) {
  SaeGrid grid = options.testMode ? SaeGrid::trial() : SaeGrid();
  const auto take = [](auto& values, const auto& given) {
    if (!given.empty())
      values = given;
  };
  take(grid.trainers, options.given.trainers);
  take(grid.learningRates, options.given.learningRates);
  take(grid.ks, options.given.ks);
  take(grid.auxkAlphas, options.given.auxkAlphas);
  take(grid.thresholdBetas, options.given.thresholdBetas);
  take(grid.expansionRatios, options.given.expansionRatios);
  take(grid.batchSizes, options.given.batchSizes);
  take(grid.trainingSteps, options.given.trainingSteps);
  return grid;
}

CommandSummary summaryOf(const SaeSweepReport& report) {
  CommandSummary summary;
  const int64_t total = std::ssize(report.runs);
  auto runs = nlohmann::ordered_json::array();
  for (const SaeSweepRun& run : report.runs) {
    runs.push_back({{"run_name", run.name}, {"status", run.status}});
    if (!run.error.empty())
      summary.warnings.push_back(run.name + " failed: " + run.error);
  }
  summary.json = {{"folder", report.folder.string()},
                  {"runs", std::move(runs)},
                  {"successful", total - report.failed()},
                  {"failed", report.failed()},
                  {"passes", report.passes}};
  summary.lines = {std::to_string(total - report.failed()) + " of " + std::to_string(total) +
                   " dictionaries are trained; " + (report.folder / "sweep_results.csv").string() + " compares them."};
  summary.warnings.insert(summary.warnings.end(), report.warnings.begin(), report.warnings.end());
  return summary;
}

/// Of a file without its suffix, of a folder also where the path ends in a slash.
std::string nameOf(const std::filesystem::path& activations) {
  const std::filesystem::path path = activations.has_filename() ? activations : activations.parent_path();
  return path.stem().string();
}

Result<CommandSummary> runSweep(SweepOptions& options, const CommonOptions& common, const JobContext& job) {
  SaeSweepRequest& request = options.request;
  request.training.options.seed = common.seed;
  request.training.options.compute = request.training.loading.compute = common.compute;
  request.training.layer = request.layers.empty() ? request.grid.layer : request.layers.front();
  request.announce = sweepAnnouncement(common);
  request.grid.grid = gridOf(options);
  if (request.grid.modelName.empty())
    request.grid.modelName = request.training.activations.empty()
                                 ? shortModelName(request.training.model.filename().string())
                                 : nameOf(request.training.activations);
  DGLM_TRY(const SaeSweepReport report, sweepSaes(request, job));
  CommandSummary summary = summaryOf(report);
  addUpload(summary, options.wandb, report.folder);
  if (report.failed() == std::ssize(report.runs))
    summary.failure = Error{ErrorKind::InvalidArgument,
                            {Why::inEnglish("The sweep"), "finished", Why::inEnglish("no run came to its end")}};
  return summary;
}

void addSourceOptions(CLI::App* command, SaeSweepRequest& request) {
  TrainSaeRequest& training = request.training;
  command->add_option(
      "--activations", training.activations,
      "instead of a model: a safetensors file with `activations`, a folder of 'activations --shards', or "
      "the reference's activations.pt or activations.dat with their metadata");
  CLI::Option* model = addModelOption(command, training.model)->excludes("--activations");
  addLoadingOptions(command, training.loading);
  CLI::Option* layer = command->add_option("--layer,--layer-num", request.grid.layer, "layer, 0-based");
  command
      ->add_option("--layers", request.layers,
                   "several, comma between: the grid for each, from one pass of the model (or from the folder of "
                   "'activations --shards --layers')")
      ->delimiter(',')
      ->excludes(layer);
  addBaseModelOption(command, training.minusBase)->needs(model);
  addSiteOption(command, training.site);
  command->add_option("--sequences,--sequences-file", training.sequences, "files the model reads")->needs(model);
  CLI::Option* heldOut = command->add_option(
      "--held-out", training.heldOut,
      "annotated records on which the concepts of every run are scored as it trains; not with --minus-base");
  heldOut->needs(model);
  command
      ->add_option("--monitor-every", training.monitorEvery, "steps between scorings; an eighth of all when left out")
      ->needs(heldOut);
  command->add_option("--window", training.windowTokens, "ids including <cls>; the model's own when left out")
      ->check(CLI::Range(2, 1 << 20));
  command->add_option("--buffer-rows", training.bufferRows, "activations mixed at a time")->capture_default_str();
  command->add_option("--spill", training.spill, "folder for these, where memory does not hold them");
  command->add_option("--model-name", request.grid.modelName, "in the names of runs; the model's folder when left out");
}

void addGridOptions(CLI::App* command, SweepOptions& options) {
  const std::string group = "Grid (several values each)";
  SaeGrid& grid = options.given;
  command->add_option("--learning-rates", grid.learningRates, "3e-4 when left out")->delimiter(',')->group(group);
  command->add_option("--ks", grid.ks, "16 32 64")->delimiter(',')->group(group);
  command->add_option("--auxk-alphas", grid.auxkAlphas, "0.03125")->delimiter(',')->group(group);
  command->add_option("--threshold-betas", grid.thresholdBetas, "0.999")->delimiter(',')->group(group);
  command->add_option("--expansion-ratios", grid.expansionRatios, "4 8 16 32")->delimiter(',')->group(group);
  command->add_option("--batch-sizes", grid.batchSizes, "4096; runs of one size share a pass of the model")
      ->delimiter(',')
      ->group(group);
  command->add_option("--training-steps", grid.trainingSteps, "24414")->delimiter(',')->group(group);
  std::map<std::string, TrainerKind> trainers;
  for (const TrainerKind trainer : trainersWith("--k"))
    trainers.emplace(trainerName(trainer), trainer);
  command->add_option("--trainer,--trainers", grid.trainers, "batchtopk, topk and matryoshka; batchtopk when left out")
      ->transform(oneOf(trainers))
      ->delimiter(',')
      ->group(group);
  command->add_option("--seeds", options.request.grid.seeds, "dictionaries of each combination, from --seed on")
      ->capture_default_str()
      ->check(CLI::Range(1, 1000));
  command->add_option("--max-combinations", options.request.grid.maxCombinations, "so many of all, by --seed")
      ->check(numberFrom(1));
  command
      ->add_option("--run-ids", options.request.runIds,
                   "these alone, as hyperparameter_configs.json numbers the runs, from 0 on; 'workflow' shares a grid "
                   "out so")
      ->delimiter(',')
      ->check(numberFrom(0));
  command->add_flag("--test-mode", options.testMode, "k 32, expansion 8, batch 512, 100 steps where not given");
}

void addSweptRunOptions(CLI::App* command, SaeTrainingOptions& options) {
  command->add_option("--dead-feature-threshold", options.deadFeatureThreshold, "tokens")->capture_default_str();
  command
      ->add_option("--threshold-start-step", options.thresholdStartStep,
                   "the threshold is learned in steps after this one, and after half of them at the latest")
      ->capture_default_str();
  command->add_flag("--normalize-to-sqrt-d", options.normalizeToSqrtD,
                    "set the checkpoints' flag, as the reference's sweeps do; training never normalises");
  command->add_option("--log-every", options.logEvery)->capture_default_str();
  command->add_option("--save-every", options.saveEvery, "steps between checkpoints");
  command->add_flag("--resume", options.resume, "pass over finished runs, and go on with the others");
}

}  // namespace

void addSweep(CommandTable& table) {
  const auto options = std::make_shared<SweepOptions>();
  for (auto* list : {&options->given.learningRates, &options->given.auxkAlphas, &options->given.thresholdBetas})
    list->clear();
  for (auto* list :
       {&options->given.ks, &options->given.expansionRatios, &options->given.batchSizes, &options->given.trainingSteps})
    list->clear();
  CLI::App* command = table.add(
      "sweep", "Train a grid of sparse autoencoders from one pass of the model",
      [options](const CommonOptions& common, const JobContext& job) { return runSweep(*options, common, job); });
  addSourceOptions(command, options->request);
  addGridOptions(command, *options);
  addSweptRunOptions(command, options->request.training.options);
  addWandbOptions(command, options->wandb);
  command->add_option("--output-dir", options->request.training.outputFolder,
                      "folder of the sweep; a new one in hyperparameter_sweep_results when left out");
}

}  // namespace dglm::cli
