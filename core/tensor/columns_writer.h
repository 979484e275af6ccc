// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

/// Writes a safetensors file of one-dimensional tensors that grow side by side and are never held in memory. Each waits
/// in a file beside the target, since the header comes first and tells how long they are.
class ColumnsWriter {
 public:
  /// A tensor and its number type, such as "I64".
  struct Column {
    std::string name;
    std::string type;
  };

  /// In the order of the columns in the file. Errors: CannotWriteFile, DiskFull.
  static Result<ColumnsWriter> create(const std::filesystem::path& path, const std::vector<Column>& columns);

  /// Appends numbers of the column's own type.
  template <class Number>
  Status append(size_t column, std::span<const Number> numbers) {
    return appendBytes(column, {reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes()});
  }

  /// Joins header and columns and renames the file to its name. Looks at the stop token every few megabytes.
  /// Errors: Cancelled, CannotWriteFile, DiskFull.
  Status commit(const std::map<std::string, std::string>& metadata, const JobContext& job);

 private:
  struct Spool {
    Column column;
    PendingFile file;
    std::ofstream stream;
    int64_t bytes = 0;
  };

  ColumnsWriter(AtomicFile file, std::filesystem::path path) : file_(std::move(file)), path_(std::move(path)) {}
  Status appendBytes(size_t column, std::string_view bytes);
  Status writeHeader(const std::map<std::string, std::string>& metadata);
  Status copyOf(Spool& spool, const JobContext& job);

  AtomicFile file_;
  std::filesystem::path path_;
  std::vector<Spool> spools_;
  int64_t bytesCopied_ = 0;
};

}  // namespace dglm
