// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/genbank_qualifier_format.h"

#include <algorithm>

#include "core/formats/genbank_layout.h"

namespace dglm {
namespace {

constexpr size_t kTextWidth = kLineWidth - kQualifierColumn;

std::string quotedText(std::string_view value) {
  std::string text = "\"";
  for (char c : value) {
    if (c == '"')
      text += '"';
    text += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }
  return text + '"';
}

/// Readers join lines by a blank unless the upper one is a single word that fills it.
bool isOneFullWord(std::string_view line) {
  return line.size() + 1 >= kTextWidth && line.find(' ') == std::string_view::npos;
}

/// Where to break: `length` characters stay, `dropped` (a blank, or none) fall out at the line's end.
struct LineBreak {
  size_t length;
  size_t dropped;
};

/// Some readers take a quote at the end of a line for the end of the value.
bool endsInQuote(std::string_view text, size_t length) {
  const size_t last = text.substr(0, length).find_last_not_of(' ');
  return last != std::string_view::npos && text[last] == '"';
}

/// The last single blank that a reader puts back by joining the lines.
size_t breakAtSingleBlank(std::string_view text, bool mayEndInQuote) {
  for (size_t at = kTextWidth; at > 1; --at) {
    const bool isSingle = text[at] == ' ' && text[at - 1] != ' ' && at + 1 < text.size() && text[at + 1] != ' ';
    if (isSingle && !isOneFullWord(text.substr(0, at)) && (mayEndInQuote || !endsInQuote(text, at)))
      return at;
  }
  return 0;
}

/// The last place behind a blank; the blank stays at the line's end, where it is seen to be meant.
size_t breakBehindBlank(std::string_view text, bool mayEndInQuote) {
  for (size_t at = std::min(kTextWidth + 1, text.size() - 1); at > 1; --at) {
    if (text[at - 1] == ' ' && text[at] != ' ' && (mayEndInQuote || !endsInQuote(text, at)))
      return at;
  }
  return 0;
}

/// In the middle of a word, but never inside a doubled quote: a reader would take its first half for the end. Blanks at
/// that place stay at the line's end, since a reader drops them from a line's start.
size_t breakInsideWord(std::string_view text, bool isFirstLine) {
  constexpr unsigned char kMask = 0xC0, kFurtherByte = 0x80;  // of a letter in UTF-8
  size_t at = text.find_first_not_of(' ', kTextWidth);
  while (at > 1 && (static_cast<unsigned char>(text[at]) & kMask) == kFurtherByte)
    --at;
  while (at > 1 && text[at] == '"') {
    const auto quotes = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '"');
    if ((quotes % 2 != 0) == isFirstLine)
      break;
    --at;
  }
  return at;
}

LineBreak findBreak(std::string_view text, bool isFirstLine, bool isJoinedWithoutBlank) {
  if (isJoinedWithoutBlank)
    return {breakInsideWord(text, isFirstLine), 0};
  for (const bool mayEndInQuote : {false, true}) {
    if (const size_t at = breakAtSingleBlank(text, mayEndInQuote); at > 0)
      return {at, 1};
    if (const size_t at = breakBehindBlank(text, mayEndInQuote); at > 0)
      return {at, 0};
  }
  return {breakInsideWord(text, isFirstLine), 0};
}

}  // namespace

std::string formatGenBankQualifier(const Qualifier& qualifier) {
  const std::string indent(kQualifierColumn, ' ');
  std::string whole = "/" + qualifier.key;
  if (qualifier.hasValue)
    whole += "=" + (qualifier.quoted ? quotedText(qualifier.value) : qualifier.value);
  std::string lines;
  std::string_view rest = whole;
  // Without quotes nothing says where a value ends, so it stays on one line.
  while (qualifier.quoted && rest.size() > kTextWidth) {
    const LineBreak place = findBreak(rest, rest.size() == whole.size(), qualifier.key == "translation");
    lines.append(indent).append(rest.substr(0, place.length)) += '\n';
    rest.remove_prefix(place.length + place.dropped);
  }
  return lines.append(indent).append(rest) += '\n';
}

}  // namespace dglm
