// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/sae/training_options.h"
#include "core/tensor/tensor_file.h"
#include "core/tensor/torch_archive.h"

namespace dglm {

/// What one step did, measured before its update.
struct SaeStepMetrics {
  /// Mean over tokens of the squared error's sum over dimensions; ReLU: of its root; Matryoshka: mean over the groups'
  /// reconstructions too.
  double reconstruction = 0;
  std::optional<double> squaredError;  ///< that mean of the whole dictionary, where reconstruction is another number
  double auxiliary = 0;          ///< share of the error's variance that dead latents leave; 0 without dead latents
  double sparsity = 0;           ///< what the code's size adds to the loss (ReLU, JumpReLU)
  double loss = 0;               ///< reconstruction + auxkAlpha * auxiliary + sparsity
  double varianceExplained = 0;  ///< 1 - variance of the error / variance of the activations
  double threshold = -1;         ///< JumpReLU: mean of its latents' thresholds
  double l0 = 0;                 ///< active latents per token
  double learningRate = 0;
  int64_t dead = 0;       ///< latents silent for deadFeatureThreshold tokens
  int64_t silent100 = 0;  ///< latents silent for more than 100 steps
  int64_t silent1000 = 0;
};

/// The one place where the processes that train a dictionary together put a step's counts and gradients together. What
/// depends on the rows of all of them passes it before anything is decided.
class StepReduction {
 public:
  virtual ~StepReduction() = default;

  /// Rows of all processes in this step.
  virtual int64_t allRows(int64_t ownRows) const = 0;
  /// In place: latents that fired (bool [F]) in any process.
  virtual void anyFired(at::Tensor& fired_F) const = 0;
  /// In place: the mean over processes, each of which has as many rows.
  virtual void meanGradients(std::vector<at::Tensor>& gradients) const = 0;
  /// The mean over processes of a number; infinite where one is.
  virtual double mean(double own) const = 0;
};

/// A process that trains alone.
const StepReduction& singleProcess();

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

/// A trainer at its first step: random weights by the seed, or those of options.init. The reduction must outlive it.
/// Errors: InvalidArgument, DimensionMismatch, and those of Dictionary::load.
Result<std::unique_ptr<SaeTrainer>> makeSaeTrainer(const SaeTrainingOptions& options, int64_t activationDim,
                                                   const StepReduction& reduction = singleProcess());

}  // namespace dglm
