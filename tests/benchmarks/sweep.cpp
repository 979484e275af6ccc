// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/sweep.h"

#include <algorithm>

#include "core/study/sae_sweep.h"
#include "core/tensor/device.h"
#include "tests/benchmarks/timing.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr int64_t kSteps = 60;
constexpr int64_t kBatch = 1024;
constexpr int64_t kBufferRows = 1 << 14;
constexpr int64_t kKs[] = {16, 32};
constexpr int64_t kExpansions[] = {4, 8, 16};

std::vector<fs::path> sequenceFiles(const fs::path& path) {
  if (!fs::is_directory(path))
    return {path};
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(path))
    if (entry.is_regular_file())
      files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

SaeSweepRequest sweepOf(const SweepBenchOptions& options, std::vector<int64_t> ks, std::vector<int64_t> expansions,
                        const std::string& name) {
  SaeSweepRequest request;
  request.training.model = options.model;
  request.training.sequences = sequenceFiles(options.sequences);
  request.training.bufferRows = kBufferRows;
  request.training.outputFolder = options.folder / name;
  request.training.loading.compute.threads = request.training.options.compute.threads = options.threads;
  request.training.options.saveEvery = kSteps + 1;
  request.grid.modelName = "bench";
  request.grid.layer = 2;
  request.grid.grid.ks = std::move(ks);
  request.grid.grid.expansionRatios = std::move(expansions);
  request.grid.grid.batchSizes = {kBatch};
  request.grid.grid.trainingSteps = {kSteps};
  return request;
}

Result<double> secondsOf(const SaeSweepRequest& request, const JobContext& job) {
  const StopWatch watch;
  DGLM_TRY(const SaeSweepReport report, sweepSaes(request, job));
  if (report.failed() > 0)
    return Error{ErrorKind::Internal, {Why::inEnglish("The sweep"), report.runs.front().error}};
  const double seconds = watch.seconds();
  fs::remove_all(request.training.outputFolder);
  return seconds;
}

Result<double> secondsOfEach(const SweepBenchOptions& options, const JobContext& job) {
  double seconds = 0;
  for (const int64_t k : kKs)
    for (const int64_t expansion : kExpansions) {
      DGLM_TRY(const double own, secondsOf(sweepOf(options, {k}, {expansion}, "alone"), job));
      seconds += own;
    }
  return seconds;
}

Result<ordered_json> runAll(const SweepBenchOptions& options, const JobContext& job) {
  useThreads(options.threads);
  ordered_json result = {{"benchmark", "sweep"},
                         {"dictionaries", std::ssize(kKs) * std::ssize(kExpansions)},
                         {"steps", kSteps},
                         {"batch", kBatch},
                         {"threads", options.threads},
                         {"load_average", loadAverage()}};
  std::vector<double> together, apart, ratios;
  for (int turn = 0; turn < options.turns; ++turn) {
    const SaeSweepRequest all = sweepOf(options, {std::begin(kKs), std::end(kKs)},
                                        {std::begin(kExpansions), std::end(kExpansions)}, "together");
    DGLM_TRY(const double one, secondsOf(all, job));
    DGLM_TRY(const double six, secondsOfEach(options, job));
    together.push_back(one);
    apart.push_back(six);
    ratios.push_back(six / one);
  }
  std::ranges::sort(ratios);
  result["together_s"] = together;
  result["apart_s"] = apart;
  result["ratio"] = ratios[ratios.size() / 2];
  result["ratio_of_each_turn"] = ratios;
  result["load_average_after"] = loadAverage();
  return result;
}

}  // namespace

Result<ordered_json> benchSweep(const SweepBenchOptions& options, const JobContext& job) {
  if (options.model.empty() || options.sequences.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"--model", Why::inEnglish("left out"),
                  Why::inEnglish("a sweep needs a model, and sequences with --plasmids")}};
  SweepBenchOptions inFolder = options;
  inFolder.folder /= "dglm-bench-sweep";
  fs::create_directories(inFolder.folder);
  Result<ordered_json> result = runAll(inFolder, job);
  std::error_code ignored;
  fs::remove_all(inFolder.folder, ignored);
  return result;
}

}  // namespace dglm
