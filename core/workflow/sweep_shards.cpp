// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "core/base/folder.h"
#include "core/base/utf8_path.h"
#include "core/study/sae_grid.h"
#include "core/workflow/shards.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr const char* kRuns = "models";

/// Runs that the grid has, over all layers: as runsOf() makes them.
int64_t runsOfGrid(const CommandLine& command) {
  const SaeGrid usual = command.has("--test-mode") ? SaeGrid::trial() : SaeGrid();
  const auto count = [&](const char* option, size_t left) -> int64_t {
    if (!command.has(option))
      return static_cast<int64_t>(left);
    int64_t values = 0;
    for (const std::string& list : command.valuesOf(option))  // "16,32" is two
      values += 1 + std::ranges::count(list, ',');
    return values;
  };
  const auto number = [&](const char* option, int64_t left) -> int64_t {
    return command.has(option) ? std::stoll(command.valueOf(option)) : left;
  };
  const int64_t all =
      count(command.has("--trainers") ? "--trainers" : "--trainer", 1) *
      count("--learning-rates", usual.learningRates.size()) * count("--ks", usual.ks.size()) *
      count("--auxk-alphas", usual.auxkAlphas.size()) * count("--threshold-betas", usual.thresholdBetas.size()) *
      count("--expansion-ratios", usual.expansionRatios.size()) * count("--batch-sizes", usual.batchSizes.size()) *
      count("--training-steps", usual.trainingSteps.size());
  const int64_t combinations = std::min(all, number("--max-combinations", all));
  return combinations * number("--seeds", 1) * count("--layers", 1);
}

fs::path runsOfShard(const fs::path& folder, size_t number) {
  return folder / shardFolder(number) / "sweep" / kRuns;
}

/// The folders of runs that lie there.
std::vector<fs::path> runsIn(const fs::path& folder) {
  std::vector<fs::path> runs;
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed))
    if (entry->is_directory())
      runs.push_back(entry->path());
  return runs;
}

Error anotherSweep(const fs::path& out, const fs::path& run) {
  return {
      ErrorKind::InvalidArgument,
      {"--output-dir", toUtf8(out), Why("it holds another sweep, with %1; move that away", {toUtf8(run.filename())})}};
}

}  // namespace

Result<ShardedWork> cutSweep(const CommandLine& command) {
  if (command.has("--run-ids"))
    return Error{ErrorKind::InvalidArgument,
                 {"--run-ids", Why::inEnglish("used in a workflow"), Why::inEnglish("that shares out the whole grid")}};
  if (!command.has("--output-dir"))
    return Error{ErrorKind::InvalidArgument,
                 {"--output-dir", Why::inEnglish("left out"), Why::inEnglish("the merged sweep needs a folder")}};
  ShardedWork work;
  for (int64_t run = 0; run < runsOfGrid(command); ++run) {
    Shard shard{command};
    const std::string folder = shardFolder(work.shards.size() + 1);
    shard.command.set("--output-dir", {folder + "/sweep"});
    shard.command.set("--run-ids", {std::to_string(run)});
    shard.command.set("--resume");
    if (command.has("--spill"))
      shard.command.set("--spill", {folder});
    shard.name = "run " + std::to_string(run);
    work.shards.push_back(std::move(shard));
  }
  return work;
}

Result<CommandLine> mergedSweep(CommandLine command, const fs::path& folder, const std::vector<size_t>& done,
                                size_t shards, const JobContext& job) {
  const fs::path out = fromUtf8(command.valueOf("--output-dir"));
  std::vector<fs::path> runs;
  for (const size_t number : done)
    for (fs::path& run : runsIn(runsOfShard(folder, number)))
      runs.push_back(std::move(run));
  for (const fs::path& there : runsIn(out / kRuns))
    if (std::ranges::none_of(runs, [&](const fs::path& run) { return run.filename() == there.filename(); }))
      return anotherSweep(out, there);
  DGLM_CHECK(makeFolder(out / kRuns));
  for (size_t i = 0; i < runs.size(); ++i) {
    DGLM_CHECK(job.checkpoint());
    job.report({}, static_cast<int64_t>(i), std::ssize(runs));
    const fs::path target = out / kRuns / runs[i].filename();
    std::error_code failed;
    fs::remove_all(target, failed);
    fs::copy(runs[i], target, fs::copy_options::recursive, failed);
    if (failed)
      return Error{ErrorKind::CannotWriteFile, {toUtf8(target), failed.message()}};
  }
  command.set("--resume");
  if (done.size() < shards) {
    std::vector<std::string> ids;
    for (const size_t number : done)
      ids.push_back(std::to_string(number - 1));
    command.set("--run-ids", std::move(ids));
  }
  return command;
}

}  // namespace dglm
