// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/probes.h"

#include <algorithm>
#include <cmath>
#include <fstream>

#include "core/interpretation/probe_training.h"
#include "core/tensor/aten.h"
#include "core/tensor/device.h"
#include "core/tensor/tensor_file.h"
#include "tests/benchmarks/memory_meter.h"
#include "tests/benchmarks/timing.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr int64_t kDimensions = 512;
constexpr int64_t kTargets = 8;
constexpr int64_t kSliceTokens = 16'384;

/// All epochs are run: a probe that gets no better ends neither.
ProbeTrainingOptions probeOptions() {
  ProbeTrainingOptions options = ProbeTrainingOptions::ofReference();
  options.patience = options.epochs;
  return options;
}

/// One token of a hundred carries each of the labels, by a direction of its own and some noise.
Status writeTokens(const fs::path& path, int64_t tokens) {
  constexpr double kOneOfAHundred = 2.33;
  at::manual_seed(1);
  const at::Tensor directions_DC = at::randn({kDimensions, kTargets}) / std::sqrt(static_cast<double>(kDimensions));
  TensorFile file;
  const at::Tensor x_ND = at::empty({tokens, kDimensions}), labels_NC = at::empty({tokens, kTargets}, at::kByte);
  for (int64_t first = 0; first < tokens; first += kSliceTokens) {
    const int64_t count = std::min(kSliceTokens, tokens - first);
    const at::Tensor slice_ND = at::randn({count, kDimensions});
    x_ND.narrow(0, first, count).copy_(slice_ND);
    labels_NC.narrow(0, first, count)
        .copy_(slice_ND.matmul(directions_DC) + at::randn({count, kTargets}) / 4 > kOneOfAHundred);
  }
  file.add("activations", x_ND);
  file.add("labels", labels_NC);
  return writeSafetensors(path, file);
}

struct ProbesTurn {
  double seconds = 0;
  ordered_json peakBytes;
  ReferenceProbes run;
};

Result<ProbesTurn> timeOurs(ProbeFeatures& features, const at::Tensor& labels_NC, const JobContext& job) {
  ProbesTurn turn;
  const MemoryMeter memory;
  const StopWatch watch;
  DGLM_TRY(turn.run, trainProbesAsReference(features, labels_NC, probeOptions(), job));
  turn.seconds = watch.seconds();
  turn.peakBytes = memory.bytes();
  return turn;
}

Result<ProbesTurn> timeFromMemory(const fs::path& path, const JobContext& job) {
  DGLM_TRY(const TensorFile file, readSafetensors(path));
  const auto features = featuresOf(*file.find("activations"));
  return timeOurs(*features, *file.find("labels"), job);
}

Result<ProbesTurn> timeFromFile(const fs::path& path, const JobContext& job) {
  at::Tensor labels_NC;
  {
    DGLM_TRY(const TensorFile file, readSafetensors(path));
    labels_NC = file.find("labels")->clone();
  }
  DGLM_TRY(MatrixFile matrix, activationsInSafetensors(path, kDimensions));
  const auto features = featuresOf(rowsOfFiles({std::move(matrix)}, kDimensions));
  return timeOurs(*features, labels_NC, job);
}

Result<nlohmann::json> runProbesPeer(const ProbesBenchOptions& options, const fs::path& tokens) {
  const ProbeTrainingOptions training = probeOptions();
  const ordered_json asked = {{"learning_rate", training.learningRate},
                              {"batch_size", training.batchSize},
                              {"num_epochs", training.epochs},
                              {"weight_decay", training.weightDecay},
                              {"seed", training.seed},
                              {"threads", options.threads}};
  const fs::path given = options.folder / "probes.json", result = options.folder / "peer.json";
  std::ofstream(given) << asked.dump();
  return runPeer(options.peer, "probes.py",
                 {options.reference.string(), given.string(), tokens.string(), result.string()}, result);
}

double medianSeconds(std::vector<double> seconds) {
  for (double& each : seconds)
    each *= 1000;
  return timingOf(std::move(seconds)).medianMs / 1000;
}

Result<ordered_json> runProbes(const ProbesBenchOptions& options, const JobContext& job) {
  useThreads(options.threads);
  ordered_json result = {{"benchmark", "probes"},           {"tokens", options.tokens},
                         {"dimensions", kDimensions},       {"targets", kTargets},
                         {"epochs", probeOptions().epochs}, {"threads", options.threads},
                         {"load_average", loadAverage()}};
  const fs::path tokens = options.folder / "tokens.safetensors";
  DGLM_CHECK(writeTokens(tokens, options.tokens));
  std::vector<double> fromMemory, fromFile, theirs, ratios;
  for (int turn = 0; turn < options.turns; ++turn) {
    job.report("Probes", turn, options.turns);
    DGLM_TRY(const ProbesTurn ours, timeFromMemory(tokens, job));
    DGLM_TRY(const ProbesTurn streamed, timeFromFile(tokens, job));
    fromMemory.push_back(ours.seconds);
    fromFile.push_back(streamed.seconds);
    result["peak_bytes_from_file"] = streamed.peakBytes;
    if (!options.peer.isThere() || options.reference.empty())
      continue;
    DGLM_TRY(const nlohmann::json peer, runProbesPeer(options, tokens));
    theirs.push_back(peer.at("seconds"));
    ratios.push_back(theirs.back() / ours.seconds);
    result["peer_peak_bytes"] = peer.at("peak_bytes");
    const auto losses = peer.at("losses").get<std::vector<double>>();
    result["relative_difference_of_losses"] = ours.run.losses.back() / losses.back() - 1;
  }
  result["seconds"] = medianSeconds(fromMemory);
  result["seconds_from_file"] = medianSeconds(fromFile);
  if (!theirs.empty()) {
    result["peer_seconds"] = medianSeconds(theirs);
    result["ratio"] = medianSeconds(theirs) / medianSeconds(fromMemory);
    result["ratio_from_file"] = medianSeconds(theirs) / medianSeconds(fromFile);
    result["ratio_of_each_turn"] = ratios;
  }
  result["load_average_after"] = loadAverage();
  return result;
}

}  // namespace

Result<ordered_json> benchProbes(const ProbesBenchOptions& options, const JobContext& job) {
  ProbesBenchOptions inFolder = options;
  inFolder.folder /= "dglm-bench-probes";
  fs::create_directories(inFolder.folder);
  Result<ordered_json> result = runProbes(inFolder, job);
  std::error_code ignored;
  fs::remove_all(inFolder.folder, ignored);
  return result;
}

}  // namespace dglm
