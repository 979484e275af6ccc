// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/project/bytes.h"
#include "core/project/ids.h"

namespace dglm {

/// The active tokens of one latent on one record: token numbers (TokenLayout) ascending, and their values.
struct RowEntries {
  std::vector<int64_t> tokens;
  std::vector<float> values;
};

/// The same, still packed. The bytes belong to the row it was read from.
struct PackedEntries {
  RecordId record{};
  uint64_t tokens = 0;
  ByteSpan bytes;

  /// None if the bytes are damaged.
  std::optional<RowEntries> unpack() const;
};

/// One latent over the records of one segment, as table latent_row has it.
struct StoredLatentRow {
  int64_t tokens = 0;
  int64_t records = 0;
  float maximum = 0;
  Bytes bytes;
};

/// Puts a row together record by record. Entries move from row to row without being unpacked.
class LatentRowBuilder {
 public:
  void add(RecordId record, std::span<const int64_t> tokens, std::span<const float> values);
  void add(const PackedEntries& entries);

  bool isEmpty() const { return records_ == 0; }
  StoredLatentRow row() const;

 private:
  int64_t tokens_ = 0;
  int64_t records_ = 0;
  float maximum_ = 0;
  ByteWriter index_;
  ByteWriter entries_;
};

/// The records of a row, in the order in which they were added; none if the bytes are damaged.
std::optional<std::vector<PackedEntries>> readRow(ByteSpan bytes);

}  // namespace dglm
