// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/tensor/sparse_code.h"

namespace dglm {

struct TensorFile;

/// Adds a sparse code as indptr I64 [rows + 1], indices I32, values F32.
void addSparseCode(TensorFile& file, const SparseCode& code);

/// Adds it as the dense tensor `latents` F32 [rows, width].
void addDenseCode(TensorFile& file, const SparseCode& code);

}  // namespace dglm
