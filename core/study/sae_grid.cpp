// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/sae_grid.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <numeric>

#include "core/sae/shuffle.h"

namespace dglm {
namespace {

std::string formatted(const char* format, double value) {
  char text[64];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

/// "3e-04", "0.031": as Python formats them.
std::string nameOf(const SaeGridOptions& grid, const SaeTrainingOptions& run) {
  std::string name = grid.modelName + "_L" + std::to_string(grid.layer);
  name += "_lr" + formatted("%.0e", run.lr.value_or(0)) + "_k" + std::to_string(run.k);
  name += "_auxk" + formatted("%.3f", run.auxkAlpha) + "_tb" + formatted("%.4f", run.thresholdBeta);
  name += "_exp" + std::to_string(run.expansionFactor.value_or(0)) + "_bs" + std::to_string(run.batchSize);
  name += "_steps" + std::to_string(run.steps);
  if (run.trainer != TrainerKind::BatchTopK)
    name.append("_").append(trainerName(run.trainer));
  return grid.seeds > 1 ? name + "_seed" + std::to_string(run.seed) : name;
}

/// nt_spec 5.7, and a threshold that is set even in a short run.
void scheduleAsTheReference(SaeTrainingOptions& run) {
  const int64_t warmup = std::clamp<int64_t>(run.steps / 10, 1, 100);
  run.warmupSteps = std::min(warmup, run.steps - 1);
  run.decayStart = std::max(*run.warmupSteps + 1, run.steps * 8 / 10);
  run.thresholdStartStep = std::min(run.thresholdStartStep, run.steps / 2);
}

std::vector<SaeTrainingOptions> combinationsOf(const SaeGrid& grid, const SaeTrainingOptions& common) {
  std::vector<SaeTrainingOptions> all{common};
  const auto cross = [&all](const auto& values, auto assign) {
    std::vector<SaeTrainingOptions> crossed;
    for (const SaeTrainingOptions& each : all)
      for (const auto& value : values) {
        crossed.push_back(each);
        assign(crossed.back(), value);
      }
    all = std::move(crossed);
  };
  if (!grid.trainers.empty())
    cross(grid.trainers, [](SaeTrainingOptions& run, TrainerKind value) { run.trainer = value; });
  cross(grid.learningRates, [](SaeTrainingOptions& run, double value) { run.lr = value; });
  cross(grid.ks, [](SaeTrainingOptions& run, int64_t value) { run.k = value; });
  cross(grid.auxkAlphas, [](SaeTrainingOptions& run, double value) { run.auxkAlpha = value; });
  cross(grid.thresholdBetas, [](SaeTrainingOptions& run, double value) { run.thresholdBeta = value; });
  cross(grid.expansionRatios, [](SaeTrainingOptions& run, int64_t value) { run.expansionFactor = value; });
  cross(grid.batchSizes, [](SaeTrainingOptions& run, int64_t value) { run.batchSize = value; });
  cross(grid.trainingSteps, [](SaeTrainingOptions& run, int64_t value) { run.steps = value; });
  return all;
}

/// That many, in their order.
void keepSome(std::vector<SaeTrainingOptions>& all, int64_t count, uint64_t seed) {
  if (count <= 0 || static_cast<size_t>(count) >= all.size())
    return;
  std::vector<int64_t> order(all.size());
  std::iota(order.begin(), order.end(), 0);
  shuffle(order, seed, 0);
  order.resize(static_cast<size_t>(count));
  std::ranges::sort(order);
  std::vector<SaeTrainingOptions> kept;
  for (const int64_t index : order)
    kept.push_back(all[static_cast<size_t>(index)]);
  all = std::move(kept);
}

}  // namespace

SaeGrid SaeGrid::trial() {
  SaeGrid grid;
  grid.ks = {32};
  grid.expansionRatios = {8};
  grid.batchSizes = {512};
  grid.trainingSteps = {100};
  return grid;
}

std::vector<SaeGridRun> runsOf(const SaeGridOptions& options, const SaeTrainingOptions& common) {
  std::vector<SaeTrainingOptions> combinations = combinationsOf(options.grid, common);
  keepSome(combinations, options.maxCombinations, common.seed);
  std::vector<SaeGridRun> runs;
  std::map<std::string, int> times;
  for (SaeTrainingOptions run : combinations) {
    scheduleAsTheReference(run);
    for (int64_t seed = 0; seed < options.seeds; ++seed) {
      run.seed = common.seed + static_cast<uint64_t>(seed);
      std::string name = nameOf(options, run);
      if (const int before = times[name]++; before > 0)
        name += "_" + std::to_string(before + 1);
      runs.push_back({std::move(name), run});
    }
  }
  return runs;
}

std::string shortModelName(const std::string& folder) {
  for (const char* size : {"50m", "100m", "250m", "500m", "2.5b"})
    if (folder.starts_with("nucleotide-transformer") && folder.find(std::string("-") + size + "-") != std::string::npos)
      return std::string("nt-") + size;
  return folder;
}

}  // namespace dglm
