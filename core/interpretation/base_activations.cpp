// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/base_activations.h"

#include <algorithm>

namespace dglm {

void BaseActivations::addRow(const SparseCode& code, int64_t row, const Token& token) {
  const auto number = static_cast<int32_t>(tokens_.size());
  tokens_.push_back(token);
  const auto latents = code.rowLatents(row);
  const auto values = code.rowValues(row);
  for (size_t i = 0; i < latents.size(); ++i)
    if (values[i] > 0)
      hits_[static_cast<size_t>(latents[i])].push_back({number, values[i]});
}

void BaseActivations::add(const RecordCode& code, int64_t recordLength) {
  const auto record = static_cast<int32_t>(recordStart_.size()) - 1;
  const int64_t first = recordStart_.back();
  readings_.resize(static_cast<size_t>(first + recordLength), 0);
  for (const CodedReading& reading : code.readings) {
    const ReadingCoverage coverage = coverageOf(reading, recordLength);
    for (int64_t base = coverage.bases.start; base < coverage.bases.end; ++base)
      ++readings_[static_cast<size_t>(first + base % recordLength)];
    for (int64_t row = 0; row < reading.code.rows(); ++row) {
      const BaseRange bases = ownBases(coverage, reading.bases[static_cast<size_t>(row)], recordLength);
      addRow(reading.code, row,
             {record, static_cast<int32_t>(bases.start % recordLength), static_cast<int32_t>(bases.length())});
    }
  }
  recordStart_.push_back(first + recordLength);
  longestRecord_ = std::max(longestRecord_, recordLength);
}

void BaseActivations::addTokens(const CodedReading& reading) {
  const auto record = static_cast<int32_t>(recordStart_.size()) - 1;
  for (int64_t row = 0; row < reading.code.rows(); ++row)
    addRow(reading.code, row, {record, static_cast<int32_t>(row), 1});
  recordStart_.push_back(recordStart_.back() + reading.code.rows());
  readings_.resize(static_cast<size_t>(recordStart_.back()), 1);
  longestRecord_ = std::max(longestRecord_, reading.code.rows());
}

/// Moves the sums of one record into the values, as means.
void BaseActivations::handOver(int32_t record, Scratch& scratch) const {
  const int64_t first = recordStart_[static_cast<size_t>(record)];
  for (int64_t base = 0; base < lengthOf(record); ++base) {
    float& sum = scratch.sums[static_cast<size_t>(base)];
    if (sum == 0.0f)
      continue;
    const auto readings = static_cast<float>(std::max<uint8_t>(1, readings_[static_cast<size_t>(first + base)]));
    scratch.values.push_back({static_cast<int32_t>(first + base), sum / readings});
    sum = 0.0f;
  }
}

std::span<const BaseValue> BaseActivations::values(LatentNumber latent, Scratch& scratch) const {
  scratch.sums.resize(std::max(static_cast<size_t>(longestRecord_), scratch.sums.size()), 0.0f);
  scratch.values.clear();
  const std::vector<Hit>& hits = hits_[static_cast<size_t>(latent)];
  for (size_t i = 0; i < hits.size(); ++i) {
    const Token& token = tokens_[static_cast<size_t>(hits[i].token)];
    const int64_t length = lengthOf(token.record);
    for (int64_t base = token.start; base < token.start + token.length; ++base)
      scratch.sums[static_cast<size_t>(base < length ? base : base % length)] += hits[i].value;
    const bool isLast = i + 1 == hits.size() || tokens_[static_cast<size_t>(hits[i + 1].token)].record != token.record;
    if (isLast)
      handOver(token.record, scratch);
  }
  return scratch.values;
}

}  // namespace dglm
