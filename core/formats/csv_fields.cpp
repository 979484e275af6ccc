// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/csv_fields.h"

#include <algorithm>

namespace dglm {

std::vector<std::string> splitCsvLine(std::string_view row) {
  std::vector<std::string> fields(1);
  bool isQuoted = false;
  for (size_t at = 0; at < row.size(); ++at) {
    const char c = row[at];
    if (c == '"' && isQuoted && at + 1 < row.size() && row[at + 1] == '"') {
      fields.back() += '"';
      ++at;
    } else if (c == '"' && (isQuoted || fields.back().empty())) {
      isQuoted = !isQuoted;
    } else if (c == ',' && !isQuoted) {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

bool endsInsideQuotes(std::string_view row) {
  return std::count(row.begin(), row.end(), '"') % 2 != 0;
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

}  // namespace dglm
