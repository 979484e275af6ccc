// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/base/numbering.h"
#include "core/base/units.h"
#include "core/interpretation/concept_names.h"
#include "core/sequence/record.h"

namespace dglm {

/// The bases (or tokens) of the records of one set, end to end, and which annotated regions and concepts lie over each.
/// A region is one feature; it belongs to one concept. Where the bases are N nothing is labelled.
class ConceptPlaces {
 public:
  struct RecordSpan {
    int64_t start = 0;  ///< first base in this set
    int64_t length = 0;
  };

  /// Adds the record's bases and its features that name a part of it, labels taken together by the synonyms.
  void add(const Record& record, const ConceptNames& synonyms, Numbering& concepts);
  /// The same with tokens in the bases' stead: a token lies under every region that it shares a base with (0-based,
  /// half-open, wrapping where end > length).
  void addTokens(const Record& record, std::span<const BaseRange> tokens, const ConceptNames& synonyms,
                 Numbering& concepts);

  int64_t bases() const { return static_cast<int64_t>(cover_.size()); }
  /// Those of them that are N, or tokens of Ns.
  int64_t unknown() const { return unknown_; }
  const std::vector<RecordSpan>& records() const { return records_; }

  /// Numbers of the concepts over a base, each once.
  std::span<const int32_t> conceptsAt(BasePosition base) const;
  /// Numbers of the regions over a base.
  std::span<const int32_t> regionsAt(BasePosition base) const;

  /// [region]: its concept, and its record.
  const std::vector<int32_t>& regionConcepts() const { return regionConcepts_; }
  const std::vector<int32_t>& regionRecords() const { return regionRecords_; }
  /// Bases of the record under the concept, by (record, concept).
  const std::map<int32_t, int64_t>& labelledBases(size_t record) const { return labelled_[record]; }

 private:
  using Regions = std::vector<int32_t>;
  std::vector<Regions> regionsByBase(const Record& record, const ConceptNames& synonyms, Numbering& concepts);
  void addPlaces(std::vector<Regions> regionsAt);
  int32_t coverNumber(Regions regions);

  std::vector<RecordSpan> records_;
  int64_t unknown_ = 0;
  std::vector<int32_t> cover_;  // [base]: which of the sets of regions lies over it
  std::map<std::vector<int32_t>, int32_t> coverNumbers_;
  std::vector<std::vector<int32_t>> coverRegions_;
  std::vector<std::vector<int32_t>> coverConcepts_;
  std::vector<int32_t> regionConcepts_, regionRecords_;
  std::vector<std::map<int32_t, int64_t>> labelled_;  // [record]
};

}  // namespace dglm
