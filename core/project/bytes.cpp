// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/bytes.h"

#include <array>
#include <bit>

namespace dglm {

namespace {
constexpr uint64_t kMoreFollow = 0x80;
constexpr int kVarintBits = 7;
constexpr size_t kFloatBytes = 4;
}  // namespace

void ByteWriter::varint(uint64_t number) {
  for (; number >= kMoreFollow; number >>= kVarintBits)
    bytes_.push_back(static_cast<uint8_t>(number | kMoreFollow));
  bytes_.push_back(static_cast<uint8_t>(number));
}

void ByteWriter::zigzag(int64_t number) {
  varint((static_cast<uint64_t>(number) << 1) ^ static_cast<uint64_t>(number >> 63));
}

void ByteWriter::float32(float number) {
  const auto bits = std::bit_cast<uint32_t>(number);
  std::array<uint8_t, kFloatBytes> bytes{};
  for (size_t byte = 0; byte < kFloatBytes; ++byte)
    bytes[byte] = static_cast<uint8_t>(bits >> (8 * byte));
  append(bytes);
}

void ByteReader::fail() {
  failed_ = true;
  rest_ = {};
}

uint64_t ByteReader::varint() {
  uint64_t number = 0;
  int shift = 0;
  for (size_t i = 0; i < rest_.size() && shift < 64; ++i, shift += kVarintBits) {
    const uint64_t byte = rest_[i];
    number |= (byte & (kMoreFollow - 1)) << shift;
    if (byte < kMoreFollow) {
      rest_ = rest_.subspan(i + 1);
      return number;
    }
  }
  fail();
  return 0;
}

int64_t ByteReader::zigzag() {
  const uint64_t number = varint();
  return static_cast<int64_t>(number >> 1) ^ -static_cast<int64_t>(number & 1);
}

float ByteReader::float32() {
  const ByteSpan bytes = take(kFloatBytes);
  if (bytes.empty())
    return 0;
  uint32_t bits = 0;
  for (size_t byte = 0; byte < kFloatBytes; ++byte)
    bits |= static_cast<uint32_t>(bytes[byte]) << (8 * byte);
  return std::bit_cast<float>(bits);
}

ByteSpan ByteReader::take(uint64_t count) {
  if (count > rest_.size()) {
    fail();
    return {};
  }
  const ByteSpan taken = rest_.first(static_cast<size_t>(count));
  rest_ = rest_.subspan(static_cast<size_t>(count));
  return taken;
}

size_t ByteReader::count(size_t bytesEach) {
  const uint64_t things = varint();
  if (things > rest_.size() / bytesEach) {
    fail();
    return 0;
  }
  return static_cast<size_t>(things);
}

}  // namespace dglm
