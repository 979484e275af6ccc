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

bool isSingleBlank(std::string_view text, size_t at) {
  return text[at] == ' ' && text[at - 1] != ' ' && at + 1 < text.size() && text[at + 1] != ' ';
}

/// The last single blank that a reader puts back by joining the lines; 0 where there is none.
size_t breakAtSingleBlank(std::string_view text) {
  for (size_t at = kTextWidth; at > 1; --at) {
    if (isSingleBlank(text, at) && !isOneFullWord(text.substr(0, at)) && !endsInQuote(text, at))
      return at;
  }
  return 0;
}

/// The last place behind a blank; the blank stays at the line's end, where it is seen to be meant.
size_t breakBehindBlank(std::string_view text) {
  for (size_t at = std::min(kTextWidth + 1, text.size() - 1); at > 1; --at) {
    if (text[at - 1] == ' ' && text[at] != ' ' && !endsInQuote(text, at))
      return at;
  }
  return 0;
}

/// In the middle of a word, but at no quote: a reader would take it for the end. Blanks at that place stay at the
/// line's end, since a reader drops them from a line's start. 0 where every place is at a quote.
size_t breakInsideWord(std::string_view text) {
  constexpr unsigned char kMask = 0xC0, kFurtherByte = 0x80;  // of a letter in UTF-8
  size_t at = text.find_first_not_of(' ', kTextWidth);
  const auto isPlace = [text](size_t place) {
    return (static_cast<unsigned char>(text[place]) & kMask) != kFurtherByte && text[place] != '"' &&
           text[place] != ' ' && !endsInQuote(text, place);
  };
  while (at > 1 && !isPlace(at))
    --at;
  return at > 1 ? at : 0;
}

/// Beyond the width, at the first single blank behind a word without a quote; at the end where there is none.
LineBreak breakBeyondWidth(std::string_view text) {
  for (size_t at = kTextWidth + 1; at + 1 < text.size(); ++at) {
    if (isSingleBlank(text, at) && !isOneFullWord(text.substr(0, at)) && !endsInQuote(text, at))
      return {at, 1};
  }
  return {text.size(), 0};
}

/// A line that is too long is read by everyone; one that ends in a quote, or inside a word that does not fill it, is
/// misread.
LineBreak findBreak(std::string_view text, bool isJoinedWithoutBlank) {
  if (!isJoinedWithoutBlank) {
    if (const size_t at = breakAtSingleBlank(text); at > 0)
      return {at, 1};
    if (const size_t at = breakBehindBlank(text); at > 0)
      return {at, 0};
  }
  const size_t at = breakInsideWord(text);
  if (at > 0 && (isJoinedWithoutBlank || isOneFullWord(text.substr(0, at)) || text[at - 1] == ' '))
    return {at, 0};
  return isJoinedWithoutBlank ? LineBreak{text.size(), 0} : breakBeyondWidth(text);
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
    const LineBreak place = findBreak(rest, qualifier.key == "translation");
    lines.append(indent).append(rest.substr(0, place.length)) += '\n';
    rest.remove_prefix(place.length + place.dropped);
  }
  return lines.append(indent).append(rest) += '\n';
}

}  // namespace dglm
