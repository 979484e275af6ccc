// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dglm {

using Bytes = std::vector<uint8_t>;
using ByteSpan = std::span<const uint8_t>;

/// Appends numbers in the layout of the project's BLOBs (README.md), the same on every machine.
class ByteWriter {
 public:
  /// LEB128: seven bits a byte, lowest first; the top bit says that more follow.
  void varint(uint64_t number);
  /// A signed number as varint: 0, -1, 1, -2, ... become 0, 1, 2, 3, ...
  void zigzag(int64_t number);
  /// IEEE 754 binary32, lowest byte first.
  void float32(float number);
  void append(ByteSpan bytes) { bytes_.insert(bytes_.end(), bytes.begin(), bytes.end()); }
  void clear() { bytes_.clear(); }

  const Bytes& bytes() const { return bytes_; }
  size_t size() const { return bytes_.size(); }

 private:
  Bytes bytes_;
};

/// Reads what a ByteWriter wrote. After the first read beyond the end every read gives 0 and failed() is true.
class ByteReader {
 public:
  explicit ByteReader(ByteSpan bytes) : rest_(bytes) {}

  uint64_t varint();
  int64_t zigzag();
  float float32();
  /// The next bytes as they are.
  ByteSpan take(uint64_t count);
  /// A varint that counts things of at least `bytesEach` bytes still to come; more than can follow is a failure.
  /// So a damaged count never asks for much memory.
  size_t count(size_t bytesEach = 1);

  size_t remaining() const { return rest_.size(); }
  bool failed() const { return failed_; }
  /// Everything was read and nothing was missing.
  bool atEnd() const { return !failed_ && rest_.empty(); }

 private:
  ByteSpan rest_;
  bool failed_ = false;

  void fail();
};

}  // namespace dglm
