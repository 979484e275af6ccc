// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace at {
class Tensor;
}

namespace dglm {

/// The rule of Adam (Kingma and Ba 2015), with torch.optim.Adam's defaults and order of operations.
struct AdamRule {
  double beta1 = 0.9;
  double beta2 = 0.999;
  double eps = 1e-8;

  /// Updates the parameter and its moments in place; `steps` counts from 1.
  void update(const at::Tensor& parameter, const at::Tensor& gradient, const at::Tensor& first,
              const at::Tensor& second, int64_t steps, double learningRate) const;
};

/// What is done beside the update, in the same pass over the memory.
struct AdamPass {
  double gradientScale = 1;        ///< the factor on all gradients before all else (clipFactor)
  std::optional<size_t> unitRows;  ///< the parameter whose rows are brought back to unit length (normaliseRows)
};

/// Adam for several parameters, without weight decay.
struct Adam {
  /// Zero moments for parameters of these shapes, on their device.
  explicit Adam(const std::vector<at::Tensor>& parameters);
  ~Adam();

  /// Updates the parameters in place; gradients in the same order. Contiguous fp32 on the CPU is read and written once.
  void step(const std::vector<at::Tensor>& parameters, const std::vector<at::Tensor>& gradients, double learningRate,
            const AdamPass& pass = {});

  std::vector<at::Tensor> first;   ///< running mean of the gradient
  std::vector<at::Tensor> second;  ///< running mean of its square
  int64_t steps = 0;
  AdamRule rule;
};

/// The factor, 1 at most, that brings the common norm of the gradients to maxNorm or less, as
/// torch.nn.utils.clip_grad_norm_. Does not depend on the number of threads on the CPU.
double clipFactor(const std::vector<at::Tensor>& gradients, double maxNorm);

/// Scales the gradients so that their common norm is at most maxNorm, as torch.nn.utils.clip_grad_norm_.
void clipGradients(std::vector<at::Tensor>& gradients, double maxNorm);

}  // namespace dglm
