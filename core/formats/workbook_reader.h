// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace dglm {

/// One sheet of a workbook as its cells show it; formulas by their last value, dates as numbers.
struct ReadSheet {
  std::string name;
  std::vector<std::vector<std::string>> rows;                   ///< "" where there is nothing
  std::vector<std::optional<uint32_t>> coloursOfFirstRow = {};  ///< 0xRRGGBB behind its cells; none: no solid colour
};

/// Whether this build can read workbooks.
bool canReadWorkbooks();

/// Reads all sheets of an .xlsx workbook (ECMA-376). Errors: FileNotFound, MalformedFile, NotBuilt, and
/// UnsupportedFormat for one that is encrypted or unpacks to more than 256 MB a part.
Result<std::vector<ReadSheet>> readWorkbook(const std::filesystem::path& path);

}  // namespace dglm
