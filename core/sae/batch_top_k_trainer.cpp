// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/batch_top_k_trainer.h"

#include <ATen/CPUGeneratorImpl.h>

#include <cmath>
#include <limits>

#include "core/sae/batch_top_k_pass.h"
#include "core/sae/dictionary_file.h"
#include "core/sae/dictionary_state.h"
#include "core/sae/optimizer_state.h"
#include "core/tensor/aten.h"
#include "core/tensor/torch_error.h"
#include "core/training/adam.h"
#include "core/training/unit_rows.h"

namespace dglm {

namespace {

using at::Tensor;

constexpr size_t kDecoder = 1;  // among the parameters
constexpr double kMaxGradientNorm = 1.0;

/// nt_spec 5.4: torch.nn.Linear's uniform decoder with unit columns, its transpose as encoder, no biases.
BatchTopKTensors randomWeights(int64_t dictSize, int64_t activationDim, uint64_t seed) {
  const auto random = at::make_generator<at::CPUGeneratorImpl>(seed);
  const double bound = 1 / std::sqrt(static_cast<double>(dictSize));
  Tensor decoder_FD = at::empty({dictSize, activationDim}).uniform_(-bound, bound, random);
  normaliseRows(decoder_FD);
  return {at::zeros({activationDim}), decoder_FD, decoder_FD.clone(), at::zeros({dictSize})};
}

BatchTopKTensors weightsOf(const TensorFile& state) {
  const auto copy = [&state](const char* key) { return state.find(key)->to(at::kFloat).clone(); };
  return {copy(state_key::kDecoderBias), copy(state_key::kDecoderWeight).t().contiguous(),
          copy(state_key::kEncoderWeight), copy(state_key::kEncoderBias)};
}

BatchTopKTensors onDevice(const BatchTopKTensors& weights, const std::string& device) {
  const at::Device target(device);
  return {weights.decoderBias_D.to(target), weights.decoder_FD.to(target), weights.encoder_FD.to(target),
          weights.encoderBias_F.to(target)};
}

double varianceExplained(const Tensor& x_BD, const Tensor& error_BD) {
  const auto total = x_BD.var(0).sum().item<double>();
  return 1 - error_BD.var(0).sum().item<double>() / total;
}

constexpr const char* kTokensSinceFired = "tokens_since_fired";
constexpr const char* kStepsSinceActive = "steps_since_active";

/// Checkpoints hold the decoder's moments transposed, as its weight; the same turns them back.
std::vector<Tensor> asSaved(std::vector<Tensor> moments) {
  moments[kDecoder] = moments[kDecoder].t().contiguous();
  return moments;
}

int64_t countTrue(const Tensor& flags) {
  return flags.sum().item<int64_t>();
}

struct StartingPoint {
  BatchTopKTensors weights;
  float threshold = -1;
};

Result<StartingPoint> startFrom(const std::filesystem::path& path, const SaeTrainingOptions& options,
                                int64_t activationDim) {
  DGLM_TRY(const TensorFile state, readDictionaryState(path));
  DGLM_TRY(const DictionaryFacts facts, checkDictionaryState(state, path.string()));
  if (facts.architecture != Architecture::BatchTopK)
    return Error{ErrorKind::InvalidArgument,
                 {"--init", path.string(),
                  Why::inEnglish("it is a %1 dictionary, and not a BatchTopK",
                                 {std::string(architectureName(facts.architecture))})}};
  if (!state.find(state_key::kEncoderWeight))
    return Error{ErrorKind::InvalidArgument,
                 {"--init", path.string(),
                  Why::inEnglish("it is a Matryoshka BatchTopK, whose groups a BatchTopK does not train")}};
  const int64_t dictSize = options.dictSize(activationDim);
  if (facts.activationDim != activationDim || facts.dictSize != dictSize)
    return Error{ErrorKind::DimensionMismatch,
                 {path.string(), Why::inEnglish("this training"),
                  Why::inEnglish("it has %1 latents for %2 dimensions, and %3 for %4 are asked for",
                                 {std::to_string(facts.dictSize), std::to_string(facts.activationDim),
                                  std::to_string(dictSize), std::to_string(activationDim)})}};
  return StartingPoint{weightsOf(state), static_cast<float>(facts.threshold)};
}

Result<StartingPoint> startingPoint(const SaeTrainingOptions& options, int64_t activationDim) {
  if (!options.init.empty())
    return startFrom(options.init, options, activationDim);
  return StartingPoint{randomWeights(options.dictSize(activationDim), activationDim, options.seed)};
}

}  // namespace

/// Everything that changes from step to step.
struct BatchTopKTrainer::State {
  explicit State(BatchTopKTensors start)
      : weights(std::move(start)),
        adam(weights.all()),
        tokensSinceFired_F(at::zeros_like(weights.encoderBias_F, at::kLong)),
        stepsSinceActive_F(tokensSinceFired_F.clone()) {}

