// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "core/interpretation/base_activations.h"
#include "core/interpretation/concept_places.h"
#include "core/interpretation/f1.h"

namespace dglm {

/// Thresholds that are tried at once, at most.
constexpr size_t kMostThresholds = 64;

/// How far the labels of each record are turned round against its bases: [record], 0 for labels in their places.
using LabelShift = std::vector<int64_t>;

/// Counts of predicted, labelled and jointly so bases or regions, of a whole set or of one of its records.
struct ConceptTally {
  int64_t hits = 0;
  int64_t predicted = 0;
  int64_t found = 0;
  int64_t wanted = 0;

  Agreement agreement() const { return agreementOf(hits, predicted, found, wanted); }
  ConceptTally& operator+=(const ConceptTally& other) {
    hits += other.hits;
    predicted += other.predicted;
    found += other.found;
    wanted += other.wanted;
    return *this;
  }
};

/// The best threshold of one latent for one concept.
struct TunedConcept {
  int32_t number = 0;  ///< of the concept
  float threshold = 0;
  Agreement agreement;
};

/// Counts how one latent's bases agree with the concepts of one set. Keeps its room between calls: one a worker.
class ConceptCounter {
 public:
  ConceptCounter(const ConceptPlaces& places, size_t concepts, F1Type type);

  /// For every concept that the latent touches, the threshold with the best F1 (the lowest of equals).
  std::vector<TunedConcept> tune(std::span<const BaseValue> values, std::span<const float> thresholds,
                                 const LabelShift& shift);

  /// The counts at one threshold.
  ConceptTally tally(std::span<const BaseValue> values, int32_t number, float threshold, const LabelShift& shift);
  /// The same record by record.
  std::vector<ConceptTally> tallyByRecord(std::span<const BaseValue> values, int32_t number, float threshold);

  /// Labelled bases (standard) or regions (domain) of the concept in this set.
  int64_t wanted(int32_t number) const { return wanted_[static_cast<size_t>(number)]; }
  int64_t regions(int32_t number) const { return regions_[static_cast<size_t>(number)]; }

 private:
  /// Counts by bin: bin b holds what is greater than b of the thresholds.
  struct Binned {
    std::vector<int32_t> predicted;          ///< [bin], summed from the top
    std::vector<int32_t> concepts, regions;  ///< that were touched
  };
  Binned countByBin(std::span<const BaseValue> values, std::span<const float> thresholds, const LabelShift& shift);
  std::map<int32_t, std::vector<int32_t>> regionsFound(const Binned& binned);
  template <class TallyOf>
  void count(std::span<const BaseValue> values, int32_t number, float threshold, const LabelShift& shift,
             TallyOf tallyOf);
  template <class Visit>
  void visit(std::span<const BaseValue> values, const LabelShift& shift, Visit see) const;

  const ConceptPlaces& places_;
  F1Type type_;
  std::vector<int64_t> wanted_, regions_;  // [concept]
  std::vector<int32_t> counts_;            // [concept][bin], 0 between calls
  std::vector<int32_t> regionBins_;        // [region], 0 between calls
};

/// Thresholds to try, ascending: 0 and quantiles of the latent's non-zero values, each once.
std::vector<float> quantileThresholds(std::span<const BaseValue> values, int count);

}  // namespace dglm
