// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

/// A published CSV file, read whole.
class PublishedTable {
 public:
  /// With `columns`, a file whose first line is no header but has that many fields is read as rows of these columns.
  /// Errors: as CsvReader.
  static Result<PublishedTable> read(const std::filesystem::path& path, const JobContext& job,
                                     std::span<const char* const> columns = {});

  size_t rows() const { return rows_.size(); }
  /// On its bytes, each after the file's name.
  const std::vector<std::string>& remarks() const { return remarks_; }
  bool has(std::string_view column) const { return indexOf(column).has_value(); }
  /// MalformedFile naming the column that is missing, or nothing.
  Status require(std::span<const char* const> columns) const;

  /// The field; "" where the table has no such column.
  const std::string& text(size_t row, std::string_view column) const;
  /// The field as a number; NaN where it is empty or the table has no such column. Error: MalformedFile.
  Result<double> number(size_t row, std::string_view column) const;
  /// The error of a field that cannot be read.
  Error badField(size_t row, std::string_view column) const;

 private:
  std::optional<size_t> indexOf(std::string_view column) const;

  std::filesystem::path path_;
  std::vector<std::string> header_;
  std::vector<std::vector<std::string>> rows_;
  std::vector<std::string> remarks_;
};

/// A number as a whole text, with '.', or nothing.
std::optional<double> parseNumber(std::string_view text);

}  // namespace dglm
