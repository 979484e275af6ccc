// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/gradient_sums.h"

#include "core/tensor/tensor_view.h"

namespace dglm {

at::Tensor firedLatents(const SparseCode& code) {
  at::Tensor fired_F = at::zeros({code.width}, at::kBool);
  bool* const flags = fired_F.data_ptr<bool>();
  for (const int32_t latent : code.latents)
    flags[latent] = true;
  return fired_F;
}

GradientSums::GradientSums(const BatchTopKTensors& weights, const at::Tensor& centred_BD)
    : weights_(weights),
      centred_BD_(centred_BD),
      sums_{{},
            at::empty(weights.decoder_FD.sizes()),
            at::empty(weights.encoder_FD.sizes()),
            at::empty(weights.encoderBias_F.sizes())} {}

void GradientSums::add(const SparseCode& code, const at::Tensor& rows_BD, std::span<const float> products,
                       double factor) {
  const LatentEntries entries(code);
  const auto scale = static_cast<float>(factor);
  scatterRows(entries, scale, code.values, matrixView(rows_BD), mutableElementsOf(sums_.decoder_FD), into_);
  scatterRows(entries, scale, products, matrixView(centred_BD_), mutableElementsOf(sums_.encoder_FD), into_);
  sumByLatent(entries, scale, products, mutableElementsOf(sums_.encoderBias_F), into_);
  into_ = SumInto::Present;
}

void GradientSums::add(const SparseCode& code, const at::Tensor& rows_BD, double factor) {
  add(code, rows_BD, productsAtEntries(code, matrixView(rows_BD), matrixView(weights_.decoder_FD)), factor);
}

void GradientSums::addDense(const at::Tensor& latents, const at::Tensor& code_BL, const at::Tensor& decoder_LD,
                            const at::Tensor& rows_BD, double factor) {
  const at::Tensor gradient_BL = rows_BD.matmul(decoder_LD.t()).mul_(code_BL > 0);
  sums_.decoder_FD.index_add_(0, latents, code_BL.t().matmul(rows_BD), factor);
  sums_.encoder_FD.index_add_(0, latents, gradient_BL.t().matmul(centred_BD_), factor);
  sums_.encoderBias_F.index_add_(0, latents, gradient_BL.sum(0), factor);
}

BatchTopKTensors GradientSums::finish(const at::Tensor& reconstructionGradient_D) {
  sums_.decoderBias_D = reconstructionGradient_D - sums_.encoderBias_F.matmul(weights_.encoder_FD);
  return sums_;
}

}  // namespace dglm
