// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/latent_stability.h"

#include <algorithm>
#include <cmath>

#include "core/interpretation/one_to_one.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_view.h"
#include "core/tensor/torch_error.h"

namespace dglm {

namespace {

constexpr float kLeastLength = 1e-12F;

at::Tensor unitRows(const at::Tensor& decoder_FD) {
  const at::Tensor rows = decoder_FD.to(at::kFloat);
  return (rows / rows.norm(2, 1, /*keepdim=*/true).clamp_min(kLeastLength)).contiguous();
}

Result<LatentMatches> matchesOf(const at::Tensor& similarity_FG, const JobContext& job) {
  LatentMatches matches;
  DGLM_TRY(matches.partner, matchOneToOne(matrixView(similarity_FG), job));
  const auto cells = similarity_FG.accessor<float, 2>();
  for (size_t latent = 0; latent < matches.partner.size(); ++latent) {
    const int64_t partner = matches.partner[latent];
    matches.similarity.push_back(partner < 0 ? 0 : cells[static_cast<int64_t>(latent)][partner]);
  }
  return matches;
}

std::vector<double> lengthsOf(const SparseCode& code) {
  std::vector<double> squares(static_cast<size_t>(code.width));
  for (size_t i = 0; i < code.latents.size(); ++i)
    squares[static_cast<size_t>(code.latents[i])] += static_cast<double>(code.values[i]) * code.values[i];
  for (double& square : squares)
    square = std::sqrt(square);
  return squares;
}

/// Sums of products over tokens: [F, G].
at::Tensor productsOf(const SparseCode& code, const SparseCode& other) {
  at::Tensor products_FG = at::zeros({code.width, other.width});
  float* const cells = products_FG.data_ptr<float>();
  for (int64_t token = 0; token < code.rows(); ++token)
    for (size_t i = 0; i < code.rowLatents(token).size(); ++i) {
      float* const row = cells + int64_t{code.rowLatents(token)[i]} * other.width;
      const float value = code.rowValues(token)[i];
      for (size_t j = 0; j < other.rowLatents(token).size(); ++j)
        row[other.rowLatents(token)[j]] += value * other.rowValues(token)[j];
    }
  return products_FG;
}

void divideByLengths(at::Tensor& products_FG, const SparseCode& code, const SparseCode& other) {
  const std::vector<double> lengths = lengthsOf(code), others = lengthsOf(other);
  auto cells = products_FG.accessor<float, 2>();
  for (int64_t latent = 0; latent < code.width; ++latent)
    for (int64_t partner = 0; partner < other.width; ++partner)
      if (float& cell = cells[latent][partner]; cell != 0)
        cell /= static_cast<float>(lengths[static_cast<size_t>(latent)] * others[static_cast<size_t>(partner)]);
}

}  // namespace

Result<LatentMatches> matchByDirection(const at::Tensor& decoder_FD, const at::Tensor& other_GD,
                                       const JobContext& job) {
  return catchingTorch("matching latents", [&]() -> Result<LatentMatches> {
    const at::NoGradGuard noGradient;
    return matchesOf(unitRows(decoder_FD).matmul(unitRows(other_GD).t()).contiguous(), job);
  });
}

Result<LatentMatches> matchByCode(const SparseCode& code, const SparseCode& other, const JobContext& job) {
  return catchingTorch("matching latents", [&]() -> Result<LatentMatches> {
    at::Tensor similarity_FG = productsOf(code, other);
    divideByLengths(similarity_FG, code, other);
    DGLM_TRY(LatentMatches matches, matchesOf(similarity_FG, job));
    for (size_t latent = 0; latent < matches.partner.size(); ++latent)
      if (matches.similarity[latent] == 0)
        matches.partner[latent] = -1;
    return matches;
  });
}

std::vector<float> stabilityOf(const std::vector<LatentMatches>& matches) {
  std::vector<float> means(matches.empty() ? 0 : matches.front().similarity.size());
  for (const LatentMatches& each : matches)
    for (size_t latent = 0; latent < means.size(); ++latent)
      means[latent] += each.similarity[latent] / static_cast<float>(matches.size());
  return means;
}

}  // namespace dglm
