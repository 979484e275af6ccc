// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <memory>
#include <optional>

#include "app/cli/kept_inputs.h"
#include "app/cli/loading_options.h"
#include "app/cli/number_from.h"
#include "app/cli/reading_options.h"
#include "core/study/activation_shards.h"

namespace dglm::cli {
namespace {

struct ActivationOptions {
  ShardsRequest shards;  ///< its reading, site and layers serve --out too
  std::optional<int> layer;
  std::vector<int> layers;
  int64_t shardMegabytes = kUsualShardBytes >> 20;
  std::filesystem::path out;
};

CommandSummary shardsSummary(const ShardsReport& report, const ShardsRequest& request) {
  CommandSummary summary;
  auto folders = nlohmann::ordered_json::array();
  for (const std::filesystem::path& folder : report.folders)
    folders.push_back(folder.string());
  summary.json = {{"records", report.rows.records},
                  {"tokens", report.rows.rows},
                  {"tokens_kept", report.rowsKept},
                  {"shards", report.shards},
                  {"folders", std::move(folders)}};
  summary.lines = {"Wrote " + std::to_string(report.rows.rows - report.rowsKept) + " tokens in " +
                   std::to_string(report.shards) + (report.shards == 1 ? " shard" : " shards") +
                   (request.layers.size() > 1 ? " a layer to " : " to ") + request.folder.string() + "."};
  if (report.rowsKept > 0)
    summary.lines.push_back(std::to_string(report.rowsKept) + " tokens were there already.");
  addFinetuned(summary, report.rows.finetuned);
  summary.warnings = report.rows.warnings;
  return summary;
}

Result<CommandSummary> writeOneFile(const ActivationOptions& options, const CommonOptions& common,
                                    const JobContext& job) {
  DGLM_CHECK(keepsInputs({{"--out", options.out}}, inputsOf(options.shards.reading)));
  DGLM_TRY(const RowsReport report, writeActivations(options.shards.reading, options.shards.site, *options.layer,
                                                     options.out, job, announceLargeRuns(common)));
  return rowsSummary(report, options.out);
}

/// What the parser cannot ask for: one of two options.
Status checkChoices(const ActivationOptions& options) {
  if (options.out.empty() && options.shards.folder.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"--out", Why::inEnglish("left out"),
                  Why::inEnglish("say where the activations go: a file with --out, or a folder with --shards")}};
  if (!options.layer && options.layers.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"--layer", Why::inEnglish("left out"),
                  Why::inEnglish("say which layer's activations are wanted, or several with --layers and --shards")}};
  return {};
}

Result<CommandSummary> runActivations(ActivationOptions& options, const CommonOptions& common, const JobContext& job) {
  DGLM_CHECK(checkChoices(options));
  options.shards.reading.loading.compute = common.compute;
  if (!options.out.empty())
    return writeOneFile(options, common, job);
  constexpr int64_t kMegabyte = 1 << 20;
  options.shards.seed = common.seed;
  options.shards.shardBytes = options.shardMegabytes * kMegabyte;
  options.shards.hasLayerFolders = !options.layers.empty();
  options.shards.layers = options.layers.empty() ? std::vector<int>{*options.layer} : options.layers;
  DGLM_TRY(const ShardsReport report, writeActivationShards(options.shards, job, announceLargeRuns(common)));
  return shardsSummary(report, options.shards);
}

void addShardOptions(CLI::App* command, ActivationOptions& options) {
  constexpr int64_t kMostMegabytes = 1 << 20;
  CLI::Option* out = command->add_option("--out", options.out, "safetensors file to write, of one --layer");
  CLI::Option* shards =
      command
          ->add_option("--shards", options.shards.folder,
                       "folder to write instead: safetensors files with an index.json, for every --activations; with "
                       "--layers a folder of them a layer (layer-3)")
          ->excludes(out);
  CLI::Option* layer = command->get_option("--layer");
  command->add_option("--layers", options.layers, "several layers from one pass of the model, comma between")
      ->delimiter(',')
      ->needs(shards)
      ->excludes(layer);
  command->add_option("--shard-size", options.shardMegabytes, "of a file in MB, at most (a last one may be smaller)")
      ->check(CLI::Range(int64_t{1}, kMostMegabytes))
      ->capture_default_str()
      ->needs(shards);
  CLI::Option* random =
      command
          ->add_option(
              "--random-rows", options.shards.randomRows,
              "so many rows of random windows (about; whole windows) in place of the records' tokens, as 'train "
              "sae' and 'sweep' draw them with the same --seed")
          ->check(numberFrom(1))
          ->needs(shards);
  for (const char* name : {"--windows", "--frames", "--strand", "--paper-compatible"})
    random->excludes(command->get_option(name));
  CLI::Option* byRecord = command->add_flag(
      "--by-record", options.shards.byRecord,
      "records share no batch, so that their last digits do not depend on the other records of the file, "
      "as 'latents' and 'concepts' read; slower for many short ones");
  byRecord->needs(shards)->excludes(random);
  command->add_flag("--resume", options.shards.resume, "go on with the shards of a run that was stopped or killed")
      ->needs(shards);
}

}  // namespace

void addActivations(CommandTable& table) {
  const auto options = std::make_shared<ActivationOptions>();
  CLI::App* command = table.add(
      "activations", "Activations at a site of the model",
      [options](const CommonOptions& common, const JobContext& job) { return runActivations(*options, common, job); });
  addSequenceOptions(command, options->shards.reading);
  addReadingOptions(command, options->shards.reading, {});
  command->add_option("--layer,--layer-num", options->layer, "layer, 0-based");
  addSiteOption(command, options->shards.site);
  addShardOptions(command, *options);
}

}  // namespace dglm::cli
