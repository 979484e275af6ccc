// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/optimizer_state.h"

#include "core/tensor/aten.h"

namespace dglm {

namespace {

const PickleValue* parameterGroup(TorchArchive& archive, const AdamFacts& facts, size_t parameters) {
  const auto value = [&archive](PickleContent content) { return archive.value(std::move(content)); };
  std::vector<const PickleValue*> indices;
  for (size_t i = 0; i < parameters; ++i)
    indices.push_back(value(static_cast<int64_t>(i)));
  return archive.dict({{"lr", value(facts.currentRate)},
                       {"betas", archive.list({value(facts.beta1), value(facts.beta2)})},
                       {"eps", value(1e-8)},
                       {"weight_decay", value(int64_t{0})},
                       {"amsgrad", value(false)},
                       {"maximize", value(false)},
                       {"foreach", value(std::monostate{})},
                       {"capturable", value(false)},
                       {"differentiable", value(false)},
                       {"fused", value(std::monostate{})},
                       {"initial_lr", value(facts.baseRate)},
                       {"params", archive.list(std::move(indices))}});
}

std::string momentName(size_t parameter, const char* moment) {
  return "optimizer.state." + std::to_string(parameter) + "." + moment;
}

}  // namespace

const PickleValue* adamStateDict(TorchArchive& archive, const AdamFacts& facts, const std::vector<at::Tensor>& first,
                                 const std::vector<at::Tensor>& second) {
  PickleDict state;
  for (size_t i = 0; i < first.size(); ++i)
    state.items.emplace_back(
        archive.value(static_cast<int64_t>(i)),
        archive.dict({{"step", archive.tensor(at::scalar_tensor(static_cast<float>(facts.steps), at::kFloat))},
                      {"exp_avg", archive.tensor(first[i])},
                      {"exp_avg_sq", archive.tensor(second[i])}}));
  return archive.dict({{"state", archive.value(std::move(state))},
                       {"param_groups", archive.list({parameterGroup(archive, facts, first.size())})}});
}

const PickleValue* schedulerStateDict(TorchArchive& archive, const AdamFacts& facts) {
  return archive.dict({{"base_lrs", archive.list({archive.value(facts.baseRate)})},
                       {"last_epoch", archive.value(facts.steps)},
                       {"_step_count", archive.value(facts.steps + 1)},
                       {"_last_lr", archive.list({archive.value(facts.currentRate)})},
                       {"lr_lambdas", archive.list({archive.value(std::monostate{})})}});
}

Status OptimizerStateReader::read(const std::string& name, at::Tensor& into) const {
  const at::Tensor* found = file_.find(name);
  if (!found || found->sizes() != into.sizes())
    return Error{ErrorKind::CannotResume, {folder_, Why::inEnglish("its '%1' is missing or has another size", {name})}};
  into.copy_(*found);
  return {};
}

Status OptimizerStateReader::readMoments(std::vector<at::Tensor>& first, std::vector<at::Tensor>& second) const {
  for (size_t i = 0; i < first.size(); ++i) {
    DGLM_CHECK(read(momentName(i, "exp_avg"), first[i]));
    DGLM_CHECK(read(momentName(i, "exp_avg_sq"), second[i]));
  }
  return {};
}

Status OptimizerStateReader::readTrainer(const std::string& name, at::Tensor& into) const {
  return read("trainer." + name, into);
}

Result<int64_t> OptimizerStateReader::steps() const {
  auto steps = at::zeros({}, at::kLong);
  DGLM_CHECK(read("scheduler.last_epoch", steps));
  return steps.item<int64_t>();
}

}  // namespace dglm
