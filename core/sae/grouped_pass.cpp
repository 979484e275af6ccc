// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/batch_top_k_pass.h"
#include "core/sae/gradient_sums.h"
#include "core/tensor/aten.h"

#include <algorithm>
#include <cmath>

#include "core/tensor/tensor_view.h"

namespace dglm {

namespace {

using at::Tensor;

double smallestOfAll(const SparseCode& code) {
  return code.values.empty() ? INFINITY : std::ranges::min(code.values);
}

double meanOfSmallest(const SparseCode& code) {
  double sum = 0;
  int64_t tokens = 0;
  for (int64_t row = 0; row < code.rows(); ++row)
    if (const auto values = code.rowValues(row); !values.empty()) {
      sum += std::ranges::min(values);
      ++tokens;
    }
  return tokens > 0 ? sum / static_cast<double>(tokens) : INFINITY;
}

/// The entries of latents in [first, first + size), with their numbers.
SparseCode entriesOf(const SparseCode& code, int64_t first, int64_t size) {
  SparseCode group;
  group.width = code.width;
  for (int64_t row = 0; row < code.rows(); ++row) {
    const auto latents = code.rowLatents(row);
    const auto begin = std::ranges::lower_bound(latents, first) - latents.begin();
    const auto end = std::ranges::lower_bound(latents, first + size) - latents.begin();
    group.latents.insert(group.latents.end(), latents.begin() + begin, latents.begin() + end);
    const auto values = code.rowValues(row);
    group.values.insert(group.values.end(), values.begin() + begin, values.begin() + end);
    group.rowStart.push_back(group.nonzeros());
  }
  return group;
}

std::vector<SparseCode> groupsOf(const SparseCode& code, const std::vector<int64_t>& sizes) {
  std::vector<SparseCode> groups;
  int64_t first = 0;
  for (const int64_t size : sizes) {
    groups.push_back(entriesOf(code, first, size));
    first += size;
  }
  return groups;
}

Tensor decodedBy(const SparseCode& code, const Tensor& decoder_FD) {
  const Tensor noBias_D = at::zeros({decoder_FD.size(1)});
  Tensor out_BD = at::empty({code.rows(), decoder_FD.size(1)});
  decodeRows(code, matrixView(decoder_FD), elementsOf(noBias_D), mutableElementsOf(out_BD));
  return out_BD;
}

double meanSquareOf(const Tensor& error_BD) {
  return error_BD.square().sum(-1).mean().item<double>();
}

/// The largest positive pre-activations of dead latents in each row: min(D / 2, dead) of them.
SparseCode codeOfDead(const Tensor& a_BF, const Tensor& dead_F, int64_t activationDim) {
  const Tensor latents = dead_F.nonzero().flatten();
  const Tensor candidates_BN = a_BF.index_select(1, latents);
  SparseCode code = selectLargestOfRows(matrixView(candidates_BN), std::min(activationDim / 2, latents.numel()));
  code.width = a_BF.size(1);
  const int64_t* const latentOf = latents.const_data_ptr<int64_t>();
  for (int32_t& latent : code.latents)
    latent = static_cast<int32_t>(latentOf[latent]);
  return code;
}

/// Adds the auxiliary loss of the dead latents to the pass and to the gradients.
void addLossOfDead(BatchTopKPass& pass, GradientSums& gradients, const BatchTopKTensors& weights, const Tensor& a_BF,
                   const Tensor& dead_F, double alpha) {
  if (alpha == 0 || !dead_F.any().item<bool>())
    return;
  const SparseCode code = codeOfDead(a_BF, dead_F, pass.error_BD.size(1));
  const Tensor missed_BD = pass.error_BD - decodedBy(code, weights.decoder_FD);
  const double spread = meanSquareOf(pass.error_BD - pass.error_BD.mean(0));
  const double auxiliary = meanSquareOf(missed_BD) / spread;
  if (!std::isfinite(auxiliary))
    return;
  pass.auxiliary = auxiliary;
  gradients.add(code, missed_BD, -2 * alpha / (static_cast<double>(missed_BD.size(0)) * spread));
}

}  // namespace

BatchTopKPass runGroupedPass(const BatchTopKTensors& weights, const Tensor& x_BD, const BatchTopKPassOptions& options,
                             const DeadAfter& deadAfter) {
  const at::NoGradGuard noGradient;
  const bool byToken = options.scope == TopKScope::Token;
  const int64_t rows = x_BD.size(0);
  const Tensor centred_BD = x_BD - weights.decoderBias_D;
  const Tensor a_BF = at::linear(centred_BD, weights.encoder_FD, weights.encoderBias_F);
  const SparseCode code =
      byToken ? selectLargestOfRows(matrixView(a_BF), options.k) : selectLargest(matrixView(a_BF), options.k * rows);

  BatchTopKPass pass;
  pass.active = code.nonzeros();
  pass.smallestActive = byToken ? meanOfSmallest(code) : smallestOfAll(code);
  const std::vector<SparseCode> groups =
      options.groupSizes.empty() ? std::vector{code} : groupsOf(code, options.groupSizes);
  const auto count = static_cast<double>(groups.size());
  std::vector<Tensor> errors;
  pass.error_BD = centred_BD;
  for (const SparseCode& group : groups) {
    pass.error_BD = pass.error_BD - decodedBy(group, weights.decoder_FD);
    pass.reconstruction += meanSquareOf(pass.error_BD) / count;
    errors.push_back(pass.error_BD);
  }
  if (groups.size() > 1)
    pass.squaredError = meanSquareOf(pass.error_BD);
  const Tensor dead_F = deadAfter(firedLatents(code));

  // A group is decoded in its own reconstruction and in those of all later groups.
  GradientSums gradients(weights, centred_BD);
  Tensor gradient_BD = at::zeros_like(x_BD);
  for (size_t group = groups.size(); group-- > 0;) {
    gradient_BD = gradient_BD + errors[group] * (-2 / (static_cast<double>(rows) * count));
    gradients.add(groups[group], gradient_BD, 1);
  }
  addLossOfDead(pass, gradients, weights, a_BF, dead_F, options.auxkAlpha);
  pass.gradients = gradients.finish(gradient_BD.sum(0));
  return pass;
}

}  // namespace dglm
