// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/batch_top_k_pass.h"
#include "core/tensor/aten.h"

#include <algorithm>
#include <cmath>

#include "core/tensor/tensor_view.h"

namespace dglm {

namespace {

using at::Tensor;

Tensor firedLatents(const SparseCode& code) {
  Tensor fired = at::zeros({code.width}, at::kBool);
  bool* const flags = fired.data_ptr<bool>();
  for (const int32_t latent : code.latents)
    flags[latent] = true;
  return fired;
}

/// The largest positive pre-activations of dead latents in each row: min(D / 2, dead) of them.
SparseCode auxiliaryCode(const Tensor& a_BF, const Tensor& deadLatents, int64_t activationDim) {
  const int64_t k = std::min(activationDim / 2, deadLatents.numel());
  const Tensor candidates = a_BF.index_select(1, deadLatents);
  const auto [values, indices] = candidates.topk(k, -1);
  const Tensor kept = at::zeros_like(candidates).scatter_(-1, indices, values);
  SparseCode code = selectAbove(matrixView(kept), 0);
  code.width = a_BF.size(1);
  const int64_t* const latentOf = deadLatents.const_data_ptr<int64_t>();
  for (int32_t& latent : code.latents)
    latent = static_cast<int32_t>(latentOf[latent]);
  return code;
}

Tensor decoded(const SparseCode& code, const Tensor& decoder_FD, const Tensor& bias_D) {
  Tensor out = at::empty({code.rows(), decoder_FD.size(1)});
  decodeRows(code, matrixView(decoder_FD), elementsOf(bias_D), mutableElementsOf(out));
  return out;
}

/// Sums what each code contributes to the gradients.
class GradientSums {
 public:
  GradientSums(const BatchTopKTensors& weights, const Tensor& centred_BD) : weights_(weights), centred_BD_(centred_BD) {
    sums_ = {at::zeros_like(weights.decoderBias_D), at::zeros_like(weights.decoder_FD),
             at::zeros_like(weights.encoder_FD), at::zeros_like(weights.encoderBias_F)};
  }

  /// A code whose decoded rows have this gradient of the loss.
  void add(SparseCode code, const Tensor& decodedGradient_BD) {
    scatterRows(code, matrixView(decodedGradient_BD), mutableElementsOf(sums_.decoder_FD));
    code.values = productsAtEntries(code, matrixView(decodedGradient_BD), matrixView(weights_.decoder_FD));
    scatterRows(code, matrixView(centred_BD_), mutableElementsOf(sums_.encoder_FD));
    const auto encoderBias = mutableElementsOf(sums_.encoderBias_F);
    for (size_t i = 0; i < code.latents.size(); ++i)
      encoderBias[static_cast<size_t>(code.latents[i])] += code.values[i];
  }

  /// The decoder's bias is subtracted before encoding and added after decoding.
  BatchTopKTensors finish(const Tensor& reconstructionGradient_BD) {
    sums_.decoderBias_D = reconstructionGradient_BD.sum(0) - sums_.encoderBias_F.matmul(weights_.encoder_FD);
    return sums_;
  }

 private:
  const BatchTopKTensors& weights_;
  const Tensor& centred_BD_;
  BatchTopKTensors sums_;
};

/// Adds the auxiliary loss of the dead latents to the pass and to the gradients.
void addAuxiliary(BatchTopKPass& pass, GradientSums& sums, const BatchTopKTensors& weights, const Tensor& a_BF,
                  const Tensor& dead_F, double alpha) {
  const Tensor deadLatents = dead_F.nonzero().flatten();
  if (deadLatents.numel() == 0)
    return;
  SparseCode code = auxiliaryCode(a_BF, deadLatents, pass.error_BD.size(1));
  const Tensor missed_BD = pass.error_BD - decoded(code, weights.decoder_FD, at::zeros_like(weights.decoderBias_D));
  const double spread = (pass.error_BD - pass.error_BD.mean(0)).square().sum(-1).mean().item<double>();
  const double auxiliary = missed_BD.square().sum(-1).mean().item<double>() / spread;
  if (!std::isfinite(auxiliary))
    return;
  pass.auxiliary = auxiliary;
  sums.add(std::move(code), missed_BD * (-2 * alpha / (static_cast<double>(missed_BD.size(0)) * spread)));
}

}  // namespace

BatchTopKPass runSparsePass(const BatchTopKTensors& weights, const Tensor& x_BD, const BatchTopKPassOptions& options,
                            const DeadAfter& deadAfter) {
  const at::NoGradGuard noGradient;
  const Tensor centred_BD = x_BD - weights.decoderBias_D;
  const Tensor a_BF = at::linear(centred_BD, weights.encoder_FD, weights.encoderBias_F);
  SparseCode code = selectLargest(matrixView(a_BF), options.k * x_BD.size(0));

  BatchTopKPass pass;
  pass.active = code.nonzeros();
  if (pass.active > 0)
    pass.smallestActive = *std::ranges::min_element(code.values);
  pass.error_BD = x_BD - decoded(code, weights.decoder_FD, weights.decoderBias_D);
  pass.reconstruction = pass.error_BD.square().sum(-1).mean().item<double>();
  const Tensor dead_F = deadAfter(firedLatents(code));

  GradientSums sums(weights, centred_BD);
  const Tensor reconstructionGradient_BD = pass.error_BD * (-2 / static_cast<double>(x_BD.size(0)));
  sums.add(std::move(code), reconstructionGradient_BD);
  addAuxiliary(pass, sums, weights, a_BF, dead_F, options.auxkAlpha);
  pass.gradients = sums.finish(reconstructionGradient_BD);
  return pass;
}

}  // namespace dglm
