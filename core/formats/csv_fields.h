// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dglm {

/// The fields of a row that comes line by line (RFC 4180): quotes removed, doubled quotes undoubled. A quote in the
/// midst of a field that does not start with one is a letter.
class CsvRow {
 public:
  explicit CsvRow(char separator = ',') : separator_(separator) {}

  /// The row's next line, without its end. After a line that ended inside a quoted field, a LF comes before it.
  void take(std::string_view line);

  /// The row ends inside a quoted field: it goes on in the next line.
  bool isOpen() const { return isQuoted_; }
  const std::vector<std::string>& fields() const { return fields_; }

 private:
  char separator_;
  std::vector<std::string> fields_ = {{}};
  bool isQuoted_ = false;
};

/// The fields of a row of one line.
std::vector<std::string> splitCsvLine(std::string_view line, char separator = ',');

/// What "sep=;", which spreadsheets write and take as the first line of a table, says of its separator.
std::optional<char> separatorLine(std::string_view line);

/// What separates the fields of a table with this header: the comma, the semicolon or the tab, whichever it has most of
/// outside quotes.
char separatorOf(std::string_view header);

/// The field as it stands in a CSV file, printableText(): quoted if it holds a comma, a quote, a line break, or blanks
/// at its ends.
std::string csvField(std::string_view value);

/// The fields as one row of a CSV file, its line end LF included.
std::string csvLine(std::span<const std::string> fields);

}  // namespace dglm
