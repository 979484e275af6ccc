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

Tensor keepLargest(const Tensor& a_BF, const BatchTopKPassOptions& options) {
  const bool byToken = options.scope == TopKScope::Token;
  const Tensor chosenFrom = byToken ? a_BF : a_BF.flatten();
  const int64_t count = byToken ? options.k : options.k * a_BF.size(0);
  const auto [values, indices] = chosenFrom.topk(std::min(count, chosenFrom.size(-1)), -1);
  return at::zeros_like(chosenFrom).scatter(-1, indices, values).view_as(a_BF);
}

/// The smallest of all entries, or the mean of each token's smallest.
double smallestActive(const Tensor& code_BF, TopKScope scope) {
  const Tensor orInfinity = code_BF.masked_fill(code_BF <= 0, INFINITY);
  if (scope == TopKScope::Batch)
    return orInfinity.min().item<double>();
  const Tensor ofTokens = orInfinity.amin(-1);
  const Tensor finite = ofTokens.masked_select(ofTokens.isfinite());
  return finite.numel() > 0 ? finite.mean().item<double>() : INFINITY;
}

/// What each group of latents leaves of the activations together with those before it.
std::vector<Tensor> errorsOfGroups(const BatchTopKTensors& weights, const Tensor& x_BD, const Tensor& code_BF,
                                   const std::vector<int64_t>& sizes) {
  Tensor error_BD = x_BD - weights.decoderBias_D;
  std::vector<Tensor> errors;
  int64_t first = 0;
  for (const int64_t size : sizes) {
    error_BD = error_BD - code_BF.narrow(1, first, size).matmul(weights.decoder_FD.narrow(0, first, size));
    errors.push_back(error_BD);
    first += size;
  }
  return errors;
}

Tensor meanSquare(const Tensor& error_BD) {
  return error_BD.square().sum(-1).mean();
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
  return meanSquare(error_BD - code.matmul(weights.decoder_FD)) / meanSquare(error_BD - error_BD.mean(0));
}

}  // namespace

BatchTopKPass runDensePass(const BatchTopKTensors& weights, const Tensor& x_BD, const BatchTopKPassOptions& options,
                           const DeadAfter& deadAfter) {
  const BatchTopKTensors leaves = withGradients(weights);
  const Tensor a_BF = at::linear(x_BD - leaves.decoderBias_D, leaves.encoder_FD, leaves.encoderBias_F).relu();
  const Tensor code_BF = keepLargest(a_BF, options);
  const auto sizes = options.groupSizes.empty() ? std::vector{code_BF.size(1)} : options.groupSizes;
  const std::vector<Tensor> errors = errorsOfGroups(leaves, x_BD, code_BF, sizes);
  Tensor reconstruction = meanSquare(errors.front());
  for (size_t group = 1; group < errors.size(); ++group)
    reconstruction = reconstruction + meanSquare(errors[group]);
  reconstruction = reconstruction / static_cast<double>(errors.size());

  BatchTopKPass pass;
  pass.error_BD = errors.back().detach();
  if (errors.size() > 1)
    pass.squaredError = meanSquare(pass.error_BD).item<double>();
  const Tensor isActive_BF = code_BF.detach() > 0;
  pass.active = isActive_BF.sum().item<int64_t>();
  pass.smallestActive = smallestActive(code_BF.detach(), options.scope);

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
