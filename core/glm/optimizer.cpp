// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/glm/optimizer.h"

#include <algorithm>
#include <cmath>

#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "core/training/adam.h"

namespace dglm {

using at::Tensor;

struct Optimizer::Slot {
  std::string name;
  Tensor parameter;
  int64_t blocks = 0;  ///< matrices stacked in the rows that Muon treats one by one; 0 = AdamW
  Tensor first;        ///< first moment, or Muon's momentum
  Tensor second;       ///< second moment; undefined for Muon
};

namespace {

/// Nearest semi-orthogonal matrix, roughly: five steps of the quintic Newton-Schulz iteration with Muon's coefficients.
Tensor orthogonalised(const Tensor& matrix) {
  constexpr double kA = 3.4445, kB = -4.7750, kC = 2.0315;
  constexpr int kSteps = 5;
  const bool tall = matrix.size(0) > matrix.size(1);
  Tensor x = tall ? matrix.t().contiguous() : matrix;
  x = x / (x.norm() + 1e-7);
  for (int i = 0; i < kSteps; ++i) {
    const Tensor gram = at::mm(x, x.t());
    const Tensor polynomial = at::addmm(gram, gram, gram, kB, kC);
    x = at::addmm(x, polynomial, x, kA, 1);
  }
  return tall ? x.t() : x;
}

/// Hidden matrices of the layers go to Muon; gate and up-projection are stacked in one tensor.
int64_t muonBlocks(const std::string& name, const Tensor& tensor) {
  if (tensor.dim() != 2 || name.find(".layer.") == std::string::npos)
    return 0;
  const bool gateAndUp = name.ends_with("intermediate.dense.weight") && tensor.size(0) % 2 == 0;
  return gateAndUp ? 2 : 1;
}

bool copyFrom(const TensorFile& file, const std::string& name, Tensor& into) {
  const Tensor* found = file.find(name);
  if (!found || found->sizes() != into.sizes())
    return false;
  into.copy_(*found);
  return true;
}

}  // namespace

Optimizer::Optimizer(std::vector<std::pair<std::string, Tensor>> parameters, const OptimizerOptions& options)
    : options_(options) {
  for (auto& [name, parameter] : parameters) {
    Slot slot{name, parameter, options.kind == OptimizerKind::Muon ? muonBlocks(name, parameter) : 0, {}, {}};
    slot.first = at::zeros_like(parameter);
    if (slot.blocks == 0)
      slot.second = at::zeros_like(parameter);
    slots_.push_back(std::move(slot));
  }
}

Optimizer::~Optimizer() = default;

/// Stays on the device: reading the norm would make every step wait for it.
void Optimizer::clipGradients() {
  if (options_.clipNorm <= 0)
    return;
  std::vector<Tensor> norms;
  for (const Slot& slot : slots_)
    norms.push_back(slot.parameter.grad().norm());
  const Tensor shrink = (at::stack(norms).norm().reciprocal() * options_.clipNorm).clamp_max(1.0);
  for (const Slot& slot : slots_)
    slot.parameter.grad().mul_(shrink);
}

void Optimizer::step(double scale) {
  const at::NoGradGuard noGrad;
  clipGradients();
  ++steps_;
  for (Slot& slot : slots_) {
    slot.blocks > 0 ? updateMuon(slot, scale) : updateAdam(slot, scale);
    slot.parameter.mutable_grad() = Tensor();
  }
}

void Optimizer::updateAdam(Slot& slot, double scale) {
  const Tensor& gradient = slot.parameter.grad();
  const double rate = options_.learningRate * scale;
  if (slot.parameter.dim() == 2)
    slot.parameter.mul_(1 - rate * options_.weightDecay);
  const AdamRule rule{options_.beta1, options_.beta2, options_.eps};
  rule.update(slot.parameter, gradient, slot.first, slot.second, steps_, rate);
}

void Optimizer::updateMuon(Slot& slot, double scale) {
  const Tensor& gradient = slot.parameter.grad();
  const double rate = options_.muonLearningRate * scale;
  slot.first.lerp_(gradient, 1 - options_.muonMomentum);
  const Tensor nesterov = gradient.lerp(slot.first, options_.muonMomentum);
  slot.parameter.mul_(1 - rate * options_.weightDecay);
  const auto updates = nesterov.chunk(slot.blocks, 0), parameters = slot.parameter.chunk(slot.blocks, 0);
  for (size_t i = 0; i < updates.size(); ++i) {
    // Moonlight's factor gives the update the root mean square that AdamW's has.
    const auto longer = static_cast<double>(std::max(updates[i].size(0), updates[i].size(1)));
    parameters[i].add_(orthogonalised(updates[i]), -rate * 0.2 * std::sqrt(longer));
  }
}

void Optimizer::save(TensorFile& file) const {
  file.add("optimizer.steps", at::scalar_tensor(steps_, at::kLong));
  for (const Slot& slot : slots_) {
    file.add("optimizer.first." + slot.name, slot.first);
    if (slot.blocks == 0)
      file.add("optimizer.second." + slot.name, slot.second);
  }
}

bool Optimizer::restore(const TensorFile& file) {
  const Tensor* steps = file.find("optimizer.steps");
  if (!steps || steps->numel() != 1)
    return false;
  steps_ = steps->item<int64_t>();
  for (Slot& slot : slots_) {
    if (!copyFrom(file, "optimizer.first." + slot.name, slot.first))
      return false;
    if (slot.blocks == 0 && !copyFrom(file, "optimizer.second." + slot.name, slot.second))
      return false;
  }
  return true;
}

}  // namespace dglm
