// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room: what the trainers share. Include after <torch/torch.h>.

#include "core/sae/dictionary_weights.h"
#include "core/sae/optimizer_state.h"
#include "core/sae/trainer.h"
#include "core/tensor/aten.h"

namespace dglm {

/// Tells since when each latent is silent.
class LatentCounters {
 public:
  LatentCounters(int64_t dictSize, const std::string& device);

  /// After a batch in which these latents fired (bool [F]).
  void note(at::Tensor fired_F, int64_t rows, const StepReduction& reduction);
  /// Silent for at least that many tokens: bool [F].
  at::Tensor silentForTokens(int64_t tokens) const;
  /// Silent for more than that many steps: bool [F].
  at::Tensor silentForSteps(int64_t steps) const;
  /// Latents that begin anew (bool [F]).
  void forget(const at::Tensor& latents_F);

  /// Fills the counts of dead and silent latents.
  void describe(SaeStepMetrics& metrics, int64_t deadAfterTokens) const;

  const PickleValue* save(TorchArchive& archive) const;
  Status restore(const OptimizerStateReader& reader);

 private:
  at::Tensor tokensSinceFired_F_;
  at::Tensor stepsSinceActive_F_;
};

/// Divides every direction of a decoder by its length; `along` is the activations' dimension of the matrix.
void normaliseDirections(const at::Tensor& decoder, int64_t along, double eps);

/// Takes out of the decoder's gradient what only lengthens a direction.
void removeParallelPart(const at::Tensor& gradient, const at::Tensor& decoder, int64_t along, double eps);

/// 1 - variance of the error / variance of the activations, each summed over dimensions.
double varianceExplained(const at::Tensor& x_BD, const at::Tensor& error_BD);

/// Uniform directions of unit length [F, D].
at::Tensor uniformDirections(int64_t dictSize, int64_t activationDim, uint64_t seed);

/// The weights of options.init. Errors: InvalidArgument for another architecture, DimensionMismatch, those of
/// Dictionary::load.
Result<DictionaryWeights> startingWeights(const SaeTrainingOptions& options, int64_t activationDim);

/// A checkpoint's weights, checked against the dictionary that is trained. Errors: CannotResume, naming the folder.
Result<DictionaryWeights> weightsToResume(const TensorFile& state, const DictionaryFacts& trained,
                                          const std::string& folder);

}  // namespace dglm
