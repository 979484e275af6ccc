// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "core/glm/config.h"
#include "core/sequence/record.h"
#include "core/sequence/tokens.h"
#include "tests/some_bases.h"

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

/// Bases without a period shorter than the record.
inline std::string someBases(int64_t count, uint32_t seed = 1) {
  return basesFrom(seed * 2654435761U + 12345, count);
}

inline Record recordOf(std::string bases, Topology topology, std::string id = "r") {
  Record record;
  record.id = std::move(id);
  record.bases = std::move(bases);
  record.topology = topology;
  return record;
}

}  // namespace dglm::test
