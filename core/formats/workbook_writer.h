// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/base/result.h"

namespace dglm {

/// One sheet of a workbook: a bold first row, and rows of numbers and texts.
struct Sheet {
  using Cell = std::variant<double, std::string>;

  std::string name;
  std::vector<std::string> header;
  std::vector<std::vector<Cell>> rows;
  std::vector<uint32_t> headerColours = {};  ///< 0xRRGGBB behind each name of the header; empty: none
};

/// Whether this build can write workbooks.
bool canWriteWorkbooks();

/// Writes an .xlsx workbook. NaN becomes the text n/a. Errors: NotBuilt, CannotWriteFile, UnsupportedFormat (more rows
/// than a sheet holds, or a longer text than a cell).
Status writeWorkbook(const std::filesystem::path& path, std::span<const Sheet> sheets);

}  // namespace dglm
