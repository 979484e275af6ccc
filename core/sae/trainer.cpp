// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/trainer.h"

#include "core/sae/trainers.h"

namespace dglm {

namespace {

class SingleProcess : public StepReduction {
 public:
  int64_t allRows(int64_t ownRows) const override { return ownRows; }
  void anyFired(at::Tensor&) const override {}
  void meanGradients(std::vector<at::Tensor>&) const override {}
  double mean(double own) const override { return own; }
};

}  // namespace

const StepReduction& singleProcess() {
  static const SingleProcess alone;
  return alone;
}

Result<std::unique_ptr<SaeTrainer>> makeSaeTrainer(const SaeTrainingOptions& options, int64_t activationDim,
                                                   const StepReduction& reduction) {
  DGLM_CHECK(checkTrainingOptions(options, activationDim));
  switch (options.trainer) {
    case TrainerKind::TopK:
      return makeTopKTrainer(options, activationDim, reduction);
    case TrainerKind::Relu:
      return makeReluTrainer(options, activationDim, reduction);
    case TrainerKind::JumpRelu:
      return makeJumpReluTrainer(options, activationDim, reduction);
    case TrainerKind::Matryoshka:
      return makeMatryoshkaTrainer(options, activationDim, reduction);
    case TrainerKind::BatchTopK:
      break;
  }
  return makeBatchTopKTrainer(options, activationDim, reduction);
}

}  // namespace dglm
