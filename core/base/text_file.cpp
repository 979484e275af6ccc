// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"

#include <fstream>

#include "core/base/text_decoder.h"

namespace dglm {

Status checkIsFile(const std::filesystem::path& path) {
  std::error_code failure;
  const std::filesystem::file_status status = std::filesystem::status(path, failure);
  if (status.type() == std::filesystem::file_type::not_found)
    return Error{ErrorKind::FileNotFound, {path.string()}};
  if (failure)
    return Error{ErrorKind::CannotOpenFile, {path.string(), failure.message()}};
  if (!std::filesystem::is_regular_file(status))
    return Error{ErrorKind::CannotOpenFile, {path.string(), Why("it is not an ordinary file")}};
  return {};
}

Result<std::string> readTextFile(const std::filesystem::path& path, int64_t largest) {
  DGLM_TRY(const std::string bytes, readWholeFile(path, largest));
  return decodedText(bytes);
}

Result<std::string> readWholeFile(const std::filesystem::path& path, int64_t largest) {
  DGLM_CHECK(checkIsFile(path));
  std::error_code failure;
  std::ifstream stream(path, std::ios::binary);
  const auto size = static_cast<int64_t>(std::filesystem::file_size(path, failure));
  if (failure || !stream)
    return Error{ErrorKind::CannotOpenFile,
                 {path.string(), failure ? ErrorArgument(failure.message()) : Why("it cannot be read")}};
  if (size > largest)
    return Error{ErrorKind::MalformedFile,
                 {path.string(), "text", Why("it is larger than %1 MB", {std::to_string(largest >> 20)})}};
  std::string text(static_cast<size_t>(size), '\0');
  if (!stream.read(text.data(), size))
    return Error{ErrorKind::CannotOpenFile, {path.string(), Why("it cannot be read")}};
  return text;
}

}  // namespace dglm
