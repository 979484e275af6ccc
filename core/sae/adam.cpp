// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/adam.h"

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

void Adam::step(const std::vector<at::Tensor>& parameters, const std::vector<at::Tensor>& gradients,
                double learningRate) {
  constexpr double kBeta1 = 0.9;
  constexpr double kBeta2 = 0.999;
  constexpr double kEps = 1e-8;
  ++steps;
  const auto t = static_cast<double>(steps);
  const double stepSize = learningRate / (1 - std::pow(kBeta1, t));
  const double correction = std::sqrt(1 - std::pow(kBeta2, t));
  for (size_t i = 0; i < parameters.size(); ++i) {
    first[i].lerp_(gradients[i], 1 - kBeta1);
    second[i].mul_(kBeta2).addcmul_(gradients[i], gradients[i], 1 - kBeta2);
    const at::Tensor denominator = second[i].sqrt().div_(correction).add_(kEps);
    at::Tensor parameter = parameters[i];
    parameter.addcdiv_(first[i], denominator, -stepSize);
  }
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
