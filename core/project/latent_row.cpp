// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/latent_row.h"

#include <algorithm>

namespace dglm {

namespace {

constexpr size_t kBytesOfFloat = 4;

float maximumOf(const PackedEntries& entries) {
  ByteReader values(entries.bytes.last(static_cast<size_t>(entries.tokens) * kBytesOfFloat));
  float maximum = 0;
  for (uint64_t token = 0; token < entries.tokens; ++token)
    maximum = std::max(maximum, values.float32());
  return maximum;
}

}  // namespace

std::optional<RowEntries> PackedEntries::unpack() const {
  ByteReader reader(bytes);
  RowEntries entries;
  entries.tokens.resize(static_cast<size_t>(tokens));
  entries.values.resize(static_cast<size_t>(tokens));
  uint64_t token = 0;  // of damaged bytes it may be anything
  for (int64_t& place : entries.tokens) {
    token += reader.varint();
    place = static_cast<int64_t>(token);
  }
  for (float& value : entries.values)
    value = reader.float32();
  if (!reader.atEnd())
    return std::nullopt;
  return entries;
}

void LatentRowBuilder::add(RecordId record, std::span<const int64_t> tokens, std::span<const float> values) {
  ByteWriter packed;
  int64_t before = 0;
  for (const int64_t token : tokens) {
    packed.varint(static_cast<uint64_t>(token - before));
    before = token;
  }
  for (const float value : values)
    packed.float32(value);
  add({record, tokens.size(), packed.bytes()});
}

void LatentRowBuilder::add(const PackedEntries& entries) {
  tokens_ += static_cast<int64_t>(entries.tokens);
  ++records_;
  maximum_ = std::max(maximum_, maximumOf(entries));
  index_.varint(static_cast<uint64_t>(toNumber(entries.record)));
  index_.varint(entries.tokens);
  index_.varint(entries.bytes.size());
  entries_.append(entries.bytes);
}

StoredLatentRow LatentRowBuilder::row() const {
  ByteWriter writer;
  writer.varint(static_cast<uint64_t>(records_));
  writer.append(index_.bytes());
  writer.append(entries_.bytes());
  return {tokens_, records_, maximum_, writer.bytes()};
}

std::optional<std::vector<PackedEntries>> readRow(ByteSpan bytes) {
  constexpr size_t kBytesOfIndexEntry = 3;
  ByteReader reader(bytes);
  std::vector<PackedEntries> records(reader.count(kBytesOfIndexEntry));
  std::vector<uint64_t> sizes(records.size());
  for (size_t i = 0; i < records.size(); ++i) {
    records[i].record = static_cast<RecordId>(reader.varint());
    records[i].tokens = reader.varint();
    sizes[i] = reader.varint();
  }
  for (size_t i = 0; i < records.size(); ++i) {
    records[i].bytes = reader.take(sizes[i]);
    if (records[i].tokens > records[i].bytes.size() / (kBytesOfFloat + 1))
      return std::nullopt;
  }
  if (!reader.atEnd())
    return std::nullopt;
  return records;
}

}  // namespace dglm
