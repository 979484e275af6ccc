// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/batch_top_k_trainer.h"
#include "core/sae/dictionary_state.h"
#include "core/sae/trainers.h"
#include "core/tensor/aten.h"
#include "core/tensor/torch_error.h"

namespace dglm {

namespace {

/// Bussmann, Nabeshima, Karvonen and Nanda 2025 (arXiv 2503.17547): the loss is the sum over nested groups of what the
/// group and those before it reconstruct; here its mean, so that learning rate and auxiliary loss weigh as in a
/// BatchTopK, which one group is. (dictionary_learning divides by the number of groups twice.)
class MatryoshkaTrainer : public BatchTopKTrainer {
 public:
  MatryoshkaTrainer(const SaeTrainingOptions& options, const Start& start, const StepReduction& reduction)
      : BatchTopKTrainer(options, start, reduction),
        groupSizes_(groupSizesOf(options, start.weights.encoderBias_F.numel())) {}

 protected:
  BatchTopKPass runPass(const BatchTopKTensors& weights, const at::Tensor& x_BD,
                        const DeadAfter& deadAfter) const override {
    const auto pass = x_BD.is_cpu() ? runGroupedPass : runDensePass;
    return pass(weights, x_BD, {options().k, options().auxkAlpha, TopKScope::Batch, groupSizes_}, deadAfter);
  }

  /// As dictionary_learning's MatryoshkaBatchTopKSAE, which takes no other tensors, with the flag only where it is set.
  TensorFile savedState(const Start& trained) const override {
    const BatchTopKTensors& weights = trained.weights;
    TensorFile file;
    file.add("W_enc", weights.encoder_FD.t());
    file.add("b_enc", weights.encoderBias_F);
    file.add("W_dec", weights.decoder_FD);
    file.add(state_key::kDecoderBias, weights.decoderBias_D);
    file.add(state_key::kK, at::scalar_tensor(options().k, at::kInt));
    file.add(state_key::kThreshold, at::scalar_tensor(trained.threshold, at::kFloat));
    file.add(state_key::kGroupSizes, at::tensor(groupSizes_, at::kLong));
    if (options().normalizeToSqrtD)
      file.add(state_key::kNormalise, at::scalar_tensor(true, at::kBool));
    return file;
  }

 private:
  std::vector<int64_t> groupSizes_;
};

}  // namespace

Result<std::unique_ptr<SaeTrainer>> makeMatryoshkaTrainer(const SaeTrainingOptions& options, int64_t activationDim,
                                                          const StepReduction& reduction) {
  return catchingTorch("the weights of a new dictionary", [&]() -> Result<std::unique_ptr<SaeTrainer>> {
    DGLM_TRY(const BatchTopKTrainer::Start start, BatchTopKTrainer::start(options, activationDim));
    return std::unique_ptr<SaeTrainer>(std::make_unique<MatryoshkaTrainer>(options, start, reduction));
  });
}

}  // namespace dglm
