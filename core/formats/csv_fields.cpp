// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/csv_fields.h"

#include "core/base/text.h"
#include "core/base/text_decoder.h"

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
    } else if (c == separator_ && !isQuoted_) {
      fields_.emplace_back();
    } else {
      fields_.back() += c;
    }
  }
}

std::vector<std::string> splitCsvLine(std::string_view line, char separator) {
  CsvRow row(separator);
  row.take(line);
  return row.fields();
}

std::optional<char> separatorLine(std::string_view line) {
  constexpr std::string_view kName = "sep=";
  line = trimmed(line);
  if (line.size() > 1 && line.front() == '"' && line.back() == '"')
    line = line.substr(1, line.size() - 2);
  const bool isNamed = line.size() >= kName.size() && inLowerCase(line.substr(0, kName.size())) == kName;
  if (!isNamed || line.size() > kName.size() + 1)
    return std::nullopt;
  return line.size() == kName.size() ? '\t' : line.back();  // a tab at the end was trimmed
}

char separatorOf(std::string_view header) {
  char best = ',';
  size_t most = 0;
  for (const char separator : {',', ';', '\t'}) {
    const size_t count = splitCsvLine(header, separator).size();
    if (count > most) {
      most = count;
      best = separator;
    }
  }
  return best;
}

std::string csvField(std::string_view value) {
  std::string text = printableText(value);
  const bool hasEdgeBlank = !text.empty() && (text.front() == ' ' || text.back() == ' ');
  if (!hasEdgeBlank && text.find_first_of(",\"\r\n") == std::string_view::npos)
    return text;
  std::string quoted = "\"";
  for (char c : text) {
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
