// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room. Include after <torch/torch.h>.

#include <functional>
#include <limits>
#include <optional>
#include <vector>

#include "core/tensor/aten.h"
#include "core/tensor/screened_selection.h"
#include "core/tensor/vector_kernels.h"

namespace dglm {

/// The four parameters, or their gradients. The decoder lies with one latent's direction a row.
struct BatchTopKTensors {
  at::Tensor decoderBias_D;
  at::Tensor decoder_FD;
  at::Tensor encoder_FD;
  at::Tensor encoderBias_F;

  /// In the order of the reference's optimizer.
  std::vector<at::Tensor> all() const { return {decoderBias_D, decoder_FD, encoder_FD, encoderBias_F}; }
};

/// Among which entries the largest are chosen: those of all tokens together, or those of each token.
enum class TopKScope { Batch, Token };

struct BatchTopKPassOptions {
  int64_t k = 0;
  double auxkAlpha = 0;
  TopKScope scope = TopKScope::Batch;
  std::vector<int64_t> groupSizes = {};  ///< nested groups of latents (Matryoshka); empty: all are one
  /// Where it is set, the sparse pass looks for the largest in bf16 first (screened_selection.h).
  std::optional<Bf16Product> screening = multipliesBf16() ? std::optional(Bf16Product::Hardware) : std::nullopt;
};

/// Told which latents fired in this batch (bool [F]), gives those that are dead (bool [F]).
using DeadAfter = std::function<at::Tensor(const at::Tensor& fired_F)>;

/// Losses of one batch and their gradients (nt_spec 5.5). Where the pre-activations hold NaN, the reconstruction is NaN
/// and there is nothing else.
struct BatchTopKPass {
  BatchTopKTensors gradients;
  double reconstruction = 0;  ///< mean over the groups, each with those before it
  double auxiliary = 0;
  std::optional<double> squaredError;  ///< the last group's, where there are several
  at::Tensor error_BD;                 ///< x minus its reconstruction
  int64_t active = 0;                  ///< positive entries of the code
  /// The smallest active entry, or the mean of those of the tokens that have one where each token chooses.
  double smallestActive = std::numeric_limits<double>::infinity();
  std::optional<double> varianceExplained;  ///< of x, where the pass came by it
};

/// On the CPU: gathers and scatters only the rows of active latents; one dense product a step.
BatchTopKPass runSparsePass(const BatchTopKTensors& weights, const at::Tensor& x_BD,
                            const BatchTopKPassOptions& options, const DeadAfter& deadAfter);

/// The same for a choice by token and for groups.
BatchTopKPass runGroupedPass(const BatchTopKTensors& weights, const at::Tensor& x_BD,
                             const BatchTopKPassOptions& options, const DeadAfter& deadAfter);

/// On any device: dense products and automatic differentiation, as the reference computes.
BatchTopKPass runDensePass(const BatchTopKTensors& weights, const at::Tensor& x_BD, const BatchTopKPassOptions& options,
                           const DeadAfter& deadAfter);

}  // namespace dglm
