// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/base/result.h"

namespace dglm {

enum class PositionEmbedding { Rotary, Absolute };

/// Architecture of a Nucleotide Transformer, everything from config.json (nt_spec section 1.3); nothing is hard-coded.
struct GlmConfig {
  int64_t vocabularySize = 0;
  int64_t hiddenSize = 0;
  int64_t layers = 0;
  int64_t heads = 0;
  int64_t ffnSize = 0;       ///< F: width after gating
  int64_t maxPositions = 0;  ///< rows of the position table (P)
  int64_t maskTokenId = 2;
  int64_t padTokenId = 1;  ///< absolute positions are counted from the row behind it
  double layerNormEps = 1e-12;
  double initializerRange = 0.02;
  PositionEmbedding positions = PositionEmbedding::Rotary;
  bool gatedFfn = true;  ///< v2: SiLU-gated FFN without bias; v1: GELU FFN with bias (add_bias_fnn true)
  bool layerNormBefore = false;
  bool tokenDropout = false;  ///< v1: scale embeddings by (1 - 0.15 * 0.8) / (1 - share of <mask>)
  bool tiedHead = false;

  int64_t headSize() const { return hiddenSize / heads; }
  /// Longest input in tokens that the positions allow; rotary models have no hard limit (maximum of int64).
  int64_t longestInput() const;

  bool operator==(const GlmConfig&) const = default;
};

/// Reads and checks config.json's text; `source` names it in errors (ModelConfigInvalid).
Result<GlmConfig> parseGlmConfig(const std::string& text, const std::string& source);

/// config.json as the model hub's NT-v2 folders have it.
std::string glmConfigToJson(const GlmConfig& config);

/// What our own trainer notes about a model beside its weights (dglm.json): the longest window, in ids including <cls>,
/// that it was trained on. Rotary models do not stretch for free.
struct GlmNotes {
  int64_t windowTokens = 512;
};

/// Reads dglm.json of a model folder; a folder without one gets the defaults.
Result<GlmNotes> readGlmNotes(const std::filesystem::path& folder);

}  // namespace dglm
