// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room.

#include <span>

#include "core/sae/batch_top_k_pass.h"
#include "core/tensor/aten.h"
#include "core/tensor/code_gradient.h"

namespace dglm {

/// The latents that a code has entries of: bool [F].
at::Tensor firedLatents(const SparseCode& code);

/// Sums what each code contributes to the gradients of a pass over sparse codes.
class GradientSums {
 public:
  /// `centred_BD`: the activations without the decoder's bias.
  GradientSums(const BatchTopKTensors& weights, const at::Tensor& centred_BD);

  /// A code whose decoded rows have the gradient `factor` times rows_BD, with the products of these and the directions
  /// at the code's entries.
  void add(const SparseCode& code, const at::Tensor& rows_BD, std::span<const float> products, double factor);
  /// The same; the products are computed here.
  void add(const SparseCode& code, const at::Tensor& rows_BD, double factor);

  /// The same of a code that is given as a matrix over some latents, [B, latents]. Not the first.
  void addDense(const at::Tensor& latents, const at::Tensor& code_BL, const at::Tensor& decoder_LD,
                const at::Tensor& rows_BD, double factor);

  /// The decoder's bias is subtracted before encoding, and added after decoding under this gradient.
  BatchTopKTensors finish(const at::Tensor& reconstructionGradient_D);

 private:
  const BatchTopKTensors& weights_;
  const at::Tensor& centred_BD_;
  BatchTopKTensors sums_;
  SumInto into_ = SumInto::Zeros;
};

}  // namespace dglm
