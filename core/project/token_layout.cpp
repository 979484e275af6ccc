// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/token_layout.h"

namespace dglm {

namespace {

std::vector<TokenRun> runsOf(const std::vector<BaseRange>& bases) {
  std::vector<TokenRun> runs;
  for (const BaseRange& token : bases) {
    if (!runs.empty() && runs.back().length == token.length()) {
      TokenRun& run = runs.back();
      const int64_t last = run.start + (run.tokens - 1) * run.step;
      if (run.tokens == 1 || token.start - last == run.step) {
        run.step = token.start - last;
        ++run.tokens;
        continue;
      }
    }
    runs.push_back({.tokens = 1, .start = token.start, .length = token.length(), .step = 0});
  }
  return runs;
}

void encodeReading(ByteWriter& writer, const ReadingLayout& reading) {
  writer.varint(static_cast<uint64_t>(reading.coverage.reading.frame));
  writer.zigzag(static_cast<int64_t>(reading.coverage.reading.strand));
  writer.zigzag(reading.coverage.bases.start);
  writer.zigzag(reading.coverage.bases.end);
  writer.varint(reading.runs.size());
  for (const TokenRun& run : reading.runs) {
    writer.varint(static_cast<uint64_t>(run.tokens));
    writer.zigzag(run.start);
    writer.varint(static_cast<uint64_t>(run.length));
    writer.zigzag(run.step);
  }
}

ReadingLayout decodeReading(ByteReader& reader) {
  constexpr size_t kBytesOfRun = 4;
  ReadingLayout reading;
  reading.coverage.reading.frame = static_cast<int>(reader.varint());
  reading.coverage.reading.strand = static_cast<Strand>(reader.zigzag());
  reading.coverage.bases.start = reader.zigzag();
  reading.coverage.bases.end = reader.zigzag();
  reading.runs.resize(reader.count(kBytesOfRun));
  for (TokenRun& run : reading.runs) {
    run.tokens = static_cast<int64_t>(reader.varint());
    run.start = reader.zigzag();
    run.length = static_cast<int64_t>(reader.varint());
    run.step = reader.zigzag();
  }
  return reading;
}

}  // namespace

int64_t ReadingLayout::tokens() const {
  int64_t sum = 0;
  for (const TokenRun& run : runs)
    sum += run.tokens;
  return sum;
}

int64_t TokenLayout::tokens() const {
  int64_t sum = 0;
  for (const ReadingLayout& reading : readings)
    sum += reading.tokens();
  return sum;
}

std::vector<ReadingCoverage> TokenLayout::coverages() const {
  std::vector<ReadingCoverage> all;
  all.reserve(readings.size());
  for (const ReadingLayout& reading : readings)
    all.push_back(reading.coverage);
  return all;
}

TokenLayout layoutOf(const RecordCode& code, int64_t recordLength) {
  TokenLayout layout;
  for (const CodedReading& reading : code.readings)
    layout.readings.push_back({coverageOf(reading, recordLength), runsOf(reading.bases)});
  return layout;
}

Bytes encodeLayout(const TokenLayout& layout) {
  ByteWriter writer;
  writer.varint(layout.readings.size());
  for (const ReadingLayout& reading : layout.readings)
    encodeReading(writer, reading);
  return writer.bytes();
}

std::optional<TokenLayout> decodeLayout(ByteSpan bytes) {
  constexpr size_t kBytesOfReading = 5;
  constexpr int64_t kMostTokens = int64_t{1} << 40;  // what a damaged count may add up to without running over
  ByteReader reader(bytes);
  TokenLayout layout;
  layout.readings.resize(reader.count(kBytesOfReading));
  for (ReadingLayout& reading : layout.readings)
    reading = decodeReading(reader);
  if (!reader.atEnd())
    return std::nullopt;
  for (const ReadingLayout& reading : layout.readings)
    for (const TokenRun& run : reading.runs)
      if (run.tokens < 0 || run.tokens > kMostTokens)
        return std::nullopt;
  return layout;
}

std::optional<TokenCursor::Place> TokenCursor::at(int64_t number) {
  for (; reading_ < layout_->readings.size(); ++reading_, run_ = 0) {
    const std::vector<TokenRun>& runs = layout_->readings[reading_].runs;
    for (; run_ < runs.size(); runFirst_ += runs[run_].tokens, ++run_) {
      const TokenRun& run = runs[run_];
      const int64_t inRun = number - runFirst_;
      if (inRun >= run.tokens)
        continue;
      const int64_t start = run.start + inRun * run.step;
      return Place{static_cast<int32_t>(reading_), {start, start + run.length}};
    }
  }
  return std::nullopt;
}

}  // namespace dglm
