// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

#include "core/tensor/cuda/check.h"

/// What the kernels of this folder share: the shape of their launches, and the order of values by their bits.
namespace dglm::cuda {

constexpr int kWarp = 32;
constexpr int kThreads = 256;
constexpr int kWarpsPerBlock = kThreads / kWarp;
constexpr unsigned kAllLanes = 0xffffffff;

// The smallest of the largest values is searched by its bits: count the upper halves of all, find the half in which it
// lies, count the lower halves there.
constexpr int kHalfBits = 16;
constexpr uint32_t kHalfBins = uint32_t{1} << kHalfBits;

inline unsigned blocksFor(int64_t items, int64_t itemsPerBlock) {
  return static_cast<unsigned>((items + itemsPerBlock - 1) / itemsPerBlock);
}

inline void checkLaunch() {
  check(cudaGetLastError());
}

/// Bits that are ordered as the values; 0 for all that is not larger than 0.
__device__ inline uint32_t orderedBits(float value) {
  return value > 0 ? __float_as_uint(value) : 0;
}

/// The row of this warp, where each warp has a row.
__device__ inline int64_t warpsRow() {
  return static_cast<int64_t>(blockIdx.x) * kWarpsPerBlock + threadIdx.x / kWarp;
}

}  // namespace dglm::cuda
