// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/training/unit_rows.h"

#include <cmath>
#include <limits>

#include "core/tensor/aten.h"
#include "core/tensor/vector_kernels.h"
#include "core/training/matrix_rows.h"

namespace dglm {

namespace {

constexpr int64_t kColumnDimension = 1;

}  // namespace

void normaliseRows(const at::Tensor& directions_FD) {
  constexpr float kEps = std::numeric_limits<float>::epsilon();
  if (!isPlainFloats(directions_FD)) {
    directions_FD.div_(directions_FD.norm(2, kColumnDimension, /*keepdim=*/true) + kEps);
    return;
  }
  const Pieces rows(directions_FD);
  float* const values = directions_FD.data_ptr<float>();
  rows.forEach([&, &kernels = vectorKernels()](int64_t row) {
    float* const direction = values + rows.begin(row);
    kernels.divide(std::sqrt(kernels.product(direction, direction, rows.length)) + kEps, rows.length, direction);
  });
}

void removeParallelPart(const at::Tensor& gradient_FD, const at::Tensor& directions_FD) {
  constexpr float kEps = 1e-6f;
  if (!isPlainFloats(gradient_FD) || !isPlainFloats(directions_FD)) {
    const at::Tensor unit = directions_FD / (directions_FD.norm(2, kColumnDimension, true) + kEps);
    gradient_FD.sub_((gradient_FD * unit).sum(kColumnDimension, true) * unit);
    return;
  }
  const Pieces rows(gradient_FD);
  float* const gradients = gradient_FD.data_ptr<float>();
  const float* const directions = directions_FD.const_data_ptr<float>();
  rows.forEach([&, &kernels = vectorKernels()](int64_t row) {
    float* const gradient = gradients + rows.begin(row);
    const float* const direction = directions + rows.begin(row);
    const float along = kernels.product(gradient, direction, rows.length);
    if (along == 0)  // a latent that did not fire
      return;
    const float length = std::sqrt(kernels.product(direction, direction, rows.length)) + kEps;
    constexpr int32_t kItself = 0;
    kernels.addWeightedRows(-1 / (length * length), &along, &kItself, 1, direction, rows.length, gradient);
  });
}

}  // namespace dglm
