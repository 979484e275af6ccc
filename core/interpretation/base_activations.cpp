// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/base_activations.h"

#include <algorithm>

namespace dglm {

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
      const auto latents = reading.code.rowLatents(row);
      const auto values = reading.code.rowValues(row);
      for (size_t i = 0; i < latents.size(); ++i)
        hits_[static_cast<size_t>(latents[i])].push_back(
            {record, static_cast<int32_t>(bases.start), static_cast<int32_t>(bases.length()), values[i]});
    }
  }
  recordStart_.push_back(first + recordLength);
}

std::span<const BaseValue> BaseActivations::values(int64_t latent, Scratch& scratch) const {
  scratch.sums.resize(readings_.size(), 0.0f);
  scratch.values.clear();
  for (const Hit& hit : hits_[static_cast<size_t>(latent)]) {
    const int64_t first = recordStart_[static_cast<size_t>(hit.record)];
    const int64_t length = recordStart_[static_cast<size_t>(hit.record) + 1] - first;
    for (int64_t i = 0; i < hit.length; ++i) {
      const auto base = static_cast<size_t>(first + (hit.start + i) % length);
      if (scratch.sums[base] == 0.0f)
        scratch.values.push_back({static_cast<int32_t>(base), 0.0f});
      scratch.sums[base] += hit.value;
    }
  }
  std::sort(scratch.values.begin(), scratch.values.end(),
            [](const BaseValue& a, const BaseValue& b) { return a.base < b.base; });
  for (BaseValue& entry : scratch.values) {
    float& sum = scratch.sums[static_cast<size_t>(entry.base)];
    entry.value = sum / static_cast<float>(std::max<uint8_t>(1, readings_[static_cast<size_t>(entry.base)]));
    sum = 0.0f;
  }
  return scratch.values;
}

}  // namespace dglm
