// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room. Include after <torch/torch.h>.

#include <string>
#include <vector>

#include "core/sae/trainer_parts.h"
#include "core/training/adam.h"

namespace dglm {

/// A trainer whose every weight takes part in every step: what ReLU and JumpReLU share.
class DenseTrainer : public SaeTrainer {
 public:
  /// A parameter under its name in a state dict, and lying as there.
  struct Parameter {
    std::string name;
    at::Tensor values;
  };

  /// Parameters in the order of the reference's optimizer.
  DenseTrainer(const SaeTrainingOptions& options, int64_t activationDim, const std::vector<Parameter>& parameters,
               const AdamRule& rule, const StepReduction& reduction);

  Result<SaeStepMetrics> step(const at::Tensor& x_BD) override;
  int64_t stepsDone() const override { return adam_.steps; }
  PickleFields optimizerState(TorchArchive& archive) const override;
  Status restore(const TensorFile& dictionary, const TensorFile& optimizer, const std::string& folder) override;

 protected:
  /// What a batch gives, before anything is changed.
  struct Pass {
    SaeStepMetrics metrics;             ///< losses, L0 and threshold
    std::vector<at::Tensor> gradients;  ///< of the parameters, in their order
    at::Tensor error_BD;
    at::Tensor fired_F;  ///< bool
  };

  virtual Pass runPass(const at::Tensor& x_BD) const = 0;
  /// One step of the optimizer, with what it does to directions and gradients.
  virtual void update(std::vector<at::Tensor>& gradients, double rate) = 0;
  /// What else is done to the latents after a step (counted from 0).
  virtual void afterStep(int64_t /*step*/, const at::Tensor& /*x_BD*/) {}

  const SaeTrainingOptions& options() const { return options_; }
  const at::Tensor& parameter(size_t index) const { return parameters_[index]; }
  const std::vector<at::Tensor>& parameters() const { return parameters_; }
  LatentCounters& counters() { return counters_; }
  Adam& adam() { return adam_; }
  void addParameter(TensorFile& file, size_t index) const { file.add(names_[index], parameters_[index]); }
  /// activation_rescale_factor and normalize_to_sqrt_d.
  void addBuffers(TensorFile& file) const;

 private:
  SaeStepMetrics runStep(const at::Tensor& x_BD);

  SaeTrainingOptions options_;
  DictionaryFacts facts_;  ///< sizes alone
  std::vector<std::string> names_;
  std::vector<at::Tensor> parameters_;
  Adam adam_;
  LatentCounters counters_;
  LearningRateSchedule schedule_;
  double baseRate_ = 0;
  const StepReduction& reduction_;
};

}  // namespace dglm
