// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/csv_reader.h"

#include <algorithm>
#include <iterator>

#include "core/formats/csv_fields.h"

namespace dglm {

Result<CsvReader> CsvReader::open(InputFile& input) {
  CsvReader reader(input);
  DGLM_TRY(const bool hasHeader, reader.nextFields(reader.header_));
  if (!hasHeader)
    return Error{ErrorKind::NoRecords, {input.path().string(), Why("it is empty")}};
  return reader;
}

std::optional<size_t> CsvReader::column(std::string_view name) const {
  const auto found = std::find(header_.begin(), header_.end(), name);
  if (found == header_.end())
    return std::nullopt;
  return static_cast<size_t>(found - header_.begin());
}

Result<bool> CsvReader::nextOfInput(std::string_view& line) {
  if (unread_.empty())
    return input_->nextLine(line);
  current_ = std::move(unread_.front());
  unread_.pop_front();
  line = current_;
  return true;
}

Result<bool> CsvReader::nextLine(std::string_view& line, bool isInRow) {
  do {
    DGLM_TRY(const bool hasLine, nextOfInput(line));
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
  firstLineOfRow_ = line_;
  furtherLines_.clear();
  while (row.isOpen()) {
    DGLM_TRY(hasLine, nextLine(line, true));
    if (!hasLine)
      return badRow(Why("the quote that line %1 opens is not closed", {std::to_string(firstLineOfRow_)}));
    row.take(line);
    furtherLines_.emplace_back(line);
  }
  fields = row.fields();
  return true;
}

Error CsvReader::badRow(const ErrorArgument& fault) {
  unread_.insert(unread_.begin(), std::make_move_iterator(furtherLines_.begin()),
                 std::make_move_iterator(furtherLines_.end()));
  furtherLines_.clear();
  line_ = firstLineOfRow_;
  return {ErrorKind::MalformedFile, {input_->path().string(), "CSV", fault}};
}

Result<bool> CsvReader::nextRow(std::vector<std::string>& row) {
  DGLM_TRY(const bool hasRow, nextFields(row));
  if (hasRow && row.size() != header_.size())
    return badRow(Why("line %1 has %2 fields, its header %3",
                      {std::to_string(firstLineOfRow_), std::to_string(row.size()), std::to_string(header_.size())}));
  return hasRow;
}

}  // namespace dglm
