// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/checksum.h"

#include <array>
#include <cstddef>

namespace dglm {

namespace {

// Table n holds the remainders of a byte with n bytes of zeros after it, so that eight bytes are taken at once.
constexpr size_t kBytesAtOnce = 8;
using Tables = std::array<std::array<uint32_t, 256>, kBytesAtOnce>;

constexpr Tables makeTables(uint32_t reflectedPolynomial) {
  Tables tables{};
  for (uint32_t byte = 0; byte < tables[0].size(); ++byte) {
    uint32_t remainder = byte;
    for (int bit = 0; bit < 8; ++bit)
      remainder = (remainder >> 1) ^ ((remainder & 1) != 0 ? reflectedPolynomial : 0);
    tables[0][byte] = remainder;
  }
  for (size_t zeros = 1; zeros < tables.size(); ++zeros)
    for (size_t byte = 0; byte < tables[0].size(); ++byte) {
      const uint32_t before = tables[zeros - 1][byte];
      tables[zeros][byte] = (before >> 8) ^ tables[0][before & 0xff];
    }
  return tables;
}

uint32_t checksum(const Tables& tables, std::string_view bytes, uint32_t before) {
  const auto byteAt = [&bytes](size_t place) { return static_cast<uint32_t>(static_cast<uint8_t>(bytes[place])); };
  uint32_t remainder = ~before;
  for (; bytes.size() >= kBytesAtOnce; bytes.remove_prefix(kBytesAtOnce)) {
    const uint32_t first = remainder ^ (byteAt(0) | byteAt(1) << 8 | byteAt(2) << 16 | byteAt(3) << 24);
    remainder = tables[7][first & 0xff] ^ tables[6][(first >> 8) & 0xff] ^ tables[5][(first >> 16) & 0xff] ^
                tables[4][first >> 24] ^ tables[3][byteAt(4)] ^ tables[2][byteAt(5)] ^ tables[1][byteAt(6)] ^
                tables[0][byteAt(7)];
  }
  for (const char c : bytes)
    remainder = (remainder >> 8) ^ tables[0][(remainder ^ static_cast<uint8_t>(c)) & 0xff];
  return ~remainder;
}

}  // namespace

uint32_t crc32(std::string_view bytes) {
  static constexpr Tables kTables = makeTables(0xedb88320);
  return checksum(kTables, bytes, 0);
}

uint32_t crc32c(std::string_view bytes, uint32_t before) {
  static constexpr Tables kTables = makeTables(0x82f63b78);
  return checksum(kTables, bytes, before);
}

}  // namespace dglm
