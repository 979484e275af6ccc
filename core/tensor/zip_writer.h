// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/atomic_file.h"

namespace dglm {

/// Writes a zip archive of stored entries, each entry's data at a multiple of 64 bytes as torch.save lays
/// them. Without ZIP64: the caller keeps the whole under kMaxSize.
class ZipWriter {
 public:
  static constexpr uint64_t kMaxSize = 0xf0000000;

  explicit ZipWriter(AtomicFile& file) : file_(file) {}

  /// Returns the CRC-32 of the data.
  Result<uint32_t> add(const std::string& name, std::string_view data);
  /// Writes the directory; nothing may be added after it.
  Status finish();

 private:
  struct Entry {
    std::string name;
    uint32_t crc = 0;
    uint32_t size = 0;
    uint32_t headerOffset = 0;
  };
  Status put(std::string_view bytes);

  AtomicFile& file_;
  uint64_t position_ = 0;
  std::vector<Entry> entries_;
};

}  // namespace dglm
