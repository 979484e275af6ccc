// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/training_options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>

namespace dglm {

namespace {

using enum TrainerKind;

constexpr std::array kTrainers = {BatchTopK, TopK, Relu, JumpRelu, Matryoshka};
constexpr std::array<std::string_view, kTrainers.size()> kTrainerNames = {"batchtopk", "topk", "relu", "jumprelu",
                                                                          "matryoshka"};
constexpr std::array kKSparse = {BatchTopK, TopK, Matryoshka};
constexpr std::array kRelu = {Relu};
constexpr std::array kJumpRelu = {JumpRelu};
constexpr std::array kMatryoshka = {Matryoshka};

/// A hyper-parameter and the trainers that have it.
struct HyperParameter {
  std::string_view option;
  std::span<const TrainerKind> trainers;
};

constexpr std::array kHyperParameters = std::to_array<HyperParameter>({{"--lr", kTrainers},
                                                                       {"--steps", kTrainers},
                                                                       {"--batch-size", kTrainers},
                                                                       {"--expansion-factor", kTrainers},
                                                                       {"--dictionary-size", kTrainers},
                                                                       {"--warmup-steps", kTrainers},
                                                                       {"--decay-start", kTrainers},
                                                                       {"--dead-feature-threshold", kTrainers},
                                                                       {"--normalize-to-sqrt-d", kTrainers},
                                                                       {"--k", kKSparse},
                                                                       {"--auxk-alpha", kKSparse},
                                                                       {"--threshold-beta", kKSparse},
                                                                       {"--threshold-start-step", kKSparse},
                                                                       {"--group-sizes", kMatryoshka},
                                                                       {"--l1-penalty", kRelu},
                                                                       {"--l1-warmup-steps", kRelu},
                                                                       {"--resample-steps", kRelu},
                                                                       {"--bandwidth", kJumpRelu},
                                                                       {"--sparsity-penalty", kJumpRelu},
                                                                       {"--sparsity-warmup-steps", kJumpRelu},
                                                                       {"--target-l0", kJumpRelu}});

constexpr auto kHyperParameterNames = [] {
  std::array<std::string_view, kHyperParameters.size()> names;
  std::ranges::transform(kHyperParameters, names.begin(), &HyperParameter::option);
  return names;
}();

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

Status requireNotNegative(const char* option, double value) {
  return require(std::isfinite(value) && value >= 0, option, value, "it must be a number that is not negative");
}

Status requirePositive(const char* option, double value) {
  return require(std::isfinite(value) && value > 0, option, value, "it must be a number above 0");
}

Status requireBetween(int64_t minimum, int64_t maximum, const char* option, int64_t value) {
  const std::string rule = "it must lie between " + std::to_string(minimum) + " and " + std::to_string(maximum);
  return require(value >= minimum && value <= maximum, option, static_cast<double>(value), rule.c_str());
}

Status checkSize(const SaeTrainingOptions& options, int64_t activationDim) {
  const int64_t most = kMostLatents / std::max<int64_t>(1, activationDim);
  const int64_t size = options.dictSize(activationDim);
  if (options.expansionFactor)
    DGLM_CHECK(requireBetween(1, most, "--expansion-factor", *options.expansionFactor));
  DGLM_CHECK(requireBetween(1, kMostLatents, "--dictionary-size", size));
  if (options.expansionFactor && size != *options.expansionFactor * activationDim)
    return Error{ErrorKind::InvalidArgument,
                 {"--dictionary-size", std::to_string(size),
                  Why::inEnglish("it is not --expansion-factor times the %1 dimensions of the activations; give one of "
                                 "the two",
                                 {std::to_string(activationDim)})}};
  return {};
}

Status checkGroupSizes(const SaeTrainingOptions& options, int64_t dictSize) {
  const std::vector<int64_t> sizes = groupSizesOf(options, dictSize);
  const bool fits = std::ranges::all_of(sizes, [dictSize](int64_t size) { return size >= 1 && size <= dictSize; }) &&
                    std::accumulate(sizes.begin(), sizes.end(), int64_t{0}) == dictSize;
  if (fits)
    return {};
  return Error{ErrorKind::InvalidArgument,
               {"--group-sizes", groupText(sizes),
                Why::inEnglish("the groups must have at least one latent each, and the dictionary's %1 together",
                               {std::to_string(dictSize)})}};
}

Status checkKSparse(const SaeTrainingOptions& options, int64_t dictSize) {
  DGLM_CHECK(requireAtLeast(1, "--k", options.k));
  DGLM_CHECK(require(options.k <= dictSize, "--k", static_cast<double>(options.k), "the dictionary has fewer latents"));
  DGLM_CHECK(requireAtLeast(-1, "--threshold-start-step", options.thresholdStartStep));
  DGLM_CHECK(requireNotNegative("--auxk-alpha", options.auxkAlpha));
  DGLM_CHECK(require(options.thresholdBeta >= 0 && options.thresholdBeta < 1, "--threshold-beta", options.thresholdBeta,
                     "it must be at least 0 and below 1"));
  return options.trainer == Matryoshka ? checkGroupSizes(options, dictSize) : Status();
}

Status checkRelu(const SaeTrainingOptions& options) {
  DGLM_CHECK(requireNotNegative("--l1-penalty", options.l1Penalty));
  DGLM_CHECK(requireBetween(0, options.steps, "--l1-warmup-steps", l1WarmupOf(options)));
  return requireAtLeast(1, "--resample-steps", options.resampleSteps.value_or(1));
}

Status checkJumpRelu(const SaeTrainingOptions& options) {
  DGLM_CHECK(requirePositive("--bandwidth", options.bandwidth));
  DGLM_CHECK(requireNotNegative("--sparsity-penalty", options.sparsityPenalty));
  DGLM_CHECK(requirePositive("--target-l0", options.targetL0));
  DGLM_CHECK(requireBetween(0, options.steps, "--sparsity-warmup-steps", sparsityWarmupOf(options)));
  return require(scheduleOf(options).decayStart > sparsityWarmupOf(options), "--decay-start",
                 static_cast<double>(scheduleOf(options).decayStart), "it must come after the warm-up of the sparsity");
}

using Fields = std::vector<std::pair<std::string, std::string>>;

void describeKSparse(const SaeTrainingOptions& options, Fields& fields) {
  fields.insert(fields.end(), {{"auxk_alpha", exactText(options.auxkAlpha)},
                               {"threshold_beta", exactText(options.thresholdBeta)},
                               {"threshold_start_step", std::to_string(options.thresholdStartStep)}});
}

void describeRelu(const SaeTrainingOptions& options, Fields& fields) {
  fields.insert(fields.end(), {{"l1_penalty", exactText(options.l1Penalty)},
                               {"l1_warmup_steps", std::to_string(l1WarmupOf(options))}});
  if (options.resampleSteps)
    fields.emplace_back("resample_steps", std::to_string(*options.resampleSteps));
}

void describeJumpRelu(const SaeTrainingOptions& options, Fields& fields) {
  fields.insert(fields.end(), {{"bandwidth", exactText(options.bandwidth)},
                               {"sparsity_penalty", exactText(options.sparsityPenalty)},
                               {"sparsity_warmup_steps", std::to_string(sparsityWarmupOf(options))},
                               {"target_l0", exactText(options.targetL0)}});
}

}  // namespace

std::span<const TrainerKind> allTrainers() {
  return kTrainers;
}

std::string_view trainerName(TrainerKind trainer) {
  return kTrainerNames[static_cast<size_t>(trainer)];
}

Architecture architectureOf(TrainerKind trainer) {
  constexpr std::array<Architecture, kTrainers.size()> kArchitectures = {
      Architecture::BatchTopK, Architecture::TopK, Architecture::Relu, Architecture::JumpRelu, Architecture::BatchTopK};
  return kArchitectures[static_cast<size_t>(trainer)];
}

std::span<const TrainerKind> trainersWith(std::string_view option) {
  const auto found = std::ranges::find(kHyperParameters, option, &HyperParameter::option);
  return found == kHyperParameters.end() ? std::span<const TrainerKind>() : found->trainers;
}

bool hasOption(TrainerKind trainer, std::string_view option) {
  const auto trainers = trainersWith(option);
  return std::ranges::find(trainers, trainer) != trainers.end();
}

std::span<const std::string_view> hyperParameters() {
  return kHyperParameterNames;
}

double sparsityFactor(int64_t step, int64_t warmupSteps) {
  return warmupSteps == 0 ? 1 : std::min(1.0, static_cast<double>(step) / static_cast<double>(warmupSteps));
}

int64_t l1WarmupOf(const SaeTrainingOptions& options) {
  constexpr double kShare = 0.05;
  return options.l1WarmupSteps.value_or(static_cast<int64_t>(kShare * static_cast<double>(options.steps)));
}

int64_t sparsityWarmupOf(const SaeTrainingOptions& options) {
  constexpr int64_t kDefault = 2000;
  const int64_t most = std::min(options.steps, scheduleOf(options).decayStart - 1);
  return options.sparsityWarmupSteps.value_or(std::clamp<int64_t>(kDefault, 0, std::max<int64_t>(0, most)));
}

std::vector<int64_t> groupSizesOf(const SaeTrainingOptions& options, int64_t dictSize) {
  if (!options.groupSizes.empty())
    return options.groupSizes;
  std::vector<int64_t> sizes;
  int64_t left = dictSize;
  for (const int64_t share : {32, 16, 8, 4})
    if (const int64_t size = dictSize / share; size > 0) {
      sizes.push_back(size);
      left -= size;
    }
  sizes.push_back(left);
  return sizes;
}

double LearningRateSchedule::factor(int64_t step) const {
  const auto s = static_cast<double>(step);
  if (s < warmupSteps)
    return s / warmupSteps;
  if (step < decayStart || decayStart >= steps)
    return 1;
  return static_cast<double>(steps - step) / static_cast<double>(steps - decayStart);
}

std::string groupText(const std::vector<int64_t>& sizes) {
  std::string list;
  for (const int64_t size : sizes) {
    if (!list.empty())
      list += ',';
    list += std::to_string(size);
  }
  return list;
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
  DGLM_CHECK(checkSize(options, activationDim));
  DGLM_CHECK(requireAtLeast(0, "--log-every", options.logEvery));
  DGLM_CHECK(requireAtLeast(0, "--save-every", options.saveEvery.value_or(0)));
  DGLM_CHECK(requireAtLeast(1, "--max-checkpoints", options.maxCheckpoints));
  DGLM_CHECK(requireAtLeast(1, "--dead-feature-threshold", options.deadFeatureThreshold));
  const double rate = learningRateOf(options, activationDim);
  DGLM_CHECK(require(std::isfinite(rate) && rate > 0, "--lr", options.lr.value_or(0), "it must be a number above 0"));
  const LearningRateSchedule schedule = scheduleOf(options);
  DGLM_CHECK(require(schedule.warmupSteps >= 0 && schedule.warmupSteps < static_cast<double>(options.steps),
                     "--warmup-steps", schedule.warmupSteps, "it must be fewer than the steps"));
  DGLM_CHECK(require(static_cast<double>(schedule.decayStart) > schedule.warmupSteps, "--decay-start",
                     static_cast<double>(schedule.decayStart), "it must come after the warm-up"));
  if (options.trainer == Relu)
    return checkRelu(options);
  if (options.trainer == JumpRelu)
    return checkJumpRelu(options);
  return checkKSparse(options, options.dictSize(activationDim));
}

std::vector<std::pair<std::string, std::string>> describeTraining(const SaeTrainingOptions& options,
                                                                  int64_t activationDim) {
  const LearningRateSchedule schedule = scheduleOf(options);
  const int64_t dictSize = options.dictSize(activationDim);
  Fields fields{{"trainer", std::string(trainerName(options.trainer))},
                {"activation_dim", std::to_string(activationDim)},
                {"dictionary_size", std::to_string(dictSize)}};
  if (dictSize % activationDim == 0)
    fields.emplace_back("expansion_factor", std::to_string(dictSize / activationDim));
  if (hasOption(options.trainer, "--k"))
    fields.emplace_back("k", std::to_string(options.k));
  if (options.trainer == Matryoshka)
    fields.emplace_back("group_sizes", groupText(groupSizesOf(options, dictSize)));
  fields.insert(fields.end(), {{"normalize_to_sqrt_d", options.normalizeToSqrtD ? "true" : "false"},
                               {"lr", exactText(learningRateOf(options, activationDim))},
                               {"steps", std::to_string(options.steps)},
                               {"batch_size", std::to_string(options.batchSize)},
                               {"warmup_steps", exactText(schedule.warmupSteps)},
                               {"decay_start", std::to_string(schedule.decayStart)}});
  if (hasOption(options.trainer, "--k"))
    describeKSparse(options, fields);
  if (options.trainer == Relu)
    describeRelu(options, fields);
  if (options.trainer == JumpRelu)
    describeJumpRelu(options, fields);
  fields.emplace_back("dead_feature_threshold", std::to_string(options.deadFeatureThreshold));
  fields.emplace_back("seed", std::to_string(options.seed));
  return fields;
}

}  // namespace dglm
