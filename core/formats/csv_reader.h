// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/formats/input_file.h"

namespace dglm {

/// Reads the rows of a CSV file with a header line (RFC 4180: quotes, commas and line breaks in quoted fields; a line
/// break inside a field is read as LF). Empty lines are passed over. Semicolons or tabs in place of the commas are told
/// by the header, or by a line "sep=;" before it.
class CsvReader {
 public:
  /// Takes the header line. Errors: NoRecords for a file without one.
  static Result<CsvReader> open(InputFile& input);

  const std::vector<std::string>& header() const { return header_; }
  /// Index of the column, or nothing.
  std::optional<size_t> column(std::string_view name) const;
  /// The next row; false at the end. The error MalformedFile for a row with another number of fields than the header,
  /// and for a line whose quote is never closed; the call after it goes on with the next row.
  Result<bool> nextRow(std::vector<std::string>& row);

 private:
  explicit CsvReader(InputFile& input) : input_(&input) {}
  Result<bool> nextFields(std::vector<std::string>& fields);
  /// Takes the next line with something in it, of the file or of a row that is open. The view is valid until the next
  /// call.
  Result<bool> nextLine(std::string_view& line, bool isInRow);
  Result<bool> nextOfInput(std::string_view& line);
  /// The error of a row that is none; only its first line is lost.
  Error badRow(const ErrorArgument& fault);

  InputFile* input_;
  std::vector<std::string> header_;
  char separator_ = 0;  ///< 0 until the header is read
  int64_t line_ = 0;
  int64_t firstLineOfRow_ = 0;
  std::vector<std::string> furtherLines_;  ///< of the row
  std::deque<std::string> unread_;         ///< further lines of a row that was none
  std::string current_;                    ///< a line of those
};

}  // namespace dglm
