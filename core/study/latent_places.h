// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/units.h"
#include "core/project/project.h"

namespace dglm {

/// A place where a latent fires strongly.
struct LatentPlace {
  RecordId record{};
  std::string recordName;
  BaseRange bases;     ///< of the token, 0-based half-open
  std::string before;  ///< up to kContextBases bases left of the token
  std::string token;
  std::string after;
  std::vector<std::string> features;  ///< labels of the features it overlaps, shortest first
  float value = 0;
};

constexpr int64_t kContextBases = 24;

/// What the card of a latent shows of its activations.
struct LatentPlaces {
  std::vector<float> values;  ///< of all active tokens
  std::vector<LatentPlace> top;
};

/// The strongest tokens first, `count` of them at most. The frames that read one place again and again give near
/// repeats: of tokens that lie within kContextBases of each other the strongest stands for all.
Result<LatentPlaces> latentPlaces(const Project& project, AnalysisId analysis, LatentNumber latent, size_t count);

}  // namespace dglm
