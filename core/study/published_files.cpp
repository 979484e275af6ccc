// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/published_files.h"

#include <sstream>

#include "core/formats/csv_fields.h"

namespace dglm {

std::vector<std::vector<std::string>> publishedRows(PublishedFile file) {
  std::istringstream text{std::string(publishedFiles()[static_cast<size_t>(file)])};
  std::vector<std::vector<std::string>> rows;
  std::string line;
  std::getline(text, line);  // the header
  while (std::getline(text, line))
    rows.push_back(splitCsvLine(line));
  return rows;
}

}  // namespace dglm
