// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// For .cpp files that have LibTorch: include after <torch/torch.h>.

#include <span>

#include "core/tensor/aten.h"
#include "core/tensor/sparse_kernels.h"

namespace dglm {

/// A contiguous fp32 matrix on the CPU as the sparse kernels see it; the tensor must outlive the view.
inline DenseView matrixView(const at::Tensor& matrix) {
  return {matrix.const_data_ptr<float>(), matrix.size(0), matrix.size(1)};
}

inline std::span<const float> elementsOf(const at::Tensor& tensor) {
  return {tensor.const_data_ptr<float>(), static_cast<size_t>(tensor.numel())};
}

inline std::span<float> mutableElementsOf(at::Tensor& tensor) {
  return {tensor.data_ptr<float>(), static_cast<size_t>(tensor.numel())};
}

}  // namespace dglm
