// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#define DGLM_VECTOR_BYTES 16
#include "core/tensor/vector_kernels_body.inc"

namespace dglm {

extern const VectorKernels kBaselineKernels = kernelsFor("baseline");

}  // namespace dglm
