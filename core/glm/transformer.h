// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/glm/config.h"
#include "core/glm/site.h"

namespace at {
class Tensor;
}

namespace dglm {

struct ComputeOptions;
struct TensorFile;

/// What laying fine-tuned weights over a model's own did.
struct WeightOverlay {
  int64_t tensors = 0;                ///< that the file has for this model
  int64_t changed = 0;                ///< of those, how many differ from the model's own
  std::vector<std::string> leftOver;  ///< tensors of the file that the model has no place for
};

/// The transformer of nt_spec section 3: weights and forward pass. Inputs are batches of equal length, so there is no
/// need to pad; only the reference's own way of reading has rows of padding. It computes in fp32 on the CPU unless
/// computeIn() says otherwise; activations() and logits() give fp32 on the CPU in any case. Shape letters: B batch, T
/// tokens, H hidden, V vocabulary.
class Transformer {
 public:
  /// In the ids given to activations() and residualAt(), a row of padding behind a sequence: no token looks at it, but
  /// it has activations of its own, as in the reference.
  static constexpr int32_t kPadding = -1;

  /// Fresh weights from a seed: normal with the configuration's initializer_range, projections that write into the
  /// residual scaled by 1 / sqrt(2 * layers).
  static Transformer random(const GlmConfig& config, uint64_t seed);
  /// The same, looking at the stop token before every tensor. Errors: Cancelled.
  static Result<Transformer> random(const GlmConfig& config, uint64_t seed, const StopToken& stop);

  /// Takes the weights by the names of nt_spec section 1.4, with or without the "esm." prefix. A decoder that is
  /// missing or tied is the word embeddings; a file without any tensor of the head (an encoder alone) gives a model
  /// without one. `source` names the file in errors (TensorMissing, TensorShape, MalformedFile, Cancelled).
  static Result<Transformer> fromTensors(const GlmConfig& config, const TensorFile& file, const std::string& source,
                                         const StopToken& stop = {});

  Transformer(Transformer&&) noexcept;
  Transformer& operator=(Transformer&&) noexcept;
  ~Transformer();

  const GlmConfig& config() const;

  /// Whether there is a masked-LM head, without which logits() must not be called.
  bool hasHead() const;

  /// Replaces the weights that the file has, by the same names. Errors: TensorShape or MalformedFile naming the first
  /// tensor that does not fit, MalformedFile if none belongs to this model; the model must not be used after an error.
  Result<WeightOverlay> layOver(const TensorFile& file, const std::string& source);

  /// Names of the tensors that hold NaN or an infinity; a stop request cuts the list short.
  std::vector<std::string> nonFinite(const StopToken& stop = {}) const;

  /// Moves the weights to a device and a number type, once and for all. After a stop request the model must not be
  /// used.
  void computeIn(const ComputeOptions& compute, const StopToken& stop = {});

  /// State dict under the names of nt_spec section 1.4 (a tied head is not written).
  TensorFile toTensors() const;

  /// Every trainable tensor with its name, for the optimizer.
  std::vector<std::pair<std::string, at::Tensor>> parameters() const;

  /// The word embeddings [V, H], and their replacement by a table that is computed outside (during pretraining).
  at::Tensor wordEmbeddings() const;
  void setWordEmbeddings(const at::Tensor& table_VH);

  /// ids_BT int64 -> residual that enters layer 0 [B, T, H].
  at::Tensor embed(const at::Tensor& ids_BT) const;

  /// Runs layers [first, last) on the residual that enters `first`; returns the residual that enters `last`, on the
  /// device and in the number type of the computation.
  at::Tensor runLayers(const at::Tensor& x_BTH, int64_t first, int64_t last) const;

  /// Activations at a site of `layer` [B, T, H]; runs no layer above it.
  at::Tensor activations(const at::Tensor& ids_BT, Site site, int64_t layer) const;

  // Interventions at a site in two steps, so that several can go on from the same layers below.

  /// The residual from which the site of `layer` is computed [B, T, H]: what enters the FFN, or the activations of
  /// block-output and layer-input themselves.
  at::Tensor residualAt(const at::Tensor& ids_BT, Site site, int64_t layer) const;
  /// Activations at the site from that residual.
  at::Tensor activationsFrom(const at::Tensor& residual_BTH, Site site, int64_t layer) const;

  // Layers of a large model take seconds: these look at the stop token before every one. Errors: Cancelled.

  Result<at::Tensor> runLayers(const at::Tensor& x_BTH, int64_t first, int64_t last, const StopToken& stop) const;
  Result<at::Tensor> activations(const at::Tensor& ids_BT, Site site, int64_t layer, const StopToken& stop) const;
  /// Those of several layers from one pass, in the order of `layers`, each with the bytes of activations().
  Result<std::vector<at::Tensor>> activationsOfLayers(const at::Tensor& ids_BT, Site site,
                                                      std::span<const int64_t> layers, const StopToken& stop) const;
  Result<at::Tensor> residualAt(const at::Tensor& ids_BT, Site site, int64_t layer, const StopToken& stop) const;
  /// Runs the layers above the site with these activations in place of its own; returns the last residual.
  Result<at::Tensor> runOn(const at::Tensor& residual_BTH, const at::Tensor& activations_BTH, Site site, int64_t layer,
                           const StopToken& stop) const;
  /// The same for one window, but the last residual [N, H] only at these tokens: the last layer computes no others.
  Result<at::Tensor> runOnTo(std::span<const int64_t> tokens, const at::Tensor& residual_1TH,
                             const at::Tensor& activations_1TH, Site site, int64_t layer, const StopToken& stop) const;

  /// Masked-LM logits [N, V] of rows x_NH of the last residual.
  at::Tensor logits(const at::Tensor& x_NH) const;
  /// The same, left on the device and in the number type of the computation, for a loss that is computed there.
  at::Tensor logitsOnDevice(const at::Tensor& x_NH) const;

 private:
  struct Weights;
  explicit Transformer(std::unique_ptr<Weights> weights);
  at::Tensor runLayer(const at::Tensor& x_BTH, int64_t layer, const at::Tensor& rows_N,
                      const at::Tensor& keys_B11T) const;
  at::Tensor inPlaceOf(const at::Tensor& residual_BTH, const at::Tensor& activations_BTH, Site site) const;
  std::unique_ptr<Weights> weights_;
};

}  // namespace dglm
