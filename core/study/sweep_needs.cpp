// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/sweep_needs.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <vector>

#include "core/base/size_text.h"
#include "core/study/training_needs.h"
#include "core/tensor/aten.h"

namespace dglm {
namespace {

/// All runs of a batch size, which train together.
struct TogetherNeeds {
  int64_t memoryBytes = 0;
  int64_t fitting = 0;
  TrainingNeeds longest = {};
};

std::vector<SaeGridRun> runsOfAllLayers(const SaeSweepRequest& request) {
  std::vector<SaeGridRun> all;
  int64_t runs = 0;
  SaeGridOptions grid = request.grid;
  for (const int layer : layersOf(request)) {
    grid.layer = layer;
    for (SaeGridRun& run : runsOf(grid, request.training.options))
      if (isChosen(request, runs++))
        all.push_back(std::move(run));
  }
  return all;
}

}  // namespace

Result<SweepNeeds> needsOfSweep(const SaeSweepRequest& request, int64_t bases, int64_t available) {
  SweepNeeds needs;
  std::map<int64_t, TogetherNeeds> groups;
  const std::vector<int> layers = layersOf(request);
  TrainSaeRequest single = request.training;
  single.layer = std::ranges::max(layers);
  for (const SaeGridRun& run : runsOfAllLayers(request)) {
    ++needs.runs;
    single.options = run.options;
    const Result<TrainingNeeds> each = needsOfTraining(single, bases, available);
    if (each.hasError()) {
      if (needs.failing++ == 0)
        needs.fault = each.error();
      continue;
    }
    TogetherNeeds& group = groups[run.options.batchSize];
    if (group.memoryBytes == 0)
      group.memoryBytes = each.value().besidesBytes + (std::ssize(layers) - 1) * each.value().bufferBytes;
    group.memoryBytes += each.value().memoryBytes - each.value().besidesBytes;
    group.fitting += available <= 0 || group.memoryBytes <= available;
    if (each.value().tokens > group.longest.tokens)
      group.longest = each.value();
    needs.latents += each.value().latents;
    needs.diskBytes += each.value().diskBytes;
    needs.operations += each.value().trainingOperations;
  }
  if (groups.empty() && needs.fault)
    return *needs.fault;
  for (const auto& [batchSize, group] : groups) {
    ++needs.readings;
    needs.tokens += group.longest.tokens;
    needs.passes += group.longest.passes;
    needs.operations += group.longest.readingOperations;
    if (group.memoryBytes <= needs.memoryBytes)
      continue;
    needs.memoryBytes = group.memoryBytes;
    needs.runsThatFit = group.fitting;
  }
  return needs;
}

Status checkMemory(const SweepNeeds& needs, int64_t available) {
  if (available <= 0 || needs.memoryBytes <= available)
    return {};
  return Error{ErrorKind::InvalidArgument,
               {Why::inEnglish("The sweep"), "started",
                Why::inEnglish("it would take about %1 of memory, and this computer has %2; %3 of its dictionaries fit "
                               "together: take fewer values or layers, smaller dictionaries, or fewer --buffer-rows",
                               {sizeText(needs.memoryBytes), sizeText(available), std::to_string(needs.runsThatFit)})}};
}

double measuredOperationsPerSecond() {
  constexpr int64_t kRows = 512, kDimensions = 512, kLatents = 2048;
  constexpr int kTimes = 4;  // the first one wakes the threads
  const at::NoGradGuard noGrad;
  const at::Tensor x_BD = at::ones({kRows, kDimensions}), encoder_DF = at::ones({kDimensions, kLatents});
  double best = 0;
  for (int i = 0; i < kTimes; ++i) {
    const auto before = std::chrono::steady_clock::now();
    const at::Tensor product_BF = x_BD.matmul(encoder_DF);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
    best = std::max(best, 2.0 * kRows * kDimensions * kLatents / std::max(seconds, 1e-9));
  }
  return best;
}

}  // namespace dglm
