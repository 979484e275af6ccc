// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/shelf/remote_path.h"

#include <algorithm>
#include <cctype>

namespace dglm {
namespace {

bool isUnreserved(unsigned char c) {
  return c < 0x80 && (std::isalnum(c) || c == '-' || c == '.' || c == '_' || c == '~');
}

}  // namespace

bool isPlainName(std::string_view name) {
  constexpr std::string_view kForbidden = "/\\:*?\"<>|";  // some of them only on Windows
  // Windows drops dots and spaces at the end.
  if (name.empty() || name.ends_with('.') || name.ends_with(' ') || name.size() > 255)
    return false;
  return std::ranges::none_of(name, [kForbidden](unsigned char c) {
    return c < 0x20 || c == 0x7f || kForbidden.find(static_cast<char>(c)) != std::string_view::npos;
  });
}

bool isPlainPath(std::string_view path) {
  while (true) {
    const size_t slash = path.find('/');
    if (!isPlainName(path.substr(0, slash)))
      return false;
    if (slash == std::string_view::npos)
      return true;
    path.remove_prefix(slash + 1);
  }
}

bool isRepositoryName(std::string_view name) {
  const bool isOfTwo = std::ranges::count(name, '/') == 1;
  return isOfTwo && isPlainPath(name) &&
         std::ranges::all_of(name, [](unsigned char c) { return c == '/' || isUnreserved(c); });
}

std::string urlPath(std::string_view path) {
  constexpr const char* kDigits = "0123456789ABCDEF";
  std::string text;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (isUnreserved(byte) || c == '/')
      text += c;
    else
      text += {'%', kDigits[byte >> 4], kDigits[byte & 0xF]};
  }
  return text;
}

std::string nameIn(std::string_view path) {
  return std::string(path.substr(path.rfind('/') + 1));
}

std::string folderIn(std::string_view path) {
  const size_t slash = path.rfind('/');
  return std::string(slash == std::string_view::npos ? std::string_view() : path.substr(0, slash));
}

}  // namespace dglm
