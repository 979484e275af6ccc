// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/shelf/glm_parameters.h"

namespace dglm {
namespace {

int64_t linear(int64_t in, int64_t out) {
  return in * out + out;
}

int64_t layerParameters(const GlmConfig& config) {
  const int64_t hidden = config.hiddenSize, ffn = config.ffnSize;
  const int64_t norm = 2 * hidden;
  const int64_t attention = 4 * linear(hidden, hidden);
  const int64_t feedForward = config.gatedFfn ? 3 * hidden * ffn : linear(hidden, ffn) + linear(ffn, hidden);
  return 2 * norm + attention + feedForward;
}

}  // namespace

int64_t countParameters(const GlmConfig& config) {
  const int64_t hidden = config.hiddenSize, vocabulary = config.vocabularySize;
  const int64_t norm = 2 * hidden;
  const int64_t positions = config.positions == PositionEmbedding::Absolute ? config.maxPositions : 0;
  const int64_t embeddings = (vocabulary + positions) * hidden + (config.layerNormBefore ? norm : 0);
  const int64_t decoder = config.tiedHead ? 0 : vocabulary * hidden;
  const int64_t head = linear(hidden, hidden) + norm + decoder + vocabulary;
  return embeddings + config.layers * layerParameters(config) + norm + head;
}

}  // namespace dglm
