// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/checksum.h"

#include <array>

namespace dglm {

namespace {

using Table = std::array<uint32_t, 256>;

constexpr Table makeTable(uint32_t reflectedPolynomial) {
  Table table{};
  for (uint32_t byte = 0; byte < table.size(); ++byte) {
    uint32_t remainder = byte;
    for (int bit = 0; bit < 8; ++bit)
      remainder = (remainder >> 1) ^ ((remainder & 1) != 0 ? reflectedPolynomial : 0);
    table[byte] = remainder;
  }
  return table;
}

uint32_t checksum(const Table& table, std::string_view bytes) {
  uint32_t remainder = 0xffffffff;
  for (const char c : bytes)
    remainder = (remainder >> 8) ^ table[(remainder ^ static_cast<uint8_t>(c)) & 0xff];
  return ~remainder;
}

}  // namespace

uint32_t crc32(std::string_view bytes) {
  static constexpr Table kTable = makeTable(0xedb88320);
  return checksum(kTable, bytes);
}

uint32_t crc32c(std::string_view bytes) {
  static constexpr Table kTable = makeTable(0x82f63b78);
  return checksum(kTable, bytes);
}

}  // namespace dglm
