// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/sequence/record.h"

namespace dglm::test {

inline std::filesystem::path testData(const std::string& name) {
  return std::filesystem::path(DGLM_TEST_DATA) / name;
}

/// Bases from a fixed recurrence: no period shorter than the record, the same on every platform.
inline std::string basesFrom(uint32_t state, int64_t count) {
  std::string bases;
  for (int64_t i = 0; i < count; ++i) {
    state = state * 1664525U + 1013904223U;
    bases += "ACGT"[state >> 30];
  }
  return bases;
}

/// Such bases with a feature AmpR.
inline Record annotatedRecord(const std::string& id, int64_t length, uint32_t state = 12345) {
  Record record;
  record.id = id;
  record.bases = basesFrom(state, length);
  Feature feature;
  feature.type = "CDS";
  feature.segments = {{{6, 18}, Strand::Forward}};
  feature.qualifiers = {{"label", "AmpR"}};
  record.features = {feature};
  return record;
}

}  // namespace dglm::test
