// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dglm {

enum class TextEncoding { Utf8, Utf16LittleEnd, Utf16BigEnd };

/// What a byte order mark at the start of a file tells; UTF-8 and no bytes where there is none.
struct ByteOrderMark {
  TextEncoding encoding = TextEncoding::Utf8;
  size_t bytes = 0;
};

ByteOrderMark byteOrderMarkOf(std::string_view head);

/// Makes UTF-8 with LF line ends of the bytes of a file, piece by piece. CRLF and CR alone become LF.
///
/// A byte that is no part of valid UTF-8 is read by itself as Latin-1, in the form in which Windows writes it
/// (code page 1252), and counted: so a file of Latin-1 is read as it was meant, and one broken byte spoils nothing
/// else of a file of UTF-8. In UTF-16 a unit that makes no sense becomes U+FFFD and is counted too.
class TextDecoder {
 public:
  explicit TextDecoder(TextEncoding encoding = TextEncoding::Utf8) : encoding_(encoding) {}

  /// Whether decode() would append just these bytes, which then need not be given to it.
  bool leavesAsTheyAre(std::string_view bytes) const;

  /// How many lines ended before the next piece, for who did not give every piece to decode().
  void setLineEnds(int64_t count) { lineEnds_ = count; }

  /// Appends what the bytes mean. The start of a character at their end waits for the next piece.
  void decode(std::string_view bytes, std::string& text);
  /// No more bytes follow: appends what waits.
  void finish(std::string& text);

  int64_t foreignBytes() const { return foreign_; }
  /// 1-based; 0 where there is no foreign byte.
  int64_t firstForeignLine() const { return foreignLine_; }

 private:
  void decodeUtf8(std::string_view bytes, std::string& text, bool isLast);
  void decodeUtf16(std::string_view bytes, std::string& text);
  void appendUnit(char32_t unit, std::string& text);
  void appendLineEnds(std::string_view decoded, std::string& text);
  void countForeign(int64_t bytes, std::string_view before);

  TextEncoding encoding_;
  std::string waiting_;         ///< bytes of a character that is not whole
  char32_t highSurrogate_ = 0;  ///< of UTF-16; 0 for none
  bool endedInReturn_ = false;
  int64_t foreign_ = 0, foreignLine_ = 0;
  int64_t lineEnds_ = 0;  ///< of what was decoded
};

/// A whole text decoded, its byte order mark dropped.
std::string decodedText(std::string_view bytes);

/// The text if it is valid UTF-8; otherwise its other bytes are read as TextDecoder does. Line ends stay.
std::string validUtf8(std::string_view text);

/// Valid UTF-8 in which control characters other than tab, LF and CR are blanks: what tables, XML and other programs
/// can hold.
std::string printableText(std::string_view text);

}  // namespace dglm
