// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include "core/sae/trainer.h"

namespace dglm {

/// The reference's BatchTopK rule (nt_spec 5.4 and 5.5; Bussmann et al. 2024): Adam on squared error plus an auxiliary
/// loss for dead latents, decoder directions kept at unit length, a threshold learned for inference.
class BatchTopKTrainer : public SaeTrainer {
 public:
  static Result<std::unique_ptr<SaeTrainer>> create(const SaeTrainingOptions& options, int64_t activationDim);
  ~BatchTopKTrainer() override;

  Result<SaeStepMetrics> step(const at::Tensor& x_BD) override;
  int64_t stepsDone() const override;
  TensorFile dictionaryState() const override;
  PickleFields optimizerState(TorchArchive& archive) const override;
  Status restore(const TensorFile& dictionary, const TensorFile& optimizer, const std::string& folder) override;

 private:
  struct State;
  BatchTopKTrainer(const SaeTrainingOptions& options, std::unique_ptr<State> state);
  SaeStepMetrics update(const at::Tensor& x_BD);
  void learnThreshold(double smallestActive);

  SaeTrainingOptions options_;
  LearningRateSchedule schedule_;
  double baseRate_ = 0;
  std::unique_ptr<State> state_;
};

}  // namespace dglm
