// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/batch_top_k_trainer.h"
#include "core/sae/trainers.h"
#include "core/tensor/aten.h"
#include "core/tensor/torch_error.h"

namespace dglm {

namespace {

/// nt_spec 5.5. Unlike in the reference a latent fires only where it is above 0, and a token without such a latent has
/// no share in the threshold (there it makes it infinite).
class TopKTrainer : public BatchTopKTrainer {
 public:
  using BatchTopKTrainer::BatchTopKTrainer;

 protected:
  BatchTopKPass runPass(const BatchTopKTensors& weights, const at::Tensor& x_BD,
                        const DeadAfter& deadAfter) const override {
    const auto pass = x_BD.is_cpu() ? runGroupedPass : runDensePass;
    return pass(weights, x_BD, {options().k, options().auxkAlpha, TopKScope::Token}, deadAfter);
  }
};

}  // namespace

Result<std::unique_ptr<SaeTrainer>> makeTopKTrainer(const SaeTrainingOptions& options, int64_t activationDim,
                                                    const StepReduction& reduction) {
  return catchingTorch("the weights of a new dictionary", [&]() -> Result<std::unique_ptr<SaeTrainer>> {
    DGLM_TRY(const BatchTopKTrainer::Start start, BatchTopKTrainer::start(options, activationDim));
    return std::unique_ptr<SaeTrainer>(std::make_unique<TopKTrainer>(options, start, reduction));
  });
}

}  // namespace dglm
