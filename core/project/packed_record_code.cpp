// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/packed_record_code.h"

namespace dglm {

namespace {

void packReading(ByteWriter& writer, const SparseCode& code) {
  writer.varint(static_cast<uint64_t>(code.width));
  for (int64_t row = 0; row < code.rows(); ++row) {
    const auto latents = code.rowLatents(row);
    writer.varint(latents.size());
    int32_t before = 0;
    for (const LatentNumber latent : latents) {
      writer.varint(static_cast<uint64_t>(latent - before));
      before = latent;
    }
  }
  for (const float value : code.values)
    writer.float32(value);
}

SparseCode unpackReading(ByteReader& reader, int64_t rows) {
  constexpr size_t kBytesOfEntry = 5;
  SparseCode code;
  code.width = static_cast<int64_t>(reader.varint());
  for (int64_t row = 0; row < rows && !reader.failed(); ++row) {
    const size_t entries = reader.count(kBytesOfEntry);
    int64_t latent = 0;
    for (size_t entry = 0; entry < entries; ++entry) {
      latent = static_cast<int64_t>(static_cast<uint64_t>(latent) + reader.varint());
      code.latents.push_back(static_cast<int32_t>(latent));
    }
    code.rowStart.push_back(code.nonzeros());
  }
  code.values.resize(code.latents.size());
  for (float& value : code.values)
    value = reader.float32();
  return code;
}

bool latentsFit(const SparseCode& code) {
  for (const LatentNumber latent : code.latents)
    if (latent < 0 || latent >= code.width)
      return false;
  return true;
}

std::vector<BaseRange> basesOf(const ReadingLayout& reading) {
  std::vector<BaseRange> bases;
  for (const TokenRun& run : reading.runs)
    for (int64_t token = 0; token < run.tokens; ++token) {
      const int64_t start = run.start + token * run.step;
      bases.push_back({start, start + run.length});
    }
  return bases;
}

}  // namespace

PackedRecordCode packCode(const RecordCode& code) {
  ByteWriter tokenIds;
  ByteWriter entries;
  for (const CodedReading& reading : code.readings) {
    for (const int32_t id : reading.tokenIds)
      tokenIds.varint(static_cast<uint64_t>(id));
    packReading(entries, reading.code);
  }
  return {tokenIds.bytes(), entries.bytes()};
}

std::optional<RecordCode> unpackCode(const TokenLayout& layout, ByteSpan entries) {
  ByteReader reader(entries);
  RecordCode code;
  for (const ReadingLayout& reading : layout.readings) {
    CodedReading coded{reading.coverage.reading, {}, {}, unpackReading(reader, reading.tokens())};
    if (reader.failed() || !latentsFit(coded.code))
      return std::nullopt;
    coded.bases = basesOf(reading);
    code.readings.push_back(std::move(coded));
  }
  if (!reader.atEnd())
    return std::nullopt;
  return code;
}

bool unpackTokenIds(RecordCode& code, ByteSpan tokenIds) {
  ByteReader reader(tokenIds);
  for (CodedReading& reading : code.readings) {
    reading.tokenIds.resize(reading.bases.size());
    for (int32_t& id : reading.tokenIds)
      id = static_cast<int32_t>(reader.varint());
  }
  return reader.atEnd();
}

}  // namespace dglm
