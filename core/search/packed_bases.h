// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

#include "core/search/base_codes.h"

namespace dglm {

/// A sequence at two bits a base, base i in bits 2i and 2i + 1. In the place of an ambiguity code stands one of its
/// bases, the same one each time; what was there is kept aside.
class PackedBases {
 public:
  /// A run of the same ambiguity code.
  struct AmbiguousRun {
    int64_t start = 0, end = 0;
    BaseCode code = kAnyBase;
  };

  void clear();
  /// Appends letters of any case. Blanks and tabs are passed over; other control characters are counted.
  void append(std::string_view letters);
  /// The same where, as inside a buffer, kReadTogether characters may be read from any of the letters on.
  void appendFromBuffer(std::string_view letters);
  static constexpr size_t kReadTogether = 16;
  /// Appends bases of this sequence again: for circles, and the overlap of two pieces.
  void appendCopy(const PackedBases& from, int64_t start, int64_t end);

  int64_t length() const { return length_; }
  bool isEmpty() const { return length_ == 0; }
  int64_t ambiguousBases() const;
  /// Control characters among what was appended: nothing that a sequence has.
  int64_t strangeCharacters() const { return strange_; }

  int at(int64_t position) const { return bytes_[static_cast<size_t>(position >> 2)] >> (2 * (position & 3)) & 3; }

  /// At least 28 bases from the position on in the lowest bits; what lies beyond the end is 0.
  uint64_t bitsAt(int64_t position) const {
    uint64_t bits;
    std::memcpy(&bits, bytes_.data() + (position >> 2), sizeof bits);
    if constexpr (std::endian::native == std::endian::big)
      bits = reversedBytes(bits);
    return bits >> (2 * (position & 3));
  }

  const uint8_t* data() const { return bytes_.data(); }

  /// The codes of [start, end), ambiguity codes included.
  void unpack(int64_t start, int64_t end, std::vector<BaseCode>& codes) const;

 private:
  static uint64_t reversedBytes(uint64_t bits);
  void reserveFor(int64_t more);
  void appendCode(int code);
  /// Of sixteen characters the first `count`; false, and nothing is appended, where one is no base.
  bool appendBases(const char* letters, int count);
  void appendLetter(char letter);
  void noteAmbiguity(BaseCode code);

  static constexpr size_t kPadding = 16;  ///< zero bytes behind the bases, for wide reads
  std::vector<uint8_t> bytes_ = std::vector<uint8_t>(kPadding);
  int64_t length_ = 0;
  int64_t strange_ = 0;
  std::vector<AmbiguousRun> ambiguous_;
};

}  // namespace dglm
