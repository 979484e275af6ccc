// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/concept_places.h"

#include <algorithm>

#include "core/interpretation/label_overlap.h"
#include "core/sequence/unknown_bases.h"

namespace dglm {
namespace {

bool hasKnownBases(const Feature& feature, const Record& record) {
  return std::ranges::any_of(feature.segments, [&](const FeatureSegment& segment) {
    return segment.bases.isEmpty() || !isUnknown(record.bases, segment.bases);
  });
}

}  // namespace

int32_t ConceptPlaces::coverNumber(Regions regions) {
  const auto [entry, isNew] = coverNumbers_.emplace(std::move(regions), static_cast<int32_t>(coverRegions_.size()));
  if (isNew) {
    std::vector<int32_t> concepts;
    for (const int32_t region : entry->first)
      concepts.push_back(regionConcepts_[static_cast<size_t>(region)]);
    std::sort(concepts.begin(), concepts.end());
    concepts.erase(std::unique(concepts.begin(), concepts.end()), concepts.end());
    coverRegions_.push_back(entry->first);
    coverConcepts_.push_back(std::move(concepts));
  }
  return entry->second;
}

std::vector<ConceptPlaces::Regions> ConceptPlaces::regionsByBase(const Record& record, const ConceptNames& synonyms,
                                                                 Numbering& concepts) {
  const auto length = static_cast<size_t>(record.length());
  std::vector<Regions> regionsAt(length);
  for (const Feature& feature : record.features) {
    if (!namesAPart(feature, record) || !hasKnownBases(feature, record))
      continue;
    const auto region = static_cast<int32_t>(regionConcepts_.size());
    regionConcepts_.push_back(concepts.numberOf(synonyms.conceptOf(feature)));
    regionRecords_.push_back(static_cast<int32_t>(records_.size()));
    for (const FeatureSegment& segment : feature.segments)
      for (int64_t base = segment.bases.start; base < segment.bases.end; ++base)
        if (Regions& regions = regionsAt[static_cast<size_t>(base) % length];
            !isUnknown(record.bases[static_cast<size_t>(base) % length]) &&
            (regions.empty() || regions.back() != region))
          regions.push_back(region);
  }
  return regionsAt;
}

/// Appends the places of one record.
void ConceptPlaces::addPlaces(std::vector<Regions> regionsAt) {
  records_.push_back({bases(), static_cast<int64_t>(regionsAt.size())});
  auto& labelled = labelled_.emplace_back();
  Regions before;
  for (size_t place = 0; place < regionsAt.size(); ++place) {
    const bool isAsBefore = place > 0 && regionsAt[place] == before;
    before = regionsAt[place];
    cover_.push_back(isAsBefore ? cover_.back() : coverNumber(std::move(regionsAt[place])));
    for (const int32_t number : coverConcepts_[static_cast<size_t>(cover_.back())])
      ++labelled[number];
  }
}

void ConceptPlaces::add(const Record& record, const ConceptNames& synonyms, Numbering& concepts) {
  unknown_ += record.length() - knownBases(record.bases, {0, record.length()});
  addPlaces(regionsByBase(record, synonyms, concepts));
}

void ConceptPlaces::addTokens(const Record& record, std::span<const BaseRange> tokens, const ConceptNames& synonyms,
                              Numbering& concepts) {
  const std::vector<Regions> byBase = regionsByBase(record, synonyms, concepts);
  std::vector<Regions> byToken;
  for (const BaseRange& token : tokens) {
    Regions& regions = byToken.emplace_back();
    unknown_ += isUnknown(record.bases, token) ? 1 : 0;
    for (int64_t base = token.start; base < token.end; ++base) {
      const Regions& there = byBase[static_cast<size_t>(base % record.length())];
      regions.insert(regions.end(), there.begin(), there.end());
    }
    std::ranges::sort(regions);
    regions.erase(std::unique(regions.begin(), regions.end()), regions.end());
  }
  addPlaces(std::move(byToken));
}

std::span<const int32_t> ConceptPlaces::conceptsAt(BasePosition base) const {
  return coverConcepts_[static_cast<size_t>(cover_[static_cast<size_t>(base)])];
}

std::span<const int32_t> ConceptPlaces::regionsAt(BasePosition base) const {
  return coverRegions_[static_cast<size_t>(cover_[static_cast<size_t>(base)])];
}

}  // namespace dglm
