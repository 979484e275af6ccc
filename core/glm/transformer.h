// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/glm/config.h"
#include "core/glm/site.h"

namespace at {
class Tensor;
}

namespace dglm {

struct TensorFile;

/// The transformer of nt_spec section 3: weights and forward pass, fp32. Inputs are batches of equal length, so there
/// is no padding and no attention mask. Shape letters: B batch, T tokens, H hidden, V vocabulary.
class Transformer {
 public:
  /// Fresh weights from a seed: normal with the configuration's initializer_range, projections that write into the
  /// residual scaled by 1 / sqrt(2 * layers).
  static Transformer random(const GlmConfig& config, uint64_t seed);

  /// Takes the weights by the names of nt_spec section 1.4, with or without the "esm." prefix; a head that is missing
  /// or tied uses the word embeddings. `source` names the file in errors (TensorMissing, TensorShape).
  static Result<Transformer> fromTensors(const GlmConfig& config, const TensorFile& file, const std::string& source);

  Transformer(Transformer&&) noexcept;
  Transformer& operator=(Transformer&&) noexcept;
  ~Transformer();

  const GlmConfig& config() const;

  /// State dict under the names of nt_spec section 1.4 (a tied head is not written).
  TensorFile toTensors() const;

  /// Every trainable tensor with its name, for the optimizer.
  std::vector<std::pair<std::string, at::Tensor>> parameters() const;

  /// The word embeddings [V, H], and their replacement by a table that is computed outside (during pretraining).
  at::Tensor wordEmbeddings() const;
  void setWordEmbeddings(const at::Tensor& table_VH);

  /// ids_BT int64 -> residual that enters layer 0 [B, T, H].
  at::Tensor embed(const at::Tensor& ids_BT) const;

  /// Runs layers [first, last) on the residual that enters `first`; returns the residual that enters `last`.
  at::Tensor runLayers(const at::Tensor& x_BTH, int64_t first, int64_t last) const;

  /// Activations at a site of `layer` [B, T, H]; runs no layer above it.
  at::Tensor activations(const at::Tensor& ids_BT, Site site, int64_t layer) const;

  /// Masked-LM logits [N, V] of rows x_NH of the last residual.
  at::Tensor logits(const at::Tensor& x_NH) const;

 private:
  struct Weights;
  explicit Transformer(std::unique_ptr<Weights> weights);
  std::unique_ptr<Weights> weights_;
};

}  // namespace dglm
