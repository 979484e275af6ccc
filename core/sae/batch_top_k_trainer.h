// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room. Include after <torch/torch.h>.

#include <memory>

#include "core/sae/batch_top_k_pass.h"
#include "core/sae/trainer.h"

namespace dglm {

/// The reference's BatchTopK rule (nt_spec 5.4 and 5.5; Bussmann et al. 2024): Adam on squared error plus an auxiliary
/// loss for dead latents, decoder directions kept at unit length, a threshold learned for inference. TopK and
/// Matryoshka are another pass over a batch, and the same in all else.
class BatchTopKTrainer : public SaeTrainer {
 public:
  struct Start {
    BatchTopKTensors weights;
    float threshold = -1;
  };
  /// The weights of options.init, or random ones. Errors: as startingWeights.
  static Result<Start> start(const SaeTrainingOptions& options, int64_t activationDim);

  BatchTopKTrainer(const SaeTrainingOptions& options, const Start& start, const StepReduction& reduction);
  ~BatchTopKTrainer() override;

  Result<SaeStepMetrics> step(const at::Tensor& x_BD) override;
  int64_t stepsDone() const override;
  TensorFile dictionaryState() const override;
  PickleFields optimizerState(TorchArchive& archive) const override;
  Status restore(const TensorFile& dictionary, const TensorFile& optimizer, const std::string& folder) override;

 protected:
  const SaeTrainingOptions& options() const { return options_; }
  virtual BatchTopKPass runPass(const BatchTopKTensors& weights, const at::Tensor& x_BD,
                                const DeadAfter& deadAfter) const;
  virtual TensorFile savedState(const Start& trained) const;

 private:
  struct State;
  SaeStepMetrics update(const at::Tensor& x_BD);
  void learnThreshold(double smallestActive);

  SaeTrainingOptions options_;
  const StepReduction& reduction_;
  LearningRateSchedule schedule_;
  double baseRate_ = 0;
  std::unique_ptr<State> state_;
};

}  // namespace dglm
