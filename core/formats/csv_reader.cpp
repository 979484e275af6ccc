// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/csv_reader.h"

#include <algorithm>

#include "core/formats/csv_fields.h"

namespace dglm {

Result<CsvReader> CsvReader::open(InputFile& input) {
  CsvReader reader(input);
  DGLM_TRY(const bool hasHeader, reader.nextFields(reader.header_));
  if (!hasHeader)
    return Error{ErrorKind::NoRecords, {input.path().string(), "it is empty"}};
  return reader;
}

std::optional<size_t> CsvReader::column(std::string_view name) const {
  const auto found = std::find(header_.begin(), header_.end(), name);
  if (found == header_.end())
    return std::nullopt;
  return static_cast<size_t>(found - header_.begin());
}

Result<bool> CsvReader::nextLine(std::string_view& line, bool isInRow) {
  do {
    DGLM_TRY(const bool hasLine, input_->nextLine(line));
    if (!hasLine)
      return false;
    ++line_;
  } while (line.empty() && !isInRow);
  return true;
}

Result<bool> CsvReader::nextFields(std::vector<std::string>& fields) {
  std::string_view line;
  DGLM_TRY(bool hasLine, nextLine(line, false));
  if (hasLine && separator_ == 0) {
    const std::optional<char> said = separatorLine(line);
    if (said) {
      DGLM_TRY(hasLine, nextLine(line, false));
    }
    separator_ = said.value_or(separatorOf(line));
  }
  if (!hasLine)
    return false;
  CsvRow row(separator_);
  row.take(line);
  while (row.isOpen()) {
    DGLM_TRY(hasLine, nextLine(line, true));
    if (!hasLine)
      return Error{ErrorKind::TruncatedFile,
                   {input_->path().string(), "a quoted field is not closed by line " + std::to_string(line_)}};
    row.take(line);
  }
  fields = row.fields();
  return true;
}

Result<bool> CsvReader::nextRow(std::vector<std::string>& row) {
  DGLM_TRY(const bool hasRow, nextFields(row));
  if (hasRow && row.size() != header_.size()) {
    const std::string fault = "line " + std::to_string(line_) + " has " + std::to_string(row.size()) +
                              " fields, its header " + std::to_string(header_.size());
    return Error{ErrorKind::MalformedFile, {input_->path().string(), "CSV", fault}};
  }
  return hasRow;
}

}  // namespace dglm
