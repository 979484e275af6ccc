// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/python_literal.h"

#include <charconv>
#include <cstdint>

namespace dglm {
namespace {

class Parser {
 public:
  explicit Parser(std::string_view text) : rest_(text) {}

  std::optional<std::vector<std::string>> list() {
    std::vector<std::string> items;
    if (!take('['))
      return {};
    while (!take(']')) {
      const auto item = string();
      if (!item)
        return {};
      items.push_back(*item);
      if (!take(',') && !next(']'))
        return {};
    }
    skipBlanks();
    return rest_.empty() ? std::optional(std::move(items)) : std::nullopt;
  }

 private:
  void skipBlanks() {
    while (!rest_.empty() && std::string_view(" \t\n\r").find(rest_.front()) != std::string_view::npos)
      rest_.remove_prefix(1);
  }
  bool next(char expected) {
    skipBlanks();
    return !rest_.empty() && rest_.front() == expected;
  }
  bool take(char expected) {
    if (!next(expected))
      return false;
    rest_.remove_prefix(1);
    return true;
  }
  char letter() {
    const char result = rest_.front();
    rest_.remove_prefix(1);
    return result;
  }

  std::optional<std::string> string() {
    skipBlanks();
    if (rest_.empty() || (rest_.front() != '\'' && rest_.front() != '"'))
      return {};
    const char quote = letter();
    std::string text;
    while (!rest_.empty()) {
      const char c = letter();
      if (c == quote)
        return text;
      if (c != '\\')
        text += c;
      else if (!escape(text))
        return {};
    }
    return {};
  }

  bool escape(std::string& text) {
    if (rest_.empty())
      return false;
    switch (const char c = letter()) {
      case 'n':
        text += '\n';
        return true;
      case 't':
        text += '\t';
        return true;
      case 'r':
        text += '\r';
        return true;
      case 'x':
        return codePoint(text, 2);
      case 'u':
        return codePoint(text, 4);
      case 'U':
        return codePoint(text, 8);
      case '\\':
      case '\'':
      case '"':
        text += c;
        return true;
      default:  // Python keeps the backslash of an escape that it does not know
        text += '\\';
        text += c;
        return true;
    }
  }

  bool codePoint(std::string& text, size_t digits) {
    uint32_t code = 0;
    if (rest_.size() < digits)
      return false;
    const auto [end, failure] = std::from_chars(rest_.data(), rest_.data() + digits, code, 16);
    if (failure != std::errc() || end != rest_.data() + digits || code > 0x10FFFF)
      return false;
    rest_.remove_prefix(digits);
    appendUtf8(text, code);
    return true;
  }

  static void appendUtf8(std::string& text, uint32_t code) {
    const auto continued = [&](int shift) { text += static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
    if (code < 0x80) {
      text += static_cast<char>(code);
    } else if (code < 0x800) {
      text += static_cast<char>(0xC0 | (code >> 6));
      continued(0);
    } else if (code < 0x10000) {
      text += static_cast<char>(0xE0 | (code >> 12));
      continued(6);
      continued(0);
    } else {
      text += static_cast<char>(0xF0 | (code >> 18));
      continued(12);
      continued(6);
      continued(0);
    }
  }

  std::string_view rest_;
};

std::string quoted(const std::string& text) {
  const bool hasSingle = text.find('\'') != std::string::npos;
  const char quote = hasSingle && text.find('"') == std::string::npos ? '"' : '\'';
  std::string result(1, quote);
  for (const char c : text) {
    if (c == '\n') {
      result += "\\n";
      continue;
    }
    if (c == quote || c == '\\')
      result += '\\';
    result += c;
  }
  return result + quote;
}

}  // namespace

std::optional<std::vector<std::string>> parsePythonList(std::string_view text) {
  return Parser(text).list();
}

std::string pythonList(std::span<const std::string> items) {
  std::string result = "[";
  for (const std::string& item : items) {
    if (result.size() > 1)
      result += ", ";
    result += quoted(item);
  }
  return result + "]";
}

}  // namespace dglm
