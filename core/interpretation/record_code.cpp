// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/record_code.h"

#include <algorithm>
#include <utility>

#include "core/sequence/unknown_bases.h"

namespace dglm {

namespace {

int64_t wrapped(int64_t position, int64_t length) {
  const int64_t rest = position % length;
  return rest < 0 ? rest + length : rest;
}

// The token in the coverage's own numbering, which runs on past the origin. A forward reading knows a token by its
// first base and a reverse reading by its last, because that base was read first and is never given up to another
// token.
BaseRange unwrappedInto(const ReadingCoverage& coverage, BaseRange token, int64_t recordLength) {
  const int64_t origin = coverage.bases.start;
  int64_t start = origin + wrapped(token.start - origin, recordLength);
  if (coverage.reading.strand == Strand::Reverse)
    start = origin + wrapped(token.end - 1 - origin, recordLength) + 1 - token.length();
  return {start, start + token.length()};
}

// From the reading's first base to its last, round the origin if need be. Tokens that cover no base (written special
// tokens) leave gaps.
int64_t basesRead(const CodedReading& reading, int64_t recordLength) {
  const bool isReverse = reading.reading.strand == Strand::Reverse;
  int64_t bases = reading.bases.front().length();
  for (size_t token = 1; token < reading.bases.size(); ++token) {
    const BaseRange& before = reading.bases[token - 1];
    const BaseRange& after = reading.bases[token];
    const int64_t gap = isReverse ? before.start - after.end : after.start - before.end;
    bases += wrapped(gap, recordLength) + after.length();
  }
  return bases;
}

std::vector<int32_t> readingsPerBase(std::span<const ReadingCoverage> coverages, int64_t recordLength) {
  std::vector<int32_t> readings(static_cast<size_t>(recordLength), 0);
  for (const ReadingCoverage& coverage : coverages)
    for (int64_t base = coverage.bases.start; base < coverage.bases.end; ++base)
      ++readings[static_cast<size_t>(wrapped(base, recordLength))];
  return readings;
}

}  // namespace

int64_t RecordCode::nonzeros() const {
  int64_t sum = 0;
  for (const CodedReading& reading : readings)
    sum += reading.code.nonzeros();
  return sum;
}

ReadingCoverage coverageOf(const CodedReading& reading, int64_t recordLength) {
  ReadingCoverage coverage{reading.reading, {}};
  if (reading.bases.empty())
    return coverage;
  const bool isReverse = reading.reading.strand == Strand::Reverse;
  const int64_t covered = std::min(basesRead(reading, recordLength), recordLength);
  const int64_t start =
      isReverse ? wrapped(reading.bases.front().end - covered, recordLength) : reading.bases.front().start;
  coverage.bases = {start, start + covered};
  return coverage;
}

BaseRange ownBases(const ReadingCoverage& coverage, BaseRange token, int64_t recordLength) {
  const BaseRange bases = unwrappedInto(coverage, token, recordLength);
  return {std::max(bases.start, coverage.bases.start), std::min(bases.end, coverage.bases.end)};
}

std::vector<ActiveToken> activeTokens(const RecordCode& code, LatentNumber latent) {
  std::vector<ActiveToken> tokens;
  for (size_t r = 0; r < code.readings.size(); ++r) {
    const CodedReading& reading = code.readings[r];
    for (int64_t row = 0; row < reading.code.rows(); ++row) {
      const auto latents = reading.code.rowLatents(row);
      const auto found = std::lower_bound(latents.begin(), latents.end(), latent);
      if (found == latents.end() || *found != latent)
        continue;
      const float value = reading.code.rowValues(row)[static_cast<size_t>(found - latents.begin())];
      tokens.push_back({static_cast<int32_t>(r), reading.bases[static_cast<size_t>(row)], value});
    }
  }
  return tokens;
}

std::vector<float> perBaseMean(std::span<const ActiveToken> tokens, std::span<const ReadingCoverage> coverages,
                               int64_t recordLength) {
  std::vector<float> mean(static_cast<size_t>(recordLength), 0.0F);
  for (const ActiveToken& token : tokens) {
    const ReadingCoverage& coverage = coverages[static_cast<size_t>(token.reading)];
    const BaseRange bases = ownBases(coverage, token.bases, recordLength);
    for (int64_t base = bases.start; base < bases.end; ++base)
      mean[static_cast<size_t>(wrapped(base, recordLength))] += token.value;
  }
  const std::vector<int32_t> readings = readingsPerBase(coverages, recordLength);
  for (size_t base = 0; base < mean.size(); ++base)
    if (readings[base] > 1)
      mean[base] /= static_cast<float>(readings[base]);
  return mean;
}

void silenceUnknown(const Record& record, RecordCode& code) {
  if (!hasUnknown(record.bases))
    return;
  for (CodedReading& reading : code.readings) {
    SparseCode kept;
    kept.width = reading.code.width;
    for (int64_t row = 0; row < reading.code.rows(); ++row) {
      if (isUnknown(record.bases, reading.bases[static_cast<size_t>(row)]))
        kept.rowStart.push_back(kept.nonzeros());
      else
        kept.appendRow(reading.code, row);
    }
    reading.code = std::move(kept);
  }
}

void addToSummaries(std::vector<LatentSummary>& summaries, const RecordCode& code) {
  std::vector<char> fires;
  for (const CodedReading& reading : code.readings) {
    for (auto latent = static_cast<int32_t>(summaries.size()); latent < reading.code.width; ++latent)
      summaries.push_back({.latent = latent});
    fires.resize(summaries.size(), 0);
    for (size_t entry = 0; entry < reading.code.latents.size(); ++entry) {
      const auto latent = static_cast<size_t>(reading.code.latents[entry]);
      LatentSummary& summary = summaries[latent];
      summary.maximum = std::max(summary.maximum, reading.code.values[entry]);
      ++summary.activeTokenCount;
      summary.recordsFiring += fires[latent] ? 0 : 1;
      fires[latent] = 1;
    }
  }
}

}  // namespace dglm
