// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <memory>

#include "core/base/result.h"
#include "core/sae/training_options.h"
#include "core/tensor/tensor_file.h"
#include "core/tensor/torch_archive.h"

namespace dglm {

/// What one step did, measured before its update.
struct SaeStepMetrics {
  double reconstruction = 0;     ///< mean over tokens of the squared error's sum over dimensions
  double auxiliary = 0;          ///< share of the error's variance that dead latents leave; 0 without dead latents
  double loss = 0;               ///< reconstruction + auxkAlpha * auxiliary
  double varianceExplained = 0;  ///< 1 - variance of the error / variance of the activations
  double threshold = -1;
  double l0 = 0;  ///< active latents per token
  double learningRate = 0;
  int64_t dead = 0;       ///< latents silent for deadFeatureThreshold tokens
  int64_t silent100 = 0;  ///< latents silent for more than 100 steps
  int64_t silent1000 = 0;
};

/// One architecture's training rule with all that changes from step to step.
class SaeTrainer {
 public:
  virtual ~SaeTrainer() = default;

  /// One step on x_BD fp32 [tokens, activation dimensions].
  virtual Result<SaeStepMetrics> step(const at::Tensor& x_BD) = 0;
  virtual int64_t stepsDone() const = 0;

  /// The dictionary as the reference saves it.
  virtual TensorFile dictionaryState() const = 0;
  /// What a checkpoint needs besides the dictionary: the fields of the reference's optimizer.pt, and "trainer".
  virtual PickleFields optimizerState(TorchArchive& archive) const = 0;
  /// Takes both back. Errors, naming the checkpoint's folder: CannotResume.
  virtual Status restore(const TensorFile& dictionary, const TensorFile& optimizer, const std::string& folder) = 0;
};

/// A trainer at its first step: random weights by the seed, or those of options.init.
/// Errors: InvalidArgument, DimensionMismatch, and those of Dictionary::load.
Result<std::unique_ptr<SaeTrainer>> makeSaeTrainer(const SaeTrainingOptions& options, int64_t activationDim);

}  // namespace dglm
