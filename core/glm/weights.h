// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room. LibTorch headers stay in .cpp files, so include <torch/torch.h> before this header.

#include "core/base/result.h"
#include "core/glm/config.h"
#include "core/glm/transformer.h"
#include "core/tensor/aten.h"

namespace dglm {

struct LinearWeights {
  at::Tensor weight;  ///< [out, in]
  at::Tensor bias;    ///< [out], or undefined
};

struct NormWeights {
  at::Tensor weight;  ///< [H]
  at::Tensor bias;    ///< [H]
};

struct LayerWeights {
  NormWeights attentionNorm;
  LinearWeights query, key, value, attentionOutput;
  at::Tensor inverseFrequencies;  ///< [H / A / 2] of the rotary positions, or undefined: 10000^(-2j / (H / A))
  NormWeights ffnNorm;
  LinearWeights up;    ///< [2F, H] gated, else [F, H]
  LinearWeights down;  ///< [H, F]
};

/// A tensor of the state dict and the shape the configuration gives it.
struct WeightSlot {
  std::string name;
  at::Tensor* tensor;
  std::vector<int64_t> shape;
};

/// The state dict of nt_spec section 1.4 as fields.
struct Transformer::Weights {
  GlmConfig config;
  at::Tensor wordEmbeddings;      ///< [V, H]
  at::Tensor positionEmbeddings;  ///< [P, H], or undefined (present but unused in v2 files)
  NormWeights embeddingNorm;      ///< only with layerNormBefore
  std::vector<LayerWeights> layers;
  NormWeights finalNorm;
  LinearWeights headDense;
  NormWeights headNorm;
  at::Tensor decoder;   ///< [V, H], undefined when tied
  at::Tensor headBias;  ///< [V]

  static Result<Weights> random(const GlmConfig& config, uint64_t seed, const StopToken& stop);
  static Result<Weights> fromTensors(const GlmConfig& config, const TensorFile& file, const std::string& source,
                                     const StopToken& stop);

  Result<WeightOverlay> layOver(const TensorFile& file, const std::string& source);

  /// Every tensor that the configuration asks for, in the order in which the model hub's files list them.
  std::vector<WeightSlot> slots();
  std::vector<std::pair<std::string, const at::Tensor*>> named() const;
};

}  // namespace dglm
