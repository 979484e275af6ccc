// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

/// One CUDA kernel against its CPU twin on the same random input.
struct SelfcheckRow {
  std::string kernel;
  double largestDifference = 0;  ///< as a share of the largest expected value
  bool agrees = false;           ///< the same entries, and no difference above 1e-5
  double cpuSeconds = 0;
  double cudaSeconds = 0;  ///< data already on the device
};

/// Runs every CUDA kernel of this build at the size of a training batch. Errors: NotBuilt without CUDA kernels,
/// DeviceUnavailable without a device, Cancelled.
Result<std::vector<SelfcheckRow>> runSelfcheck(const JobContext& job);

}  // namespace dglm
