// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/base/atomic_file.h"
#include "core/base/result.h"
#include "core/tensor/tensor_file.h"

namespace dglm {

/// Writes a safetensors file whose first tensor, F32 [rows, width], comes piece by piece and is never held whole.
class RowsWriter {
 public:
  /// `rest`: the tensors behind it, and the metadata. Errors: DiskFull when the file would not fit, CannotWriteFile.
  static Result<RowsWriter> create(const std::filesystem::path& path, const std::string& name, int64_t rows,
                                   int64_t width, TensorFile rest);

  /// The next rows [n, width].
  Status append(const at::Tensor& rows);

  /// Writes the rest, once all rows have come, and renames the file to its name.
  Status commit();

 private:
  RowsWriter(AtomicFile file, TensorFile rest, int64_t bytesToCome)
      : file_(std::move(file)), rest_(std::move(rest)), bytesToCome_(bytesToCome) {}

  AtomicFile file_;
  TensorFile rest_;
  int64_t bytesToCome_;
};

}  // namespace dglm
