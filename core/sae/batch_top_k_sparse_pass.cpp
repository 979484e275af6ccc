// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/batch_top_k_pass.h"
#include "core/sae/gradient_sums.h"
#include "core/tensor/aten.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/tensor/code_gradient.h"
#include "core/tensor/tensor_view.h"

namespace dglm {

namespace {

using at::Tensor;

/// Pre-activations and their selection; with screening only those that were selected.
class Encoding {
 public:
  Encoding(const BatchTopKTensors& weights, const Tensor& centred_BD, std::optional<Bf16Product> screening)
      : weights_(weights), centred_BD_(centred_BD), screening_(screening) {
    if (!screening_)
      a_BF_ = product(weights.encoder_FD, weights.encoderBias_F);
  }

  Result<SparseCode> largest(int64_t count) const {
    if (!screening_)
      return selectLargestOfNumbers(matrixView(a_BF_), count);
    return selectLargestOfProduct(matrixView(centred_BD_), matrixView(weights_.encoder_FD),
                                  elementsOf(weights_.encoderBias_F), count, *screening_);
  }

  /// The largest positive ones of some latents in each row.
  SparseCode largestOfRows(const Tensor& latents, int64_t count) const {
    const Tensor places = latents.to(at::kInt);
    const std::span<const int32_t> latentOf(places.const_data_ptr<int32_t>(), static_cast<size_t>(places.numel()));
    if (!screening_)
      return selectLargestOfRows(matrixView(a_BF_), count, latentOf);
    SparseCode code = selectLargestOfRows(matrixView(product(weights_.encoder_FD.index_select(0, latents),
                                                             weights_.encoderBias_F.index_select(0, latents))),
                                          count);
    code.width = weights_.encoder_FD.size(0);
    for (int32_t& latent : code.latents)
      latent = latentOf[static_cast<size_t>(latent)];
    return code;
  }

 private:
  Tensor product(const Tensor& encoder_FD, const Tensor& bias_F) const {
    return at::linear(centred_BD_, encoder_FD, bias_F);
  }

  const BatchTopKTensors& weights_;
  const Tensor& centred_BD_;
  std::optional<Bf16Product> screening_;
  Tensor a_BF_;
};

CodeResidual subtracted(const SparseCode& code, const Tensor& decoder_FD, const Tensor& from_BD, Tensor& residual_BD) {
  residual_BD = at::empty(from_BD.sizes());
  return subtractDecoded(code, matrixView(decoder_FD), matrixView(from_BD), mutableElementsOf(residual_BD));
}

/// The code's columns of these latents.
Tensor columnsOf(const SparseCode& code, const Tensor& latents) {
  std::vector<int64_t> columnOf(static_cast<size_t>(code.width));
  for (int64_t i = 0; i < latents.numel(); ++i)
    columnOf[static_cast<size_t>(latents.const_data_ptr<int64_t>()[i])] = i;
  Tensor columns = at::zeros({code.rows(), latents.numel()});
  float* const values = columns.data_ptr<float>();
  for (int64_t row = 0; row < code.rows(); ++row)
    for (size_t i = 0; i < code.rowLatents(row).size(); ++i)
      values[row * latents.numel() + columnOf[static_cast<size_t>(code.rowLatents(row)[i])]] = code.rowValues(row)[i];
  return columns;
}

/// Adds the auxiliary loss of the dead latents to the pass and to the gradients; spread is the error's.
void addAuxiliary(BatchTopKPass& pass, GradientSums& sums, const BatchTopKTensors& weights, const Encoding& encoding,
                  const Tensor& dead_F, double spread, double alpha) {
  const Tensor dead = dead_F.nonzero().flatten();
  if (dead.numel() == 0)
    return;
  const SparseCode code = encoding.largestOfRows(dead, std::min(pass.error_BD.size(1) / 2, dead.numel()));
  // A matrix product takes about this many times less for an entry than gathering and scattering it.
  constexpr int64_t kDenseGain = 12;
  const bool isDense = kDenseGain * code.nonzeros() > code.rows() * dead.numel();
  Tensor missed_BD, code_BL, decoder_LD;
  CodeResidual missed;
  double total = 0;
  if (isDense) {
    code_BL = columnsOf(code, dead);
    decoder_LD = weights.decoder_FD.index_select(0, dead);
    missed_BD = pass.error_BD - code_BL.matmul(decoder_LD);
    total = std::pow(missed_BD.norm().item<double>(), 2);
  } else {
    missed = subtracted(code, weights.decoder_FD, pass.error_BD, missed_BD);
    total = missed.moments.total();
  }
  const double auxiliary = total / spread;
  if (!std::isfinite(auxiliary))
    return;
  pass.auxiliary = auxiliary;
  const double factor = -2 * alpha / spread;
  if (isDense)
    sums.addDense(dead, code_BL, decoder_LD, missed_BD, factor);
  else
    sums.add(code, missed_BD, missed.products, factor);
}

}  // namespace

BatchTopKPass runSparsePass(const BatchTopKTensors& weights, const Tensor& x_BD, const BatchTopKPassOptions& options,
                            const DeadAfter& deadAfter) {
  const at::NoGradGuard noGradient;
  const Tensor centred_BD = x_BD - weights.decoderBias_D;
  const Encoding encoding(weights, centred_BD, options.screening);
  const auto rows = static_cast<double>(x_BD.size(0));
  BatchTopKPass pass;
  const Result<SparseCode> selected = encoding.largest(options.k * x_BD.size(0));
  if (selected.hasError()) {
    pass.reconstruction = std::numeric_limits<double>::quiet_NaN();
    return pass;
  }
  const SparseCode& code = selected.value();
  pass.active = code.nonzeros();
  if (pass.active > 0)
    pass.smallestActive = *std::ranges::min_element(code.values);
  const CodeResidual error = subtracted(code, weights.decoder_FD, centred_BD, pass.error_BD);
  pass.reconstruction = error.moments.total() / rows;
  pass.varianceExplained = 1 - error.moments.spread() / error.momentsBefore.spread();
  const Tensor dead_F = deadAfter(firedLatents(code));

  GradientSums sums(weights, centred_BD);
  const double factor = -2 / rows;
  sums.add(code, pass.error_BD, error.products, factor);
  addAuxiliary(pass, sums, weights, encoding, dead_F, error.moments.spread(), options.auxkAlpha);
  pass.gradients = sums.finish((at::tensor(error.moments.sums) * factor).to(at::kFloat));
  return pass;
}

}  // namespace dglm
