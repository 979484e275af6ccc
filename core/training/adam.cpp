// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/adam.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/tensor/aten.h"
#include "core/tensor/vector_kernels.h"
#include "core/training/matrix_rows.h"
#include "core/training/unit_rows.h"

namespace dglm {

namespace {

AdamScalars scalarsOf(const AdamRule& rule, int64_t steps, double learningRate, double gradientScale) {
  const auto t = static_cast<double>(steps);
  AdamScalars scalars;
  scalars.gradientScale = static_cast<float>(gradientScale);
  scalars.firstShare = static_cast<float>(1 - rule.beta1);
  scalars.secondKept = static_cast<float>(rule.beta2);
  scalars.secondShare = static_cast<float>(1 - rule.beta2);
  scalars.stepSize = static_cast<float>(learningRate / (1 - std::pow(rule.beta1, t)));
  scalars.correction = static_cast<float>(std::sqrt(1 - std::pow(rule.beta2, t)));
  scalars.eps = static_cast<float>(rule.eps);
  return scalars;
}

void updatePieces(const AdamScalars& scalars, const at::Tensor& parameter, const at::Tensor& gradient,
                  const at::Tensor& first, const at::Tensor& second, bool unitRows) {
  constexpr float kEps = std::numeric_limits<float>::epsilon();
  const Pieces pieces(parameter);
  float* const parameters = parameter.data_ptr<float>();
  float* const firsts = first.data_ptr<float>();
  float* const seconds = second.data_ptr<float>();
  const float* const gradients = gradient.const_data_ptr<float>();
  pieces.forEach([&, &kernels = vectorKernels()](int64_t piece) {
    const int64_t begin = pieces.begin(piece), size = pieces.size(piece);
    float* const values = parameters + begin;
    kernels.adam(scalars, gradients + begin, size, values, firsts + begin, seconds + begin);
    if (unitRows)
      kernels.divide(std::sqrt(kernels.product(values, values, size)) + kEps, size, values);
  });
}

double sumOfSquares(const at::Tensor& tensor) {
  if (!isPlainFloats(tensor))
    return std::pow(tensor.norm().item<double>(), 2);
  const Pieces pieces(tensor);
  const float* const values = tensor.const_data_ptr<float>();
  std::vector<float> sums(static_cast<size_t>(pieces.count()));
  pieces.forEach([&, &kernels = vectorKernels()](int64_t piece) {
    const float* const part = values + pieces.begin(piece);
    sums[static_cast<size_t>(piece)] = kernels.product(part, part, pieces.size(piece));
  });
  return std::accumulate(sums.begin(), sums.end(), 0.0);
}

}  // namespace

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
                double learningRate, const AdamPass& pass) {
  ++steps;
  const AdamScalars scalars = scalarsOf(rule, steps, learningRate, pass.gradientScale);
  for (size_t i = 0; i < parameters.size(); ++i) {
    const bool unitRows = pass.unitRows == i;
    if (isPlainFloats(parameters[i]) && isPlainFloats(gradients[i]) && isPlainFloats(first[i]) &&
        isPlainFloats(second[i])) {
      updatePieces(scalars, parameters[i], gradients[i], first[i], second[i], unitRows);
      continue;
    }
    const at::Tensor gradient = pass.gradientScale == 1 ? gradients[i] : gradients[i] * pass.gradientScale;
    rule.update(parameters[i], gradient, first[i], second[i], steps, learningRate);
    if (unitRows)
      normaliseRows(parameters[i]);
  }
}

double clipFactor(const std::vector<at::Tensor>& gradients, double maxNorm) {
  constexpr double kEps = 1e-6;
  double squares = 0;
  for (const at::Tensor& gradient : gradients)
    squares += sumOfSquares(gradient);
  return std::min(1.0, maxNorm / (std::sqrt(squares) + kEps));
}

void clipGradients(std::vector<at::Tensor>& gradients, double maxNorm) {
  const double factor = clipFactor(gradients, maxNorm);
  for (at::Tensor& gradient : gradients)
    gradient.mul_(factor);
}

}  // namespace dglm
