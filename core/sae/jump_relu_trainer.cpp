// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>
#include <limits>

#include "core/sae/dense_trainer.h"
#include "core/sae/trainers.h"
#include "core/tensor/torch_error.h"

namespace dglm {

namespace {

using at::Tensor;

constexpr int64_t kJumpAlong = 1;  // W_dec [F, D]
enum JumpReluParameter : size_t { kJumpEncoder, kJumpEncoderBias, kJumpDecoder, kJumpDecoderBias, kJumpThreshold };

/// Where a value lies within half a bandwidth of its threshold.
Tensor nearThreshold(const Tensor& values, const Tensor& thresholds, double bandwidth) {
  return ((values - thresholds) / bandwidth).abs() < 0.5;
}

/// nt_spec 5.5: f = p where p = x W_enc + b_enc is above the latent's threshold t, else 0; squared error and
/// (L0 / target - 1)^2. Thresholds learn by a kernel of the bandwidth's width round the jump.
class JumpReluTrainer : public DenseTrainer {
 public:
  using DenseTrainer::DenseTrainer;

  TensorFile dictionaryState() const override {
    TensorFile file;
    for (const size_t index : {kJumpEncoder, kJumpEncoderBias, kJumpDecoder, kJumpDecoderBias, kJumpThreshold})
      addParameter(file, index);
    addBuffers(file);
    return file;
  }

 protected:
  Pass runPass(const Tensor& x_BD) const override {
    const auto rows = static_cast<double>(x_BD.size(0));
    const Tensor& threshold_F = parameter(kJumpThreshold);
    const Tensor p_BF = x_BD.matmul(parameter(kJumpEncoder)) + parameter(kJumpEncoderBias);
    const Tensor above_BF = p_BF > threshold_F;
    const Tensor f_BF = p_BF * above_BF;
    const Tensor counted_BF = f_BF > threshold_F;
    const double l0 = counted_BF.sum().item<double>() / rows;
    const double share = l0 / options().targetL0 - 1;
    const double penalty = options().sparsityPenalty * sparsityFactor(stepsDone(), sparsityWarmupOf(options()));

    Pass pass;
    pass.error_BD = x_BD - (f_BF.matmul(parameter(kJumpDecoder)) + parameter(kJumpDecoderBias));
    pass.fired_F = (f_BF > 0).any(0);
    pass.metrics.reconstruction = pass.error_BD.square().sum(-1).mean().item<double>();
    pass.metrics.sparsity = penalty * share * share;
    pass.metrics.loss = pass.metrics.reconstruction + pass.metrics.sparsity;
    pass.metrics.l0 = l0;
    pass.metrics.threshold = threshold_F.mean().item<double>();

    const double bandwidth = options().bandwidth;
    const double l0Gradient = 2 * penalty * share / (options().targetL0 * rows);
    const Tensor gradient_BD = pass.error_BD * (-2 / rows);
    const Tensor codeGradient_BF = gradient_BD.matmul(parameter(kJumpDecoder).t());
    const Tensor preGradient_BF = codeGradient_BF * above_BF;
    const Tensor jumped_F = (codeGradient_BF * nearThreshold(p_BF, threshold_F, bandwidth)).sum(0) * threshold_F;
    const Tensor counted_F = nearThreshold(f_BF, threshold_F, bandwidth).sum(0) * l0Gradient;
    pass.gradients = {x_BD.t().matmul(preGradient_BF), preGradient_BF.sum(0), f_BF.t().matmul(gradient_BD),
                      gradient_BD.sum(0), (jumped_F + counted_F) / -bandwidth};
    return pass;
  }

  void update(std::vector<Tensor>& gradients, double rate) override {
    constexpr double kProjection = 1e-6, kNorm = std::numeric_limits<float>::epsilon(), kMaxGradientNorm = 1;
    removeParallelPart(gradients[kJumpDecoder], parameter(kJumpDecoder), kJumpAlong, kProjection);
    clipGradients(gradients, kMaxGradientNorm);
    adam().step(parameters(), gradients, rate);
    normaliseDirections(parameter(kJumpDecoder), kJumpAlong, kNorm);
  }
};

constexpr double kFirstThreshold = 0.001;

Result<std::vector<JumpReluTrainer::Parameter>> startOfJumpRelu(const SaeTrainingOptions& options,
                                                                int64_t activationDim) {
  if (!options.init.empty()) {
    DGLM_TRY(const DictionaryWeights weights, startingWeights(options, activationDim));
    return std::vector<JumpReluTrainer::Parameter>{{"W_enc", weights.encoder_FD.t().contiguous()},
                                                   {"b_enc", weights.encoderBias_F.clone()},
                                                   {"W_dec", weights.decoder_FD.clone()},
                                                   {"b_dec", weights.decoderBias_D.clone()},
                                                   {"threshold", weights.thresholds_F.clone()}};
  }
  const int64_t dictSize = options.dictSize(activationDim);
  const Tensor decoder_FD = uniformDirections(dictSize, activationDim, options.seed);
  return std::vector<JumpReluTrainer::Parameter>{{"W_enc", decoder_FD.t().contiguous()},
                                                 {"b_enc", at::zeros({dictSize})},
                                                 {"W_dec", decoder_FD},
                                                 {"b_dec", at::zeros({activationDim})},
                                                 {"threshold", at::full({dictSize}, kFirstThreshold, at::kFloat)}};
}

}  // namespace

Result<std::unique_ptr<SaeTrainer>> makeJumpReluTrainer(const SaeTrainingOptions& options, int64_t activationDim,
                                                        const StepReduction& reduction) {
  return catchingTorch("the weights of a new dictionary", [&]() -> Result<std::unique_ptr<SaeTrainer>> {
    DGLM_TRY(const auto parameters, startOfJumpRelu(options, activationDim));
    AdamRule rule;
    rule.beta1 = 0;
    return std::unique_ptr<SaeTrainer>(
        std::make_unique<JumpReluTrainer>(options, activationDim, parameters, rule, reduction));
  });
}

}  // namespace dglm
