// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/units.h"
#include "core/interpretation/base_activations.h"
#include "core/interpretation/concept_counts.h"
#include "core/interpretation/concept_names.h"
#include "core/sequence/record.h"

namespace dglm {

/// One annotated region of a record: its segments, 0-based half-open, which may wrap.
using ConceptRegion = std::vector<BaseRange>;

/// The regions of a record that name a part of it (namesAPart) and mean the concept.
std::vector<ConceptRegion> regionsOf(const Record& record, const ConceptNames& synonyms, const std::string& meaning);

/// One latent and one concept on one record.
struct ConceptOnRecord {
  int64_t length = 0;
  Topology topology = Topology::Linear;
  std::vector<ConceptRegion> regions;
  std::vector<BaseValue> values;  ///< of the latent where it is not 0, by base
};

/// The bases where a track is not 0, ascending.
std::vector<BaseValue> nonZeroBases(std::span<const float> perBase);

/// How a latent agrees with a concept on the records of one set, for any threshold: the counts of
/// ConceptCounter::tally, kept so that a threshold costs a few look-ups.
class ConceptCurve {
 public:
  ConceptCurve() = default;
  explicit ConceptCurve(std::span<const ConceptOnRecord> records);

  ConceptTally at(float threshold, F1Type type) const;
  /// The latent's highest value, or 0.
  float highest() const { return values_.empty() ? 0.0f : values_.back(); }
  /// 0 and quantiles of the latent's values, ascending, each once; at most `most`.
  std::vector<float> thresholds(size_t most) const;
  /// Labelled bases or regions.
  int64_t wanted(F1Type type) const { return type == F1Type::Domain ? regions_ : labelledBases_; }

 private:
  std::vector<float> values_;          // ascending
  std::vector<float> labelledValues_;  // those within a region, ascending
  std::vector<float> regionPeaks_;     // of regions where the latent fires at all, ascending
  int64_t labelledBases_ = 0;
  int64_t regions_ = 0;
};

/// A region that the latent misses in part or as a whole, or a stretch where it fires without a label.
struct ConceptFault {
  bool isMissed = false;  ///< false: a false alarm
  BaseRange bases;        ///< of a missed region, from its first base to its last; may wrap
  double found = 0;       ///< of a missed region, the share of its bases above the threshold, 0..1
  float peak = 0;         ///< highest value of the latent there
};

/// Regions of which less than half of the bases exceed the threshold, then the stretches above it outside all regions,
/// each in the order of the record. Stretches less than kFaultGap bases apart count as one.
std::vector<ConceptFault> conceptFaults(const ConceptOnRecord& record, float threshold);
constexpr int64_t kFaultGap = 30;
constexpr double kFoundShare = 0.5;

}  // namespace dglm
