// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/workbook_writer.h"

namespace dglm {

bool canWriteWorkbooks() {
  return false;
}

Status writeWorkbook(const std::filesystem::path&, std::span<const Sheet>) {
  return Error{ErrorKind::NotBuilt, {Why::inEnglish("XLSX writing"), Why::inEnglish("libxlsxwriter installed")}};
}

}  // namespace dglm
