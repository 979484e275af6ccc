// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/probe_pass.h"

#include <algorithm>
#include <cmath>

namespace dglm {
namespace {

at::Tensor doublesOf(const std::vector<double>& values) {
  return at::tensor(values, at::kDouble);
}

/// -log of the probability of each label, from logits z: [B, C].
at::Tensor lossOf(const at::Tensor& z_BC, const at::Tensor& y_BC) {
  return z_BC.clamp_min(0).sub_(z_BC * y_BC).add_(z_BC.abs().neg_().exp_().log1p_());
}

/// 1 for negatives, and what positives weigh.
at::Tensor weightOf(const at::Tensor& y_BC, const at::Tensor& positives_C) {
  return y_BC * (positives_C - 1) + 1;
}

}  // namespace

at::Tensor indexTensor(std::span<const int64_t> rows) {
  return at::tensor(at::ArrayRef<int64_t>(rows.data(), rows.size()), at::kLong);
}

ProbeWeights unscaled(const ProbeWeights& weights, const FeatureScale& scale) {
  const at::Tensor w_CD = weights.w_CD.to(at::kDouble) * doublesOf(scale.inverse);
  return {w_CD.to(at::kFloat), weights.b_C - w_CD.matmul(doublesOf(scale.mean))};
}

ProbePass::ProbePass(ProbeFeatures& features, const at::Tensor& labels_NC, FeatureScale scale)
    : features_(features),
      labels_NC_(labels_NC.contiguous()),
      scale_(std::move(scale)),
      mean_D_(doublesOf(scale_.mean)),
      inverse_D_(doublesOf(scale_.inverse)),
      positives_C_(at::ones({labels_NC.size(1)})) {}

at::Tensor ProbePass::labelsOf(std::span<const int64_t> rows) const {
  return labels_NC_.index_select(0, indexTensor(rows)).to(at::kFloat);
}

at::Tensor ProbePass::balance(std::span<const int64_t> rows) const {
  const at::Tensor positives_C = labels_NC_.index_select(0, indexTensor(rows)).sum(0, false, at::kLong).to(at::kDouble);
  const auto count = static_cast<double>(rows.size());
  return ((-positives_C + count) / positives_C.clamp_min(1))
      .to(at::kFloat)
      .where(positives_C > 0, at::ones({columns()}));
}

ProbeWeights ProbePass::zeros() const {
  return {at::zeros({columns(), width()}), at::zeros({columns()}, at::kDouble)};
}

Result<ProbeSums> ProbePass::gradients(std::span<const int64_t> rows, const ProbeWeights& weights,
                                       const JobContext& job) {
  const ProbeWeights raw = unscaled(weights, scale_);
  const at::Tensor bias_C = raw.b_C.to(at::kFloat);
  at::Tensor sums_CD = at::zeros({columns(), width()});
  at::Tensor bias = at::zeros({columns()}, at::kDouble), loss = at::zeros({columns()}, at::kDouble);
  DGLM_CHECK(forEachBlock(features_, rows, job, [&](size_t first, const FeatureBatch& batch) {
    const auto some = rows.subspan(first, static_cast<size_t>(batch.rows()));
    const int64_t parts = (batch.rows() + FeatureBatch::kPartRows - 1) / FeatureBatch::kPartRows;
    const at::Tensor biases_PC = at::zeros({parts, columns()}, at::kDouble), losses_PC = at::zeros_like(biases_PC);
    const auto makeResiduals = [&](int64_t row, int64_t count, float* values) {
      const int64_t part = row / FeatureBatch::kPartRows * columns();
      residuals(some.subspan(static_cast<size_t>(row), static_cast<size_t>(count)), bias_C.const_data_ptr<float>(),
                values, biases_PC.data_ptr<double>() + part, losses_PC.data_ptr<double>() + part);
    };
    sums_CD += batch.sumsByProducts(raw.w_CD, makeResiduals);
    bias += biases_PC.sum(0);
    loss += losses_PC.sum(0);
  }));
  const at::Tensor centred_CD = sums_CD.to(at::kDouble) - at::outer(bias, mean_D_);
  return ProbeSums{(centred_CD * inverse_D_).to(at::kFloat), bias, loss};
}

void ProbePass::residuals(std::span<const int64_t> rows, const float* biases, float* values, double* sums,
                          double* losses) const {
  const int64_t columns = labels_NC_.size(1);
  const uint8_t* const labels = labels_NC_.const_data_ptr<uint8_t>();
  const float* const positives = positives_C_.const_data_ptr<float>();
  for (const int64_t row : rows)
    for (int64_t column = 0; column < columns; ++column) {
      const float z = *values + biases[column], small = std::exp(-std::abs(z));
      const bool isPositive = labels[row * columns + column] != 0;
      const float weight = isPositive ? positives[column] : 1;
      const float probability = z >= 0 ? 1 / (1 + small) : small / (1 + small);
      const float residual = weight * (probability - (isPositive ? 1.0F : 0.0F));
      losses[column] += weight * (std::max(isPositive ? -z : z, 0.0F) + std::log1p(small));
      sums[column] += residual;
      *values++ = residual;
    }
}

Result<at::Tensor> ProbePass::losses(std::span<const int64_t> rows, const ProbeWeights& weights, const JobContext& job,
                                     at::Tensor* logits) {
  const ProbeWeights raw = unscaled(weights, scale_);
  const at::Tensor bias_C = raw.b_C.to(at::kFloat);
  at::Tensor loss = at::zeros({columns()}, at::kDouble);
  if (logits)
    *logits = at::empty({std::ssize(rows), columns()});
  DGLM_CHECK(forEachBlock(features_, rows, job, [&](size_t first, const FeatureBatch& batch) {
    const at::Tensor y_BC = labelsOf(rows.subspan(first, static_cast<size_t>(batch.rows())));
    const at::Tensor z_BC = batch.products(raw.w_CD).add_(bias_C);
    loss += lossOf(z_BC, y_BC).mul_(weightOf(y_BC, positives_C_)).sum(0, false, at::kDouble);
    if (logits)
      logits->narrow(0, static_cast<int64_t>(first), batch.rows()).copy_(z_BC);
  }));
  return loss;
}

}  // namespace dglm
