// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/csv_fields.h"

namespace dglm {

void CsvRow::take(std::string_view line) {
  if (isQuoted_)
    fields_.back() += '\n';
  for (size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (c == '"' && isQuoted_ && at + 1 < line.size() && line[at + 1] == '"') {
      fields_.back() += '"';
      ++at;
    } else if (c == '"' && (isQuoted_ || fields_.back().empty())) {
      isQuoted_ = !isQuoted_;
    } else if (c == ',' && !isQuoted_) {
      fields_.emplace_back();
    } else {
      fields_.back() += c;
    }
  }
}

std::vector<std::string> splitCsvLine(std::string_view line) {
  CsvRow row;
  row.take(line);
  return row.fields();
}

std::string csvField(std::string_view value) {
  const bool hasEdgeBlank = !value.empty() && (value.front() == ' ' || value.back() == ' ');
  if (!hasEdgeBlank && value.find_first_of(",\"\r\n") == std::string_view::npos)
    return std::string(value);
  std::string quoted = "\"";
  for (char c : value) {
    if (c == '"')
      quoted += '"';
    quoted += c;
  }
  return quoted += '"';
}

std::string csvLine(std::span<const std::string> fields) {
  std::string line;
  for (size_t i = 0; i < fields.size(); ++i) {
    if (i > 0)
      line += ',';
    line += csvField(fields[i]);
  }
  return line += '\n';
}

}  // namespace dglm
