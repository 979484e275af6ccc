// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/selfcheck.h"

namespace dglm {

Result<std::vector<SelfcheckRow>> runSelfcheck(const JobContext&) {
  return Error{ErrorKind::NotBuilt, {Why::inEnglish("CUDA kernels to check"), "-DDGLM_WITH_CUDA=ON"}};
}

}  // namespace dglm
