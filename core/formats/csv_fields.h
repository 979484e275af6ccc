// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dglm {

/// The fields of one row (RFC 4180): quotes removed, doubled quotes undoubled.
std::vector<std::string> splitCsvLine(std::string_view row);

/// The row ends inside a quoted field: it goes on in the next line.
bool endsInsideQuotes(std::string_view row);

/// The field as it stands in a CSV file: quoted if it holds a comma, a quote, a line break, or blanks at its ends.
std::string csvField(std::string_view value);

}  // namespace dglm
