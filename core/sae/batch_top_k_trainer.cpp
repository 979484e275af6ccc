// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/batch_top_k_trainer.h"

#include <cmath>
#include <limits>

#include "core/sae/dictionary_state.h"
#include "core/sae/trainer_parts.h"
#include "core/sae/trainers.h"
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
  const Tensor decoder_FD = uniformDirections(dictSize, activationDim, seed);
  return {at::zeros({activationDim}), decoder_FD, decoder_FD.clone(), at::zeros({dictSize})};
}

BatchTopKTensors weightsOf(const DictionaryWeights& weights) {
  return {weights.decoderBias_D.clone(), weights.decoder_FD.clone(), weights.encoder_FD.clone(),
          weights.encoderBias_F.clone()};
}

BatchTopKTensors onDevice(const BatchTopKTensors& weights, const std::string& device) {
  const at::Device target(device);
  return {weights.decoderBias_D.to(target), weights.decoder_FD.to(target), weights.encoder_FD.to(target),
          weights.encoderBias_F.to(target)};
}

/// Checkpoints hold the decoder's moments transposed, as its weight; the same turns them back.
std::vector<Tensor> asSaved(std::vector<Tensor> moments) {
  moments[kDecoder] = moments[kDecoder].t().contiguous();
  return moments;
}

}  // namespace

/// Everything that changes from step to step.
struct BatchTopKTrainer::State {
  State(const Start& start, const std::string& device)
      : weights(onDevice(start.weights, device)),
        adam(weights.all()),
        counters(weights.encoderBias_F.numel(), device),
        threshold(start.threshold) {}

  BatchTopKTensors weights;
  Adam adam;
  LatentCounters counters;
  float threshold = -1;
};

BatchTopKTrainer::BatchTopKTrainer(const SaeTrainingOptions& options, const Start& start,
                                   const StepReduction& reduction)
    : options_(options),
      reduction_(reduction),
      schedule_(scheduleOf(options)),
      baseRate_(learningRateOf(options, start.weights.decoderBias_D.numel())),
      state_(std::make_unique<State>(start, options.compute.device)) {}

BatchTopKTrainer::~BatchTopKTrainer() = default;

Result<BatchTopKTrainer::Start> BatchTopKTrainer::start(const SaeTrainingOptions& options, int64_t activationDim) {
  if (options.init.empty())
    return Start{randomWeights(options.dictSize(activationDim), activationDim, options.seed)};
  DGLM_TRY(const DictionaryWeights weights, startingWeights(options, activationDim));
  return Start{weightsOf(weights), static_cast<float>(weights.facts.threshold)};
}

Result<std::unique_ptr<SaeTrainer>> makeBatchTopKTrainer(const SaeTrainingOptions& options, int64_t activationDim,
                                                         const StepReduction& reduction) {
  return catchingTorch("the weights of a new dictionary", [&]() -> Result<std::unique_ptr<SaeTrainer>> {
    DGLM_TRY(const BatchTopKTrainer::Start start, BatchTopKTrainer::start(options, activationDim));
    return std::unique_ptr<SaeTrainer>(std::make_unique<BatchTopKTrainer>(options, start, reduction));
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
  if (!std::isfinite(smallestActive))
    return;  // no latent was active
  const auto smallest = static_cast<float>(smallestActive);
  const auto beta = static_cast<float>(options_.thresholdBeta);
  const auto share = static_cast<float>(1 - options_.thresholdBeta);
  float& threshold = state_->threshold;
  threshold = threshold < 0 ? smallest : beta * threshold + share * smallest;
}

BatchTopKPass BatchTopKTrainer::runPass(const BatchTopKTensors& weights, const Tensor& x_BD,
                                        const DeadAfter& deadAfter) const {
  const auto pass = x_BD.is_cpu() ? runSparsePass : runDensePass;
  return pass(weights, x_BD, {options_.k, options_.auxkAlpha}, deadAfter);
}

SaeStepMetrics BatchTopKTrainer::update(const Tensor& x_BD) {
  State& state = *state_;
  const int64_t step = stepsDone();
  const int64_t rows = x_BD.size(0);
  const auto deadAfter = [&](const Tensor& fired_F) {
    state.counters.note(fired_F, rows, reduction_);
    return state.counters.silentForTokens(options_.deadFeatureThreshold);
  };
  BatchTopKPass pass = runPass(state.weights, x_BD, deadAfter);
  SaeStepMetrics metrics;
  metrics.loss = metrics.reconstruction = pass.reconstruction;
  if (!std::isfinite(pass.reconstruction))
    return metrics;  // the weights stay as they are
  if (step > options_.thresholdStartStep)
    learnThreshold(reduction_.mean(pass.smallestActive));

  const double rate = baseRate_ * schedule_.factor(step);
  const at::NoGradGuard noGradient;
  auto gradients = pass.gradients.all();
  reduction_.meanGradients(gradients);
  removeParallelPart(pass.gradients.decoder_FD, state.weights.decoder_FD);
  state.adam.step(state.weights.all(), gradients, rate, {clipFactor(gradients, kMaxGradientNorm), kDecoder});

  metrics.squaredError = pass.squaredError;
  metrics.auxiliary = pass.auxiliary;
  metrics.loss = pass.reconstruction + options_.auxkAlpha * pass.auxiliary;
  metrics.varianceExplained = pass.varianceExplained ? *pass.varianceExplained : varianceExplained(x_BD, pass.error_BD);
  metrics.threshold = state.threshold;
  metrics.l0 = static_cast<double>(pass.active) / static_cast<double>(rows);
  metrics.learningRate = rate;
  state.counters.describe(metrics, options_.deadFeatureThreshold);
  return metrics;
}

TensorFile BatchTopKTrainer::dictionaryState() const {
  return savedState({state_->weights, state_->threshold});
}

TensorFile BatchTopKTrainer::savedState(const Start& trained) const {
  const BatchTopKTensors& weights = trained.weights;
  TensorFile file;
  file.add(state_key::kDecoderBias, weights.decoderBias_D);
  file.add(state_key::kK, at::scalar_tensor(options_.k, at::kInt));
  file.add(state_key::kThreshold, at::scalar_tensor(trained.threshold, at::kFloat));
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
          {"trainer", state_->counters.save(archive)}};
}

Status BatchTopKTrainer::restore(const TensorFile& dictionary, const TensorFile& optimizer, const std::string& folder) {
  State& state = *state_;
  DictionaryFacts trained;
  trained.dictSize = state.weights.encoderBias_F.numel();
  trained.activationDim = state.weights.decoderBias_D.numel();
  DGLM_TRY(const DictionaryWeights weights, weightsToResume(dictionary, trained, folder));
  const at::NoGradGuard noGradient;
  const OptimizerStateReader reader(optimizer, folder);
  auto first = asSaved(state.adam.first);
  auto second = asSaved(state.adam.second);
  DGLM_CHECK(reader.readMoments(first, second));
  DGLM_CHECK(state.counters.restore(reader));
  DGLM_TRY(state.adam.steps, reader.steps());
  state.adam.first = asSaved(first);
  state.adam.second = asSaved(second);
  state.weights = onDevice(weightsOf(weights), options_.compute.device);
  state.threshold = static_cast<float>(weights.facts.threshold);
  return {};
}

}  // namespace dglm
