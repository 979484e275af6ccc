// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/interpretation/concept_counts.h"
#include "core/interpretation/concept_places.h"
#include "core/interpretation/ranked_places.h"

namespace dglm {

/// The best that a latent does on turned labels.
struct TurnedBest {
  int32_t number = -1;   ///< of the concept; -1: it agrees with none
  size_t threshold = 0;  ///< index of it
  double f1 = 0;
};

/// The labels of one set as stretches of places, for the null: every record's labels are turned round by an offset, and
/// agreement is counted stretch by stretch, whatever the number of places a latent fires at. The same counts as
/// ConceptCounter's.
class TurnedLabels {
 public:
  /// Concepts with fewer regions are left out.
  TurnedLabels(const ConceptPlaces& places, F1Type type, int64_t leastRegions);

  /// Over all concepts and thresholds, the first best.
  TurnedBest best(const RankedPlaces& latent, const LabelShift& shift) const;
  /// At a concept (0 where it was left out) and a threshold.
  double f1(const RankedPlaces& latent, const LabelShift& shift, int32_t number, size_t threshold) const;

 private:
  struct Stretch {
    int32_t record = 0;
    int64_t first = 0;  // places of the set
    int64_t last = 0;
  };
  using Stretches = std::vector<Stretch>;
  struct Labelled {
    int32_t number = 0;
    int64_t wanted = 0;
    Stretches stretches;             // of all its regions together
    std::vector<Stretches> regions;  // Domain only
  };
  struct Counts;

  void addTurned(const Stretches& stretches, const RankedPlaces& latent, const LabelShift& shift,
                 RankedPlaces::Counts& counts) const;
  Counts count(const Labelled& labelled, const RankedPlaces& latent, const LabelShift& shift) const;

  const ConceptPlaces& places_;
  F1Type type_;
  std::vector<Labelled> labelled_;  // by number
};

}  // namespace dglm
