// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/workbook_reader.h"

namespace dglm {

bool canReadWorkbooks() {
  return false;
}

Result<std::vector<ReadSheet>> readWorkbook(const std::filesystem::path&) {
  return Error{ErrorKind::NotBuilt, {Why::inEnglish("XLSX reading"), Why::inEnglish("libzip and pugixml installed")}};
}

}  // namespace dglm
