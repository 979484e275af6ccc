// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/cuda/device_memory.h"

#include "core/tensor/cuda/check.h"

namespace dglm::cuda {

void* allocate(size_t bytes) {
  void* memory = nullptr;
  if (bytes > 0)
    check(cudaMalloc(&memory, bytes));
  return memory;
}

void release(void* memory) noexcept {
  cudaFree(memory);
}

void copyToDevice(void* device, const void* host, size_t bytes) {
  check(cudaMemcpy(device, host, bytes, cudaMemcpyHostToDevice));
}

void copyToHost(void* host, const void* device, size_t bytes) {
  check(cudaMemcpy(host, device, bytes, cudaMemcpyDeviceToHost));
}

void fillWithZeros(void* device, size_t bytes) {
  check(cudaMemset(device, 0, bytes));
}

void synchronize() {
  check(cudaDeviceSynchronize());
}

int deviceCount() {
  int count = 0;
  return cudaGetDeviceCount(&count) == cudaSuccess ? count : 0;
}

}  // namespace dglm::cuda
