// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ATen/CPUGeneratorImpl.h>

#include <cmath>
#include <numeric>

#include "core/sae/dense_trainer.h"
#include "core/sae/shuffle.h"
#include "core/sae/trainers.h"
#include "core/tensor/torch_error.h"

namespace dglm {

namespace {

using at::Tensor;

constexpr int64_t kReluAlong = 0;  // decoder [D, F]
enum ReluParameter : size_t { kReluBias, kReluEncoder, kReluEncoderBias, kReluDecoder };

/// nt_spec 5.5: x_hat = relu((x - bias) W_e^T + b_e) W_d^T + bias; the error's length and the code's sum; Adam that
/// keeps decoder directions at unit length. Unlike the reference's it compares x_hat with the x that was encoded,
/// whatever normalize_to_sqrt_d says.
class ReluTrainer : public DenseTrainer {
 public:
  using DenseTrainer::DenseTrainer;

  TensorFile dictionaryState() const override {
    TensorFile file;
    addParameter(file, kReluBias);
    addBuffers(file);
    for (const size_t index : {kReluEncoder, kReluEncoderBias, kReluDecoder})
      addParameter(file, index);
    return file;
  }

 protected:
  Pass runPass(const Tensor& x_BD) const override {
    const auto rows = static_cast<double>(x_BD.size(0));
    const double penalty = options().l1Penalty * sparsityFactor(stepsDone(), l1WarmupOf(options()));
    const Tensor centred_BD = x_BD - parameter(kReluBias);
    const Tensor f_BF = at::linear(centred_BD, parameter(kReluEncoder), parameter(kReluEncoderBias)).relu_();
    Pass pass;
    pass.error_BD = centred_BD - f_BF.matmul(parameter(kReluDecoder).t());
    const Tensor lengths_B1 = pass.error_BD.norm(2, 1, /*keepdim=*/true);
    const Tensor active_BF = f_BF > 0;
    pass.fired_F = active_BF.any(0);
    pass.metrics.reconstruction = lengths_B1.mean().item<double>();
    pass.metrics.squaredError = lengths_B1.square().mean().item<double>();
    pass.metrics.sparsity = penalty * f_BF.sum(-1).mean().item<double>();
    pass.metrics.loss = pass.metrics.reconstruction + pass.metrics.sparsity;
    pass.metrics.l0 = active_BF.sum().item<double>() / rows;

    // Where there is no error, its length has no slope.
    const Tensor slope_BD = (pass.error_BD / lengths_B1).masked_fill_(lengths_B1 == 0, 0).div_(-rows);
    const Tensor preGradient_BF = (slope_BD.matmul(parameter(kReluDecoder)) + penalty / rows).mul_(active_BF);
    const Tensor encoderBias_F = preGradient_BF.sum(0);
    pass.gradients = {slope_BD.sum(0) - encoderBias_F.matmul(parameter(kReluEncoder)),
                      preGradient_BF.t().matmul(centred_BD), encoderBias_F, slope_BD.t().matmul(f_BF)};
    return pass;
  }

  void update(std::vector<Tensor>& gradients, double rate) override {
    removeParallelPart(gradients[kReluDecoder], parameter(kReluDecoder), kReluAlong, 0);
    adam().step(parameters(), gradients, rate);
    normaliseDirections(parameter(kReluDecoder), kReluAlong, 0);
  }

  void afterStep(int64_t step, const Tensor& x_BD) override {
    if (!options().resampleSteps || step % *options().resampleSteps != 0)
      return;
    const Tensor silent_F = counters().silentForSteps(*options().resampleSteps / 2);
    if (silent_F.any().item<bool>())
      resample(silent_F, step, x_BD);
  }

 private:
  /// Silent latents start anew in the direction of an activation, with a hundredth of noise. Drawn by seed and step
  /// alone, so that a resumed run draws the same.
  void resample(const Tensor& silent_F, int64_t step, const Tensor& x_BD) {
    constexpr double kNoise = 0.01;
    const Tensor latents = silent_F.nonzero().flatten();
    const Tensor rows = drawRows(latents.numel(), x_BD.size(0), step).to(x_BD.device());
    const auto random = at::make_generator<at::CPUGeneratorImpl>(options().seed + static_cast<uint64_t>(step) + 1);
    const Tensor noise = at::empty({latents.numel(), x_BD.size(1)}).normal_(0, kNoise, random).to(x_BD.device());
    Tensor directions = x_BD.index_select(0, rows) + noise;
    normaliseDirections(directions, 1, 0);
    Tensor encoder = parameter(kReluEncoder), encoderBias = parameter(kReluEncoderBias),
           decoder = parameter(kReluDecoder);
    encoder.index_copy_(0, latents, directions);
    encoderBias.index_fill_(0, latents, 0);
    decoder.index_copy_(1, latents, directions.t());
    counters().forget(silent_F);
  }

  /// Rows of the batch in random order, each once before one comes again.
  Tensor drawRows(int64_t count, int64_t rows, int64_t step) const {
    std::vector<int64_t> order(static_cast<size_t>(rows));
    std::iota(order.begin(), order.end(), 0);
    shuffle(order, options().seed, step);
    std::vector<int64_t> drawn;
    for (int64_t i = 0; i < count; ++i)
      drawn.push_back(order[static_cast<size_t>(i % rows)]);
    return at::tensor(drawn, at::kLong);
  }
};

/// nt_spec 5.4: decoder columns of a normal distribution at unit length, torch.nn.Linear's encoder.
std::vector<ReluTrainer::Parameter> randomRelu(int64_t dictSize, int64_t activationDim, uint64_t seed) {
  const auto random = at::make_generator<at::CPUGeneratorImpl>(seed);
  const double bound = 1 / std::sqrt(static_cast<double>(activationDim));
  const Tensor encoder_FD = at::empty({dictSize, activationDim}).uniform_(-bound, bound, random);
  const Tensor encoderBias_F = at::empty({dictSize}).uniform_(-bound, bound, random);
  Tensor decoder_DF = at::empty({activationDim, dictSize}).normal_(0, 1, random);
  normaliseDirections(decoder_DF, kReluAlong, 0);
  return {{"bias", at::zeros({activationDim})},
          {"encoder.weight", encoder_FD},
          {"encoder.bias", encoderBias_F},
          {"decoder.weight", decoder_DF}};
}

Result<std::vector<ReluTrainer::Parameter>> startOfRelu(const SaeTrainingOptions& options, int64_t activationDim) {
  if (options.init.empty())
    return randomRelu(options.dictSize(activationDim), activationDim, options.seed);
  DGLM_TRY(const DictionaryWeights weights, startingWeights(options, activationDim));
  return std::vector<ReluTrainer::Parameter>{{"bias", weights.decoderBias_D.clone()},
                                             {"encoder.weight", weights.encoder_FD.clone()},
                                             {"encoder.bias", weights.encoderBias_F.clone()},
                                             {"decoder.weight", weights.decoder_FD.t().contiguous()}};
}

}  // namespace

Result<std::unique_ptr<SaeTrainer>> makeReluTrainer(const SaeTrainingOptions& options, int64_t activationDim,
                                                    const StepReduction& reduction) {
  return catchingTorch("the weights of a new dictionary", [&]() -> Result<std::unique_ptr<SaeTrainer>> {
    DGLM_TRY(const auto parameters, startOfRelu(options, activationDim));
    return std::unique_ptr<SaeTrainer>(
        std::make_unique<ReluTrainer>(options, activationDim, parameters, AdamRule(), reduction));
  });
}

}  // namespace dglm
