// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/paths.h"

#include <cctype>

namespace dglm {

std::string sqliteUri(const std::filesystem::path& path, const std::string& query) {
  constexpr const char* kDigits = "0123456789ABCDEF";
  const std::u8string text = std::filesystem::absolute(path).generic_u8string();
  // A drive letter needs a slash before it: file:///C:/...
  std::string uri = text.starts_with(u8'/') ? "file://" : "file:///";
  for (const char8_t unit : text) {
    const auto byte = static_cast<unsigned char>(unit);
    if (byte < 0x80 &&
        (std::isalnum(byte) || byte == '/' || byte == '.' || byte == '-' || byte == '_' || byte == ':')) {
      uri += static_cast<char>(byte);
    } else {
      uri += '%';
      uri += kDigits[byte >> 4];
      uri += kDigits[byte & 0xF];
    }
  }
  return uri + "?" + query;
}

}  // namespace dglm
