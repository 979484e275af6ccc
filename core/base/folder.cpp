// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/folder.h"

#include "core/base/atomic_file.h"

namespace dglm {

Status makeFolder(const std::filesystem::path& folder) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  return failure ? Status(writeError(folder, failure.value())) : Status();
}

Status makeOutputFolder(const std::filesystem::path& folder) {
  DGLM_CHECK(makeFolder(folder));
  DGLM_TRY([[maybe_unused]] const PendingFile trial, PendingFile::create(folder / "trial"));
  return {};
}

}  // namespace dglm
