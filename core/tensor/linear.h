// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace at {
class Tensor;
}

namespace dglm {

// Linear maps x W^T + b of the last dimension, with what follows them done in the same pass: x [..., in], weight
// [out, in], bias [out] or undefined, a second operand and the result [..., out]. On the CPU in fp32 without gradient
// they run in oneDNN, which LibTorch brings (1.1-1.25 times its BLAS on AMD EPYC); else as LibTorch's own operations.

at::Tensor linearMap(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias);

/// silu(x W^T + b).
at::Tensor linearSilu(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias);

/// (x W^T + b) * factor.
at::Tensor linearTimes(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, const at::Tensor& factor);

/// (x W^T + b) + addend.
at::Tensor linearPlus(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, const at::Tensor& addend);

}  // namespace dglm
