// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

#include "core/tensor/cuda/device_memory.h"
#include "core/tensor/sparse_code.h"
#include "core/tensor/sparse_kernels.h"

namespace dglm::cuda {

/// A row-major fp32 matrix on the device.
struct DeviceMatrix {
  int64_t rows = 0;
  int64_t columns = 0;
  DeviceArray<float> values;
};

/// A SparseCode on the device.
struct DeviceCode {
  int64_t width = 0;
  int64_t rows = 0;
  DeviceArray<int64_t> rowStart;
  DeviceArray<int32_t> latents;
  DeviceArray<float> values;
};

DeviceMatrix upload(DenseView matrix);
DeviceCode upload(const SparseCode& code);
SparseCode download(const DeviceCode& code);

// The functions of core/tensor/sparse_kernels.h on the device; the same entries in the same order, sums up to rounding.
DeviceCode selectAbove(const DeviceMatrix& values, float threshold);
DeviceCode selectLargest(const DeviceMatrix& values, int64_t count);
DeviceMatrix decodeRows(const DeviceCode& code, const DeviceMatrix& directions, const DeviceArray<float>& bias);
DeviceArray<float> productsAtEntries(const DeviceCode& code, const DeviceMatrix& rows, const DeviceMatrix& directions);
/// Adds with atomics: the order of the sums varies from run to run.
DeviceMatrix scatterRows(const DeviceCode& code, const DeviceMatrix& rows);

}  // namespace dglm::cuda
