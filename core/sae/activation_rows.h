// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace at {
class Tensor;
}

namespace dglm {

/// Rows of activations that lie in memory or in files and are read as they are asked for.
class ActivationRows {
 public:
  virtual ~ActivationRows() = default;

  virtual int64_t rows() const = 0;
  virtual int64_t width() const = 0;
  /// These rows, counted from 0, in this order: fp32 [rows.size(), width()]. Errors: those of the files.
  virtual Result<at::Tensor> gather(std::span<const int64_t> rows) = 0;
  /// For a sentence: "row 12 of x.safetensors".
  virtual std::string originOf(int64_t row) const = 0;
  /// How many rows are mixed with each other when they are shuffled, one part after the other; all of them usually.
  virtual std::vector<int64_t> mixedTogether() const { return {rows()}; }
  /// Lets go of what it holds in memory and can read again.
  virtual void release() {}

  /// Rows [first, first + count).
  Result<at::Tensor> read(int64_t first, int64_t count);
};

/// A tensor [rows, width]; `name` is that of its file.
std::unique_ptr<ActivationRows> rowsOfTensor(const at::Tensor& x_ND, std::string name);

/// A file with such a matrix, of which only what is asked for is read.
struct MatrixFile {
  enum class Numbers { Fp32, Fp16, Bf16 };

  std::filesystem::path path;
  int64_t begin = 0;  ///< of its first byte in the file
  int64_t rows = 0;
  Numbers numbers = Numbers::Fp32;
};

/// The tensor `activations` of a safetensors file. Errors: those of its header, TensorMissing, MalformedFile.
Result<MatrixFile> activationsInSafetensors(const std::filesystem::path& path, int64_t width);

/// The files' rows one behind the other. Nothing is held in memory.
std::unique_ptr<ActivationRows> rowsOfFiles(std::vector<MatrixFile> files, int64_t width);

/// Several that lie one behind the other and are served so, each mixed by itself. All have the width of the first.
std::unique_ptr<ActivationRows> oneBehindTheOther(std::vector<std::unique_ptr<ActivationRows>> parts);

/// Several with as many rows each, side by side in each row.
std::unique_ptr<ActivationRows> sideBySide(std::vector<std::unique_ptr<ActivationRows>> columns);

/// A PyTorch file of one matrix, which is in memory only while its rows are asked for.
std::unique_ptr<ActivationRows> rowsOfTorchFile(std::filesystem::path path, int64_t rows, int64_t width);

}  // namespace dglm
