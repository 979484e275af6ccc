// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/training_options.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <limits>

namespace dglm {

namespace {

constexpr int64_t kMostBatchRows = 1 << 24;
constexpr int64_t kMostLatents = std::numeric_limits<int32_t>::max();  // as sparse codes number them

/// The shortest text that reads back as the same number.
std::string exactText(double value) {
  char text[32];
  const auto [end, error] = std::to_chars(std::begin(text), std::end(text), value);
  return {text, end};
}

Status require(bool holds, const char* option, double value, const char* rule) {
  if (holds)
    return {};
  return Error{ErrorKind::InvalidArgument, {option, exactText(value), rule}};
}

Status requireAtLeast(int64_t minimum, const char* option, int64_t value) {
  const std::string rule = "it must be at least " + std::to_string(minimum);
  return require(value >= minimum, option, static_cast<double>(value), rule.c_str());
}

Status requireBetween(int64_t minimum, int64_t maximum, const char* option, int64_t value) {
  const std::string rule = "it must lie between " + std::to_string(minimum) + " and " + std::to_string(maximum);
  return require(value >= minimum && value <= maximum, option, static_cast<double>(value), rule.c_str());
}

}  // namespace

double LearningRateSchedule::factor(int64_t step) const {
  const auto s = static_cast<double>(step);
  if (s < warmupSteps)
    return s / warmupSteps;
  if (step < decayStart || decayStart >= steps)
    return 1;
  return static_cast<double>(steps - step) / static_cast<double>(steps - decayStart);
}

LearningRateSchedule scheduleOf(const SaeTrainingOptions& options) {
  constexpr double kWarmupShare = 0.05;
  LearningRateSchedule schedule;
  schedule.steps = options.steps;
  schedule.warmupSteps = options.warmupSteps ? static_cast<double>(*options.warmupSteps)
                                             : kWarmupShare * static_cast<double>(options.steps);
  schedule.decayStart = options.decayStart.value_or(options.steps / 2);
  if (schedule.decayStart < 0)
    schedule.decayStart = options.steps + 1;
  return schedule;
}

double learningRateOf(const SaeTrainingOptions& options, int64_t activationDim) {
  constexpr double kReferenceDictSize = 16384;
  const double scale = static_cast<double>(options.dictSize(activationDim)) / kReferenceDictSize;
  return options.lr.value_or(2e-4 / std::sqrt(scale));
}

Status checkTrainingOptions(const SaeTrainingOptions& options, int64_t activationDim) {
  DGLM_CHECK(requireAtLeast(1, "--steps", options.steps));
  DGLM_CHECK(requireBetween(1, kMostBatchRows, "--batch-size", options.batchSize));
  DGLM_CHECK(requireBetween(1, kMostLatents / std::max<int64_t>(1, activationDim), "--expansion-factor",
                            options.expansionFactor));
  DGLM_CHECK(requireAtLeast(1, "--k", options.k));
  DGLM_CHECK(require(options.k <= options.dictSize(activationDim), "--k", static_cast<double>(options.k),
                     "the dictionary has fewer latents"));
  DGLM_CHECK(requireAtLeast(0, "--log-every", options.logEvery));
  DGLM_CHECK(requireAtLeast(0, "--save-every", options.saveEvery.value_or(0)));
  DGLM_CHECK(requireAtLeast(1, "--max-checkpoints", options.maxCheckpoints));
  DGLM_CHECK(requireAtLeast(1, "--dead-feature-threshold", options.deadFeatureThreshold));
  DGLM_CHECK(requireAtLeast(-1, "--threshold-start-step", options.thresholdStartStep));
  const double rate = learningRateOf(options, activationDim);
  DGLM_CHECK(require(std::isfinite(rate) && rate > 0, "--lr", options.lr.value_or(0), "it must be a number above 0"));
  DGLM_CHECK(require(std::isfinite(options.auxkAlpha) && options.auxkAlpha >= 0, "--auxk-alpha", options.auxkAlpha,
                     "it must be a number that is not negative"));
  DGLM_CHECK(require(options.thresholdBeta >= 0 && options.thresholdBeta < 1, "--threshold-beta", options.thresholdBeta,
                     "it must be at least 0 and below 1"));
  const LearningRateSchedule schedule = scheduleOf(options);
  DGLM_CHECK(require(schedule.warmupSteps >= 0 && schedule.warmupSteps < static_cast<double>(options.steps),
                     "--warmup-steps", schedule.warmupSteps, "it must be fewer than the steps"));
  return require(static_cast<double>(schedule.decayStart) > schedule.warmupSteps, "--decay-start",
                 static_cast<double>(schedule.decayStart), "it must come after the warm-up");
}

std::vector<std::pair<std::string, std::string>> describeTraining(const SaeTrainingOptions& options,
                                                                  int64_t activationDim) {
  const LearningRateSchedule schedule = scheduleOf(options);
  return {{"trainer", "batchtopk"},
          {"activation_dim", std::to_string(activationDim)},
          {"dictionary_size", std::to_string(options.dictSize(activationDim))},
          {"expansion_factor", std::to_string(options.expansionFactor)},
          {"k", std::to_string(options.k)},
          {"normalize_to_sqrt_d", options.normalizeToSqrtD ? "true" : "false"},
          {"lr", exactText(learningRateOf(options, activationDim))},
          {"steps", std::to_string(options.steps)},
          {"batch_size", std::to_string(options.batchSize)},
          {"warmup_steps", exactText(schedule.warmupSteps)},
          {"decay_start", std::to_string(schedule.decayStart)},
          {"auxk_alpha", exactText(options.auxkAlpha)},
          {"threshold_beta", exactText(options.thresholdBeta)},
          {"threshold_start_step", std::to_string(options.thresholdStartStep)},
          {"dead_feature_threshold", std::to_string(options.deadFeatureThreshold)},
          {"seed", std::to_string(options.seed)}};
}

}  // namespace dglm
