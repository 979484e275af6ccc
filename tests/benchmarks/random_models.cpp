// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/random_models.h"

#include <random>

#include "core/glm/glm.h"
#include "core/sae/dictionary_state.h"
#include "core/tensor/aten.h"

namespace dglm {

GlmConfig shapeOfV2With50M() {
  GlmConfig config;
  config.vocabularySize = Vocabulary::ntV2().size();
  config.hiddenSize = 512;
  config.layers = 12;
  config.heads = 16;
  config.ffnSize = 2048;
  config.maxPositions = 2050;
  return config;
}

Status saveRandomGlm(const std::filesystem::path& folder, const GlmConfig& config) {
  constexpr int64_t kWindow = 512;
  return saveGlm(folder, config, {kWindow}, Vocabulary::ntV2(), Transformer::random(config, 1));
}

Status saveRandomDictionary(const std::filesystem::path& file, const at::Tensor& activations_ND, int64_t dictSize,
                            int64_t k) {
  at::manual_seed(1);
  const at::Tensor directions_FD = at::randn({dictSize, activations_ND.size(1)});
  const at::Tensor encoder_FD = directions_FD / directions_FD.norm(2, -1, true);
  const at::Tensor values_NF = at::linear(activations_ND, encoder_FD);
  const at::Tensor threshold = std::get<0>(values_NF.flatten().topk(k * values_NF.size(0))).min();
  TensorFile state;
  state.add(state_key::kK, at::scalar_tensor(k, at::kInt));
  state.add(state_key::kThreshold, threshold);
  state.add(state_key::kDecoderWeight, encoder_FD.t().contiguous());
  state.add(state_key::kEncoderWeight, encoder_FD);
  state.add(state_key::kEncoderBias, at::zeros({dictSize}));
  state.add(state_key::kDecoderBias, at::zeros({activations_ND.size(1)}));
  return saveDictionary(file, state);
}

std::string randomBases(int64_t length, uint32_t seed) {
  std::mt19937 random(seed);
  std::string bases;
  for (int64_t base = 0; base < length; ++base)
    bases += "ACGT"[random() & 3];
  return bases;
}

}  // namespace dglm
