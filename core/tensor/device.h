// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "core/base/result.h"

namespace c10 {
struct Device;
}

namespace dglm {

/// Number type of the computation. Storage may be another.
enum class DType { Fp32, Bf16 };

/// Where and how LibTorch computes: "cpu", "cuda" or "cuda:N"; threads 0 = as many as there are cores.
struct ComputeOptions {
  std::string device = "cpu";
  DType dtype = DType::Fp32;
  int threads = 0;
};

/// Resolves "auto" to CUDA where LibTorch and the machine have it, else "cpu"; an absent device is an error.
Result<ComputeOptions> resolveCompute(const std::string& device, const std::string& dtype, int threads);

/// Sets LibTorch's intra-op threads for this process; 0 leaves its own choice.
void useThreads(int threads);

}  // namespace dglm
