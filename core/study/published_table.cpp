// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/published_table.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "core/formats/csv_reader.h"
#include "core/formats/read_warnings.h"

namespace dglm {
namespace {

constexpr size_t kRowsACheckpoint = 4096;

Status readRows(InputFile& input, CsvReader& csv, std::vector<std::vector<std::string>>& rows, const JobContext& job) {
  std::vector<std::string> row;
  for (;;) {
    DGLM_TRY(const bool hasRow, csv.nextRow(row));
    if (!hasRow)
      return {};
    if (rows.size() % kRowsACheckpoint == 0)
      DGLM_CHECK(input.checkpoint(job));
    rows.push_back(row);
  }
}

}  // namespace

std::optional<double> parseNumber(std::string_view text) {
  double value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc() || end != text.data() + text.size())
    return std::nullopt;
  return value;
}

Result<PublishedTable> PublishedTable::read(const std::filesystem::path& path, const JobContext& job,
                                            std::span<const char* const> columns) {
  DGLM_TRY(InputFile input, InputFile::open(path));
  DGLM_TRY(CsvReader csv, CsvReader::open(input));
  PublishedTable table;
  table.path_ = path;
  table.header_ = csv.header();
  const bool isHeadless =
      table.header_.size() == columns.size() && !columns.empty() && parseNumber(table.header_.front()).has_value();
  if (isHeadless) {
    table.rows_.push_back(std::move(table.header_));
    table.header_.assign(columns.begin(), columns.end());
  }
  DGLM_CHECK(readRows(input, csv, table.rows_, job));
  table.remarks_ = remarksOnText(path, input.decoder());
  return table;
}

std::optional<size_t> PublishedTable::indexOf(std::string_view column) const {
  const auto found = std::find(header_.begin(), header_.end(), column);
  if (found == header_.end())
    return std::nullopt;
  return static_cast<size_t>(found - header_.begin());
}

Status PublishedTable::require(std::span<const char* const> columns) const {
  for (const char* column : columns)
    if (!has(column))
      return Error{ErrorKind::MalformedFile, {path_.string(), "CSV", Why("it has no column %1", {column})}};
  return {};
}

const std::string& PublishedTable::text(size_t row, std::string_view column) const {
  static const std::string kNothing;
  const std::optional<size_t> index = indexOf(column);
  return index ? rows_[row][*index] : kNothing;
}

Result<double> PublishedTable::number(size_t row, std::string_view column) const {
  const std::string& field = text(row, column);
  if (field.empty())
    return std::numeric_limits<double>::quiet_NaN();
  const std::optional<double> value = parseNumber(field);
  if (!value)
    return badField(row, column);
  return *value;
}

Error PublishedTable::badField(size_t row, std::string_view column) const {
  return {ErrorKind::MalformedFile,
          {path_.string(), "CSV",
           Why("row %1 has '%2' as %3", {std::to_string(row + 1), text(row, column), std::string(column)})}};
}

}  // namespace dglm
