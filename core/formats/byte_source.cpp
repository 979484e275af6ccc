// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/byte_source.h"

namespace dglm {

Status checkIsNoFolder(const std::filesystem::path& path) {
  std::error_code failure;
  const std::filesystem::file_status status = std::filesystem::status(path, failure);
  if (status.type() == std::filesystem::file_type::not_found)
    return Error{ErrorKind::FileNotFound, {path.string()}};
  if (std::filesystem::is_directory(status))
    return Error{ErrorKind::CannotOpenFile, {path.string(), Why("it is a folder")}};
  if (failure)
    return Error{ErrorKind::CannotOpenFile, {path.string(), failure.message()}};
  return {};
}

}  // namespace dglm