  BatchTopKTensors weights;
  Adam adam;
  Tensor tokensSinceFired_F;
  Tensor stepsSinceActive_F;
  float threshold = -1;
};

BatchTopKTrainer::BatchTopKTrainer(const SaeTrainingOptions& options, std::unique_ptr<State> state)
    : options_(options),
      schedule_(scheduleOf(options)),
      baseRate_(learningRateOf(options, state->weights.decoderBias_D.numel())),
      state_(std::move(state)) {}

BatchTopKTrainer::~BatchTopKTrainer() = default;

Result<std::unique_ptr<SaeTrainer>> BatchTopKTrainer::create(const SaeTrainingOptions& options, int64_t activationDim) {
  return catchingTorch("the weights of a new dictionary", [&]() -> Result<std::unique_ptr<SaeTrainer>> {
    DGLM_TRY(const StartingPoint start, startingPoint(options, activationDim));
    auto state = std::make_unique<State>(onDevice(start.weights, options.compute.device));
    state->threshold = start.threshold;
    return std::unique_ptr<SaeTrainer>(new BatchTopKTrainer(options, std::move(state)));
  });
}

int64_t BatchTopKTrainer::stepsDone() const {
  return state_->adam.steps;
}

Result<SaeStepMetrics> BatchTopKTrainer::step(const Tensor& x_BD) {
  return catchingTorch("a training step", [&]() -> Result<SaeStepMetrics> {
    return update(x_BD.to(at::Device(options_.compute.device), at::kFloat).contiguous());
  });
}

void BatchTopKTrainer::learnThreshold(double smallestActive) {
  const auto smallest = static_cast<float>(smallestActive);
  const auto beta = static_cast<float>(options_.thresholdBeta);
  const auto share = static_cast<float>(1 - options_.thresholdBeta);
  float& threshold = state_->threshold;
  threshold = threshold < 0 ? smallest : beta * threshold + share * smallest;
}

SaeStepMetrics BatchTopKTrainer::update(const Tensor& x_BD) {
  State& state = *state_;
  const int64_t step = stepsDone();
  const int64_t rows = x_BD.size(0);
  Tensor dead_F;
  const auto deadAfter = [&](const Tensor& fired_F) {
    state.tokensSinceFired_F.add_(rows).masked_fill_(fired_F, 0);
    state.stepsSinceActive_F.add_(1).masked_fill_(fired_F, 0);
    dead_F = state.tokensSinceFired_F >= options_.deadFeatureThreshold;
    return dead_F;
  };
  const auto runPass = x_BD.is_cpu() ? runSparsePass : runDensePass;
  BatchTopKPass pass = runPass(state.weights, x_BD, {options_.k, options_.auxkAlpha}, deadAfter);
  SaeStepMetrics metrics;
  metrics.loss = metrics.reconstruction = pass.reconstruction;
  if (!std::isfinite(pass.reconstruction))
    return metrics;  // the weights stay as they are
  if (step > options_.thresholdStartStep && pass.active > 0)
    learnThreshold(pass.smallestActive);

  const double rate = baseRate_ * schedule_.factor(step);
  const at::NoGradGuard noGradient;
  removeParallelPart(pass.gradients.decoder_FD, state.weights.decoder_FD);
  const auto gradients = pass.gradients.all();
  state.adam.step(state.weights.all(), gradients, rate, {clipFactor(gradients, kMaxGradientNorm), kDecoder});

  metrics.auxiliary = pass.auxiliary;
  metrics.loss = pass.reconstruction + options_.auxkAlpha * pass.auxiliary;
  metrics.varianceExplained = pass.varianceExplained ? *pass.varianceExplained : varianceExplained(x_BD, pass.error_BD);
  metrics.threshold = state.threshold;
  metrics.l0 = static_cast<double>(pass.active) / static_cast<double>(rows);
  metrics.learningRate = rate;
  metrics.dead = countTrue(dead_F);
  metrics.silent100 = countTrue(state.stepsSinceActive_F > 100);
  metrics.silent1000 = countTrue(state.stepsSinceActive_F > 1000);
  return metrics;
}

TensorFile BatchTopKTrainer::dictionaryState() const {
  const BatchTopKTensors& weights = state_->weights;
  TensorFile file;
  file.add(state_key::kDecoderBias, weights.decoderBias_D);
  file.add(state_key::kK, at::scalar_tensor(options_.k, at::kInt));
  file.add(state_key::kThreshold, at::scalar_tensor(state_->threshold, at::kFloat));
  file.add(state_key::kRescale, at::ones_like(weights.encoderBias_F));
  file.add(state_key::kNormalise, at::scalar_tensor(options_.normalizeToSqrtD, at::kBool));
  file.add(state_key::kDecoderWeight, weights.decoder_FD.t());
  file.add(state_key::kEncoderWeight, weights.encoder_FD);
  file.add(state_key::kEncoderBias, weights.encoderBias_F);
  return file;
}

PickleFields BatchTopKTrainer::optimizerState(TorchArchive& archive) const {
  const AdamFacts facts{baseRate_, baseRate_ * schedule_.factor(stepsDone()), stepsDone()};
  return {{"optimizer", adamStateDict(archive, facts, asSaved(state_->adam.first), asSaved(state_->adam.second))},
          {"scheduler", schedulerStateDict(archive, facts)},
          {"trainer", archive.dict({{kTokensSinceFired, archive.tensor(state_->tokensSinceFired_F)},
                                    {kStepsSinceActive, archive.tensor(state_->stepsSinceActive_F)}})}};
}

Status BatchTopKTrainer::restore(const TensorFile& dictionary, const TensorFile& optimizer, const std::string& folder) {
  DGLM_TRY(const DictionaryFacts facts, checkDictionaryState(dictionary, folder));
  State& state = *state_;
  if (facts.dictSize != state.weights.encoderBias_F.numel() ||
      facts.activationDim != state.weights.decoderBias_D.numel())
    return Error{ErrorKind::CannotResume, {folder, Why::inEnglish("its dictionary has another size")}};
  const at::NoGradGuard noGradient;
  const OptimizerStateReader reader(optimizer, folder);
  auto first = asSaved(state.adam.first);
  auto second = asSaved(state.adam.second);
  DGLM_CHECK(reader.readMoments(first, second));
  DGLM_CHECK(reader.readTrainer(kTokensSinceFired, state.tokensSinceFired_F));
  DGLM_CHECK(reader.readTrainer(kStepsSinceActive, state.stepsSinceActive_F));
  DGLM_TRY(state.adam.steps, reader.steps());
  state.adam.first = asSaved(first);
  state.adam.second = asSaved(second);
  state.weights = onDevice(weightsOf(dictionary), options_.compute.device);
  state.threshold = static_cast<float>(facts.threshold);
  return {};
}

}  // namespace dglm
