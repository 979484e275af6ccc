// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/adam.h"

#include <algorithm>
#include <cmath>

#include "core/tensor/aten.h"

namespace dglm {

Adam::Adam(const std::vector<at::Tensor>& parameters) {
  for (const at::Tensor& parameter : parameters) {
    first.push_back(at::zeros_like(parameter));
    second.push_back(at::zeros_like(parameter));
  }
}

Adam::~Adam() = default;

void AdamRule::update(const at::Tensor& parameter, const at::Tensor& gradient, const at::Tensor& first,
                      const at::Tensor& second, int64_t steps, double learningRate) const {
  const auto t = static_cast<double>(steps);
  const double stepSize = learningRate / (1 - std::pow(beta1, t));
  const double correction = std::sqrt(1 - std::pow(beta2, t));
  first.lerp_(gradient, 1 - beta1);
  second.mul_(beta2).addcmul_(gradient, gradient, 1 - beta2);
  const at::Tensor denominator = second.sqrt().div_(correction).add_(eps);
  parameter.addcdiv_(first, denominator, -stepSize);
}

void Adam::step(const std::vector<at::Tensor>& parameters, const std::vector<at::Tensor>& gradients,
                double learningRate) {
  ++steps;
  for (size_t i = 0; i < parameters.size(); ++i)
    rule.update(parameters[i], gradients[i], first[i], second[i], steps, learningRate);
}

void clipGradients(std::vector<at::Tensor>& gradients, double maxNorm) {
  constexpr double kEps = 1e-6;
  double squares = 0;
  for (const at::Tensor& gradient : gradients)
    squares += std::pow(gradient.norm().item<double>(), 2);
  const double factor = std::min(1.0, maxNorm / (std::sqrt(squares) + kEps));
  for (at::Tensor& gradient : gradients)
    gradient.mul_(factor);
}

}  // namespace dglm
