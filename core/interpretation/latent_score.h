// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace dglm {

/// Set 0 tunes concept and threshold, sets 1 and 2 test them.
constexpr int kScoreSets = 3;

/// How a pair of latent and concept does on one set. NaN or none: not available.
struct SetScore {
  static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

  double f1 = kNone;
  double precision = kNone;
  double recall = kNone;
  double threshold = kNone;        ///< activation above which the latent counts as firing
  std::optional<int64_t> support;  ///< labelled bases or tokens (standard) or regions (domain)
  double low = kNone;              ///< 95 % interval of F1
  double high = kNone;
  double nullF1 = kNone;
};

/// A latent and a concept it was scored against.
struct LatentScore {
  int32_t latent = 0;
  int32_t conceptNumber = 0;  ///< index in ConceptScores::concepts
  double qValue = SetScore::kNone;
  std::array<SetScore, kScoreSets> sets;

  /// Mean F1 of the sets that did not choose concept and threshold (1 and 2); NaN if one is not available.
  double heldOutF1() const { return (sets[1].f1 + sets[2].f1) / 2; }
  /// The paper's mean, which counts the set that chose as well.
  double meanF1() const { return (sets[0].f1 + sets[1].f1 + sets[2].f1) / 3; }
};

/// The scores of one run; a pair of latent and concept stands once.
struct ConceptScores {
  std::vector<std::string> concepts;  ///< names
  std::vector<LatentScore> rows;
};

}  // namespace dglm
