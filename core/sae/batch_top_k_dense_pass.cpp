// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/batch_top_k_pass.h"
#include "core/tensor/aten.h"

#include <algorithm>
#include <cmath>

namespace dglm {

namespace {

using at::Tensor;

BatchTopKTensors withGradients(const BatchTopKTensors& weights) {
  const auto leaf = [](const Tensor& tensor) { return tensor.detach().requires_grad_(true); };
  return {leaf(weights.decoderBias_D), leaf(weights.decoder_FD), leaf(weights.encoder_FD), leaf(weights.encoderBias_F)};
}

Tensor keepLargest(const Tensor& a_BF, int64_t count) {
  const Tensor flat = a_BF.flatten();
  const auto [values, indices] = flat.topk(std::min(count, flat.numel()));
  return at::zeros_like(flat).scatter(0, indices, values).view_as(a_BF);
}

/// Undefined where there are no dead latents.
Tensor auxiliaryLoss(const BatchTopKTensors& weights, const Tensor& a_BF, const Tensor& error_BD,
                     const Tensor& dead_F) {
  const auto dead = dead_F.sum().item<int64_t>();
  if (dead == 0)
    return {};
  const int64_t k = std::min(error_BD.size(1) / 2, dead);
  const Tensor candidates = a_BF.masked_fill(dead_F.logical_not(), -INFINITY);
  const auto [values, indices] = candidates.topk(k, -1);
  const Tensor code = at::zeros_like(a_BF).scatter(-1, indices, values);
  const Tensor unexplained = (error_BD - code.matmul(weights.decoder_FD)).square().sum(-1).mean();
  return unexplained / (error_BD - error_BD.mean(0)).square().sum(-1).mean();
}

}  // namespace

BatchTopKPass runDensePass(const BatchTopKTensors& weights, const Tensor& x_BD, const BatchTopKPassOptions& options,
                           const DeadAfter& deadAfter) {
  const BatchTopKTensors leaves = withGradients(weights);
  const Tensor a_BF = at::linear(x_BD - leaves.decoderBias_D, leaves.encoder_FD, leaves.encoderBias_F).relu();
  const Tensor code_BF = keepLargest(a_BF, options.k * x_BD.size(0));
  const Tensor error_BD = x_BD - (code_BF.matmul(leaves.decoder_FD) + leaves.decoderBias_D);
  const Tensor reconstruction = error_BD.square().sum(-1).mean();

  BatchTopKPass pass;
  pass.error_BD = error_BD.detach();
  const Tensor isActive_BF = code_BF.detach() > 0;
  const Tensor positive = code_BF.detach().masked_select(isActive_BF);
  pass.active = positive.numel();
  if (pass.active > 0)
    pass.smallestActive = positive.min().item<double>();

  Tensor loss = reconstruction;
  const Tensor auxiliary = auxiliaryLoss(leaves, a_BF, pass.error_BD, deadAfter(isActive_BF.any(0)));
  if (auxiliary.defined() && std::isfinite(auxiliary.item<double>())) {
    pass.auxiliary = auxiliary.item<double>();
    loss = loss + options.auxkAlpha * auxiliary;
  }
  loss.backward();
  pass.reconstruction = reconstruction.item<double>();
  pass.gradients = {leaves.decoderBias_D.grad(), leaves.decoder_FD.grad(), leaves.encoder_FD.grad(),
                    leaves.encoderBias_F.grad()};
  return pass;
}

}  // namespace dglm
