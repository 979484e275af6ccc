// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/units.h"
#include "core/interpretation/steering_session.h"

namespace dglm {

/// A token to write anew, and which of its bases must stay.
struct DesignPlace {
  TokenIndex token = 0;  ///< index in the window
  std::string pattern;   ///< its bases, N where any may come

  bool operator==(const DesignPlace&) const = default;
};

/// The k-mer tokens of the window that hold a base of the region outside the protected ranges. Bases outside the region
/// stay; so do tokens that are no whole k-mer.
std::vector<DesignPlace> designPlaces(const SteeringWindow& window, const Vocabulary& vocabulary, const Record& record,
                                      BaseRange region, std::span<const BaseRange> fixed);

/// A model, what steers it, and the tokens that it writes.
struct DesignTask {
  std::shared_ptr<const LatentReader> reader;
  SteeringWindow window;  ///< as the record has it, nothing masked
  bool normalise = false;
  SteeringSetting setting;
  std::vector<DesignPlace> places;
};

/// Writes the places anew: all are masked; then, again and again, the steered model is asked, the masked token of which
/// it is surest (lowest entropy over what its pattern allows) is drawn from the softmax at the temperature, and
/// written. Temperature 0 takes the likeliest. Gives the ids of the window. The same on every machine for one seed, but
/// for rounding. Errors: as SteeringSession.
Result<std::vector<int32_t>> writeDesign(const DesignTask& task, double temperature, uint64_t seed,
                                         const JobContext& job);

/// Sum over the places of the natural logarithm of the token's probability, that token alone masked.
struct PseudoLogLikelihood {
  double baseline = 0;
  double steered = 0;
};
Result<PseudoLogLikelihood> scoreDesign(const DesignTask& task, std::span<const int32_t> ids, const JobContext& job);

}  // namespace dglm
