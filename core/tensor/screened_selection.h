// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>

#include "core/base/result.h"
#include "core/tensor/sparse_kernels.h"

namespace dglm {

/// Who multiplies in bf16: the processor, or fp32 on rounded numbers, which finds the same and saves nothing.
enum class Bf16Product { Hardware, Emulated };

/// selectLargestOfNumbers(x W^T + b, count), where the values are fp32 scalar products, each computed alone
/// (VectorKernels::product). The product is computed in bf16 first; only entries that can be among the largest by what
/// rounding can have done to them are computed in fp32. x [rows, D], weight [latents, D], bias [latents].
///
/// With x' and w' rounded, |x'w' - xw| <= |x' - x| |w'| + |x| |w' - w| in Euclidean norms, which are those of this row
/// and this latent; the sums of D products in fp32 and the rounding of the result come on top.
/// Errors: InvalidArgument where there is NaN.
Result<SparseCode> selectLargestOfProduct(DenseView x, DenseView weight, std::span<const float> bias, int64_t count,
                                          Bf16Product product);

}  // namespace dglm
