// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/code_file.h"

#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"

namespace dglm {

void addSparseCode(TensorFile& file, const SparseCode& code) {
  file.add("indptr", at::tensor(code.rowStart, at::kLong));
  file.add("indices", at::tensor(code.latents, at::kInt));
  file.add("values", at::tensor(code.values, at::kFloat));
  file.metadata["width"] = std::to_string(code.width);
}

void addDenseCode(TensorFile& file, const SparseCode& code) {
  at::Tensor dense = at::zeros({code.rows(), code.width});
  auto cells = dense.accessor<float, 2>();
  for (int64_t row = 0; row < code.rows(); ++row) {
    const auto latents = code.rowLatents(row);
    const auto values = code.rowValues(row);
    for (size_t i = 0; i < latents.size(); ++i)
      cells[row][latents[i]] = values[i];
  }
  file.add("latents", dense);
}

}  // namespace dglm
