// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "core/base/units.h"
#include "core/interpretation/mean_interval.h"

namespace dglm {

/// Set 0 tunes concept and threshold, sets 1 and 2 test them.
constexpr int kScoreSets = 3;

/// How a pair of latent and concept does on one set. NaN or none: not available; support 0: the set does not carry the
/// concept.
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
  LatentNumber latent = 0;
  int32_t conceptNumber = 0;  ///< index in ConceptScores::concepts
  double qValue = SetScore::kNone;
  std::array<SetScore, kScoreSets> sets;

  /// Mean F1 of those of the sets that did not choose concept and threshold (1 and 2) that have one; NaN if none has.
  double heldOutF1() const { return meanOfAvailable(sets[1].f1, sets[2].f1); }
  /// The F1 by which a pair counts: held-out F1; of scores without any test set, that of the set there is; NaN where
  /// no test set carries the concept.
  double countingF1() const {
    const bool wasTested = sets[1].support || sets[2].support;
    return std::isnan(heldOutF1()) && !wasTested ? sets[0].f1 : heldOutF1();
  }
  /// The paper's mean, which counts the set that chose as well.
  double meanF1() const { return (sets[0].f1 + sets[1].f1 + sets[2].f1) / 3; }
};

/// The scores of one run; a pair of latent and concept stands once.
struct ConceptScores {
  std::vector<std::string> concepts;  ///< names
  std::vector<LatentScore> rows;
};

}  // namespace dglm
