// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <fstream>
#include <functional>

#include "core/base/result.h"

namespace dglm {

/// Writes a file beside its target and renames it when whole.
inline Status writeAtomically(const std::filesystem::path& path, const std::function<Status(std::ostream&)>& write) {
  std::filesystem::path partial = path;
  partial += ".part";
  std::ofstream stream(partial, std::ios::binary);
  DGLM_CHECK(write(stream));
  stream.close();
  std::error_code error;
  std::filesystem::rename(partial, path, error);
  if (!stream || error)
    return Error{ErrorKind::CannotWriteFile, {path.string(), error ? error.message() : "writing failed"}};
  return {};
}

}  // namespace dglm
