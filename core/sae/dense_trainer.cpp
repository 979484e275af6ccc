// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/dense_trainer.h"

#include "core/sae/dictionary_state.h"
#include "core/tensor/torch_error.h"

namespace dglm {

DenseTrainer::DenseTrainer(const SaeTrainingOptions& options, int64_t activationDim,
                           const std::vector<Parameter>& parameters, const AdamRule& rule,
                           const StepReduction& reduction)
    : options_(options),
      adam_({}),
      counters_(options.dictSize(activationDim), options.compute.device),
      schedule_(scheduleOf(options)),
      baseRate_(learningRateOf(options, activationDim)),
      reduction_(reduction) {
  facts_.activationDim = activationDim;
  facts_.dictSize = options.dictSize(activationDim);
  for (const auto& [name, values] : parameters) {
    names_.push_back(name);
    parameters_.push_back(values.to(at::Device(options.compute.device)));
  }
  adam_ = Adam(parameters_);
  adam_.rule = rule;
}

Result<SaeStepMetrics> DenseTrainer::step(const at::Tensor& x_BD) {
  return catchingTorch("a training step", [&]() -> Result<SaeStepMetrics> {
    const at::NoGradGuard noGradient;
    return runStep(x_BD.to(at::Device(options_.compute.device), at::kFloat).contiguous());
  });
}

SaeStepMetrics DenseTrainer::runStep(const at::Tensor& x_BD) {
  const int64_t step = stepsDone();
  Pass pass = runPass(x_BD);
  counters_.note(pass.fired_F, x_BD.size(0), reduction_);
  reduction_.meanGradients(pass.gradients);
  pass.metrics.learningRate = baseRate_ * schedule_.factor(step);
  pass.metrics.varianceExplained = varianceExplained(x_BD, pass.error_BD);
  counters_.describe(pass.metrics, options_.deadFeatureThreshold);
  update(pass.gradients, pass.metrics.learningRate);
  afterStep(step, x_BD);
  return pass.metrics;
}

void DenseTrainer::addBuffers(TensorFile& file) const {
  file.add(state_key::kRescale, at::ones({facts_.dictSize}));
  file.add(state_key::kNormalise, at::scalar_tensor(options_.normalizeToSqrtD, at::kBool));
}

PickleFields DenseTrainer::optimizerState(TorchArchive& archive) const {
  const AdamFacts facts{baseRate_, baseRate_ * schedule_.factor(stepsDone()), stepsDone(), adam_.rule.beta1,
                        adam_.rule.beta2};
  return {{"optimizer", adamStateDict(archive, facts, adam_.first, adam_.second)},
          {"scheduler", schedulerStateDict(archive, facts)},
          {"trainer", counters_.save(archive)}};
}

Status DenseTrainer::restore(const TensorFile& dictionary, const TensorFile& optimizer, const std::string& folder) {
  return catchingTorch("resuming from " + folder, [&]() -> Status {
    DGLM_TRY([[maybe_unused]] const DictionaryWeights checked, weightsToResume(dictionary, facts_, folder));
    const OptimizerStateReader reader(optimizer, folder);
    DGLM_CHECK(reader.readMoments(adam_.first, adam_.second));
    DGLM_CHECK(counters_.restore(reader));
    DGLM_TRY(adam_.steps, reader.steps());
    for (size_t i = 0; i < names_.size(); ++i) {
      const at::Tensor* saved = dictionary.find(names_[i]);
      if (!saved)
        return Error{ErrorKind::CannotResume, {folder, Why::inEnglish("it has no '%1'", {names_[i]})}};
      parameters_[i].copy_(*saved);
    }
    return {};
  });
}

}  // namespace dglm
