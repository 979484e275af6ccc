// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text_decoder.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dglm {
namespace {

constexpr unsigned char kFirstBeyondAscii = 0x80;
constexpr char32_t kReplacement = 0xFFFD;

/// The letters of code page 1252 at 0x80 to 0x9F; those it leaves free keep their number.
constexpr std::array<char32_t, 32> kWindowsLetters = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                      0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

unsigned char byteAt(std::string_view text, size_t at) {
  return static_cast<unsigned char>(text[at]);
}

void appendUtf8(char32_t code, std::string& text) {
  const auto add = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code < 0x80) {
    add(code);
  } else if (code < 0x800) {
    add(0xC0 | code >> 6);
    add(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    add(0xE0 | code >> 12);
    add(0x80 | (code >> 6 & 0x3F));
    add(0x80 | (code & 0x3F));
  } else {
    add(0xF0 | code >> 18);
    add(0x80 | (code >> 12 & 0x3F));
    add(0x80 | (code >> 6 & 0x3F));
    add(0x80 | (code & 0x3F));
  }
}

void appendLatin1(unsigned char byte, std::string& text) {
  const size_t letter = byte - size_t{kFirstBeyondAscii};
  appendUtf8(letter < kWindowsLetters.size() ? kWindowsLetters[letter] : byte, text);
}

/// What may stand behind a first byte (The Unicode Standard, table 3-7): how many bytes, and the range of the first.
struct Continuation {
  size_t bytes = 0;
  unsigned char lowest = 0x80, highest = 0xBF;
};

Continuation continuationOf(unsigned char first) {
  if (first >= 0xC2 && first <= 0xDF)
    return {1};
  if (first >= 0xE0 && first <= 0xEF)
    return {2, static_cast<unsigned char>(first == 0xE0 ? 0xA0 : 0x80),
            static_cast<unsigned char>(first == 0xED ? 0x9F : 0xBF)};
  if (first >= 0xF0 && first <= 0xF4)
    return {3, static_cast<unsigned char>(first == 0xF0 ? 0x90 : 0x80),
            static_cast<unsigned char>(first == 0xF4 ? 0x8F : 0xBF)};
  return {};
}

struct Character {
  size_t bytes = 0;       ///< 0: the byte is no start of valid UTF-8
  bool isCutOff = false;  ///< the text ends within it
};

Character characterAt(std::string_view text, size_t at) {
  if (byteAt(text, at) < kFirstBeyondAscii)
    return {1};
  const Continuation rest = continuationOf(byteAt(text, at));
  if (rest.bytes == 0)
    return {};
  for (size_t i = 1; i <= rest.bytes; ++i) {
    if (at + i == text.size())
      return {0, true};
    const unsigned char byte = byteAt(text, at + i);
    if (byte < (i == 1 ? rest.lowest : 0x80) || byte > (i == 1 ? rest.highest : 0xBF))
      return {};
  }
  return {rest.bytes + 1};
}

/// ASCII without CR. Without a branch a byte, so that the compiler makes vector code of it.
bool isPlain(std::string_view bytes) {
  unsigned char unusual = 0;
  for (const char c : bytes)
    unusual |= static_cast<unsigned char>((static_cast<unsigned char>(c) & kFirstBeyondAscii) | (c == '\r' ? 1 : 0));
  return unusual == 0;
}

bool isAscii(std::string_view text) {
  unsigned char all = 0;
  for (const char c : text)
    all |= static_cast<unsigned char>(c);
  return all < kFirstBeyondAscii;
}

bool isUnprintable(char c) {
  constexpr unsigned char kFirstPrintable = 0x20, kDelete = 0x7F;
  const auto code = static_cast<unsigned char>(c);
  return (code < kFirstPrintable && c != '\t' && c != '\n' && c != '\r') || code == kDelete;
}

}  // namespace

ByteOrderMark byteOrderMarkOf(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF"))
    return {TextEncoding::Utf8, 3};
  if (head.starts_with("\xFF\xFE"))
    return {TextEncoding::Utf16LittleEnd, 2};
  if (head.starts_with("\xFE\xFF"))
    return {TextEncoding::Utf16BigEnd, 2};
  return {};
}

bool TextDecoder::leavesAsTheyAre(std::string_view bytes) const {
  return encoding_ == TextEncoding::Utf8 && waiting_.empty() && !endedInReturn_ && isPlain(bytes);
}

