// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/vector_kernels.h"

#include <vector>

#if defined(DGLM_X86_KERNELS)
#include <cpuid.h>
#endif

namespace dglm {

extern const VectorKernels kBaselineKernels;
#if defined(DGLM_X86_KERNELS)
extern const VectorKernels kAvx2Kernels, kAvx512Kernels;
#endif

namespace {

std::vector<const VectorKernels*> runnableKernels() {
  std::vector<const VectorKernels*> kernels{&kBaselineKernels};
#if defined(DGLM_X86_KERNELS)
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma"))
    return kernels;
  kernels.push_back(&kAvx2Kernels);
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
    kernels.push_back(&kAvx512Kernels);
#endif
  return kernels;
}

}  // namespace

bool multipliesBf16() {
#if defined(DGLM_X86_KERNELS)
  constexpr unsigned kFeatures = 7, kAmxBf16 = 1u << 22, kAvx512Bf16 = 1u << 5;
  unsigned eax = 0, ebx = 0, ecx = 0, edx = 0;
  if (!__builtin_cpu_supports("avx512f"))  // asks the operating system, too
    return false;
  if (__get_cpuid_count(kFeatures, 0, &eax, &ebx, &ecx, &edx) && (edx & kAmxBf16))
    return true;
  return __get_cpuid_count(kFeatures, 1, &eax, &ebx, &ecx, &edx) && (eax & kAvx512Bf16);
#else
  return false;
#endif
}

std::span<const VectorKernels* const> allVectorKernels() {
  static const std::vector<const VectorKernels*> kernels = runnableKernels();
  return kernels;
}

const VectorKernels& vectorKernels() {
  static const VectorKernels& fastest = *allVectorKernels().back();
  return fastest;
}

}  // namespace dglm
