// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "core/base/atomic_file.h"
#include "core/base/result.h"

namespace dglm {

/// Writes a CSV file row by row (RFC 4180, lines end in LF); the file appears when committed.
class CsvWriter {
 public:
  static Result<CsvWriter> create(const std::filesystem::path& path, std::span<const std::string> header);

  Status writeRow(std::span<const std::string> fields);
  Status commit();

 private:
  explicit CsvWriter(AtomicFile file) : file_(std::move(file)) {}

  AtomicFile file_;
};

}  // namespace dglm