void TextDecoder::decode(std::string_view bytes, std::string& text) {
  const std::string joined = waiting_.empty() ? std::string() : std::exchange(waiting_, {}) + std::string(bytes);
  const std::string_view all = joined.empty() ? bytes : joined;
  if (encoding_ == TextEncoding::Utf8)
    decodeUtf8(all, text, false);
  else
    decodeUtf16(all, text);
}

void TextDecoder::finish(std::string& text) {
  const std::string rest = std::exchange(waiting_, {});
  if (encoding_ == TextEncoding::Utf8) {
    decodeUtf8(rest, text, true);
  } else if (!rest.empty() || highSurrogate_ != 0) {
    countForeign(static_cast<int64_t>(rest.size()) + (highSurrogate_ != 0 ? 2 : 0), {});
    highSurrogate_ = 0;
    appendUtf8(kReplacement, text);
  }
}

void TextDecoder::decodeUtf8(std::string_view bytes, std::string& text, bool isLast) {
  std::string valid;
  valid.reserve(bytes.size());
  for (size_t at = 0; at < bytes.size();) {
    const Character character = characterAt(bytes, at);
    if (character.isCutOff && !isLast) {
      waiting_ = bytes.substr(at);
      break;
    }
    if (character.bytes == 0) {
      countForeign(1, valid);
      appendLatin1(byteAt(bytes, at), valid);
    } else {
      valid += bytes.substr(at, character.bytes);
    }
    at += std::max<size_t>(character.bytes, 1);
  }
  appendLineEnds(valid, text);
}

void TextDecoder::decodeUtf16(std::string_view bytes, std::string& text) {
  std::string decoded;
  size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    const char32_t first = byteAt(bytes, at), second = byteAt(bytes, at + 1);
    appendUnit(encoding_ == TextEncoding::Utf16LittleEnd ? second << 8 | first : first << 8 | second, decoded);
  }
  waiting_ = bytes.substr(at);
  appendLineEnds(decoded, text);
}

/// One unit of UTF-16: a character, or half of one.
void TextDecoder::appendUnit(char32_t unit, std::string& text) {
  constexpr char32_t kFirstHigh = 0xD800, kFirstLow = 0xDC00, kLastLow = 0xDFFF, kFirstOfPairs = 0x10000;
  const bool isLow = unit >= kFirstLow && unit <= kLastLow;
  const char32_t high = std::exchange(highSurrogate_, 0);
  if (high != 0 && isLow) {
    appendUtf8(kFirstOfPairs + ((high - kFirstHigh) << 10 | (unit - kFirstLow)), text);
    return;
  }
  if (high != 0 || isLow) {
    countForeign(2, text);
    appendUtf8(kReplacement, text);
  }
  if (unit >= kFirstHigh && unit < kFirstLow)
    highSurrogate_ = unit;
  else if (!isLow)
    appendUtf8(unit, text);
}

void TextDecoder::appendLineEnds(std::string_view decoded, std::string& text) {
  const size_t before = text.size();
  for (const char c : decoded) {
    const bool endsReturn = std::exchange(endedInReturn_, c == '\r') && c == '\n';
    if (!endsReturn)
      text += c == '\r' ? '\n' : c;
  }
  lineEnds_ += std::ranges::count(std::string_view(text).substr(before), '\n');
}

/// `before`: what was decoded of this piece so far, its line ends not yet counted.
void TextDecoder::countForeign(int64_t bytes, std::string_view before) {
  if (foreign_ == 0) {
    foreignLine_ = lineEnds_ + 1;
    bool isAfterReturn = endedInReturn_;
    for (const char c : before) {
      foreignLine_ += c == '\r' || (c == '\n' && !isAfterReturn);
      isAfterReturn = c == '\r';
    }
  }
  foreign_ += bytes;
}

std::string decodedText(std::string_view bytes) {
  const ByteOrderMark mark = byteOrderMarkOf(bytes);
  TextDecoder decoder(mark.encoding);
  std::string text;
  decoder.decode(bytes.substr(mark.bytes), text);
  decoder.finish(text);
  return text;
}

std::string validUtf8(std::string_view text) {
  if (isAscii(text))
    return std::string(text);
  std::string valid;
  valid.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const size_t bytes = characterAt(text, at).bytes;
    if (bytes == 0)
      appendLatin1(byteAt(text, at), valid);
    else
      valid += text.substr(at, bytes);
    at += std::max<size_t>(bytes, 1);
  }
  return valid;
}

std::string printableText(std::string_view text) {
  std::string printable = validUtf8(text);
  std::ranges::replace_if(printable, isUnprintable, ' ');
  return printable;
}

}  // namespace dglm
