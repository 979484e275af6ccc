// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>

#include "core/glm/config.h"
#include "core/sequence/record.h"
#include "core/sequence/tokens.h"

namespace dglm::test {

/// A rotary, gated model small enough to train in a test; 3-mers.
inline constexpr int kTinyKmer = 3;

inline GlmConfig tinyConfig() {
  GlmConfig config;
  config.vocabularySize = Vocabulary::ntV2(kTinyKmer).size();
  config.hiddenSize = 16;
  config.layers = 2;
  config.heads = 2;
  config.ffnSize = 24;
  config.maxPositions = 64;
  return config;
}

/// Bases from a fixed recurrence: no period shorter than the record, the same on every platform.
inline std::string someBases(int64_t count, uint32_t seed = 1) {
  std::string bases;
  uint32_t state = seed * 2654435761U + 12345;
  for (int64_t i = 0; i < count; ++i) {
    state = state * 1664525U + 1013904223U;
    bases += "ACGT"[state >> 30];
  }
  return bases;
}

inline Record recordOf(std::string bases, Topology topology, std::string id = "r") {
  Record record;
  record.id = std::move(id);
  record.bases = std::move(bases);
  record.topology = topology;
  return record;
}

inline std::filesystem::path testData(const std::string& name) {
  return std::filesystem::path(DGLM_TEST_DATA) / name;
}

}  // namespace dglm::test
