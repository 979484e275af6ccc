// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/sae/dictionary.h"
#include "core/tensor/device.h"

namespace dglm {

/// The rules by which a dictionary can be trained.
enum class TrainerKind { BatchTopK, TopK, Relu, JumpRelu, Matryoshka };

std::span<const TrainerKind> allTrainers();

/// Its name on the command line and in config.yaml: "batchtopk".
std::string_view trainerName(TrainerKind trainer);

/// What the trainer makes; a Matryoshka is a BatchTopK.
Architecture architectureOf(TrainerKind trainer);

/// The trainers that have a hyper-parameter; empty for an option that is none. "--k" -> batchtopk, topk, matryoshka.
std::span<const TrainerKind> trainersWith(std::string_view option);

/// Whether the trainer is one of them.
bool hasOption(TrainerKind trainer, std::string_view option);

/// All hyper-parameters, as named on the command line, in the order of its help.
std::span<const std::string_view> hyperParameters();

/// Hyper-parameters under the reference's names; defaults are those of its configuration and sweep (nt_spec 5.5, 5.7).
/// A trainer ignores those that it does not have (trainersWith).
struct SaeTrainingOptions {
  TrainerKind trainer = TrainerKind::BatchTopK;
  std::optional<int64_t> expansionFactor;  ///< latents per activation dimension; none = 8
  std::optional<int64_t> dictionarySize;   ///< latents; none = expansionFactor times the activation dimension
  int64_t k = 10;                          ///< latents kept per token; BatchTopK: on average over a batch
  std::vector<int64_t> groupSizes;  ///< Matryoshka: latents of each group; empty = 1/32, 1/16, 1/8, 1/4, the rest
  bool normalizeToSqrtD = false;    ///< only a flag written into the checkpoint: training never normalises
  std::filesystem::path init;       ///< a dictionary to start from; empty = random

  std::optional<double> lr;  ///< none = 2e-4 / sqrt(latents / 2^14)
  int64_t steps = 24414;
  int64_t batchSize = 4096;                    ///< activations a step
  std::optional<int64_t> warmupSteps;          ///< none = 5 % of the steps
  std::optional<int64_t> decayStart;           ///< none = half of the steps; negative = the rate never falls
  double auxkAlpha = 1.0 / 32;                 ///< weight of the auxiliary loss
  double thresholdBeta = 0.999;                ///< memory of the threshold's running mean
  int64_t thresholdStartStep = 1000;           ///< the threshold is learned in steps after this one
  int64_t deadFeatureThreshold = 10'000'000;   ///< tokens without firing after which a latent is dead
  double l1Penalty = 0.1;                      ///< ReLU: weight of the code's sum; the reference has no default
  std::optional<int64_t> l1WarmupSteps;        ///< steps in which it rises from 0; none = 5 % of the steps
  std::optional<int64_t> resampleSteps;        ///< steps between resamplings of silent latents; none = never
  double bandwidth = 0.001;                    ///< JumpReLU: width of the kernel that its thresholds learn by
  double sparsityPenalty = 1;                  ///< weight of (L0 / targetL0 - 1)^2
  std::optional<int64_t> sparsityWarmupSteps;  ///< none = 2000, and at most the steps before the decay
  double targetL0 = 20;                        ///< latents active per token
  uint64_t seed = 42;

  int64_t logEvery = 100;                               ///< steps between rows of metrics.csv
  std::optional<int64_t> saveEvery;                     ///< none = max(1000, steps / 5); 0 = only when stopped
  int64_t maxCheckpoints = 2;                           ///< older ones are removed
  DictionaryFormat format = DictionaryFormat::PyTorch;  ///< what to write beside ae.pt: ae.safetensors, or saelens/
  bool resume = false;                                  ///< go on from the newest checkpoint of the output folder
  ComputeOptions compute;

  int64_t dictSize(int64_t activationDim) const {
    return dictionarySize.value_or(expansionFactor.value_or(8) * activationDim);
  }
};

/// The reference's schedule: linear warm-up from 0, flat, linear fall to 0.
struct LearningRateSchedule {
  double warmupSteps = 0;  ///< may be a fraction, as 5 % of the steps
  int64_t decayStart = 0;
  int64_t steps = 0;

  /// Factor on the learning rate at a step (0-based); the first is 0 where there is a warm-up.
  double factor(int64_t step) const;
};

/// Factor on a sparsity penalty at a step (0-based): linear from 0 to 1 over the warm-up; 1 without one.
double sparsityFactor(int64_t step, int64_t warmupSteps);
int64_t l1WarmupOf(const SaeTrainingOptions& options);
int64_t sparsityWarmupOf(const SaeTrainingOptions& options);

/// Sizes of a Matryoshka's groups for that many latents: those asked for, or the default's.
std::vector<int64_t> groupSizesOf(const SaeTrainingOptions& options, int64_t dictSize);

/// "4,12,48"; empty without groups.
std::string groupText(const std::vector<int64_t>& sizes);

LearningRateSchedule scheduleOf(const SaeTrainingOptions& options);
double learningRateOf(const SaeTrainingOptions& options, int64_t activationDim);

/// InvalidArgument for an option that makes no sense, named as on the command line.
Status checkTrainingOptions(const SaeTrainingOptions& options, int64_t activationDim);

/// The options of this trainer that decide what is learned, as name and text: config.yaml, and what must agree on
/// resuming.
std::vector<std::pair<std::string, std::string>> describeTraining(const SaeTrainingOptions& options,
                                                                  int64_t activationDim);

}  // namespace dglm
