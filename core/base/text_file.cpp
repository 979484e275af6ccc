// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_file.h"

#include <fstream>

namespace dglm {

Result<std::string> readTextFile(const std::filesystem::path& path, int64_t largest) {
  std::error_code failure;
  if (!std::filesystem::exists(path, failure))
    return Error{ErrorKind::FileNotFound, {path.string()}};
  std::ifstream stream(path, std::ios::binary);
  const auto size = static_cast<int64_t>(std::filesystem::file_size(path, failure));
  if (failure || !stream)
    return Error{ErrorKind::CannotOpenFile, {path.string(), failure ? failure.message() : "it cannot be read"}};
  if (size > largest)
    return Error{ErrorKind::MalformedFile,
                 {path.string(), "text", "it is larger than " + std::to_string(largest >> 20) + " MB"}};
  std::string text(static_cast<size_t>(size), '\0');
  if (!stream.read(text.data(), size))
    return Error{ErrorKind::CannotOpenFile, {path.string(), "it cannot be read"}};
  return text;
}

}  // namespace dglm
