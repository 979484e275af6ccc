// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/concept_curve.h"

#include <algorithm>
#include <iterator>

#include "core/interpretation/label_overlap.h"
#include "core/sequence/unknown_bases.h"

namespace dglm {
namespace {

/// [base]: whether a region lies over it.
std::vector<char> labelledMask(const ConceptOnRecord& record) {
  std::vector<char> mask(static_cast<size_t>(record.length), 0);
  for (const ConceptRegion& region : record.regions)
    for (const BaseRange& bases : region)
      for (int64_t base = bases.start; base < bases.end; ++base)
        mask[static_cast<size_t>(base % record.length)] = 1;
  return mask;
}

/// Calls see(value) for each of the record's values within the bases.
template <class See>
void visitWithin(const ConceptOnRecord& record, BaseRange bases, See see) {
  const auto visitPlain = [&](int64_t start, int64_t end) {
    auto entry = std::lower_bound(record.values.begin(), record.values.end(), start,
                                  [](const BaseValue& value, int64_t base) { return value.base < base; });
    for (; entry != record.values.end() && entry->base < end; ++entry)
      see(entry->value);
  };
  visitPlain(bases.start, std::min(bases.end, record.length));
  if (bases.end > record.length)
    visitPlain(0, bases.end - record.length);
}

struct RegionOutcome {
  int64_t bases = 0;
  int64_t found = 0;
  float peak = 0;
};

RegionOutcome outcomeOf(const ConceptOnRecord& record, const ConceptRegion& region, float threshold) {
  RegionOutcome outcome;
  for (const BaseRange& bases : region) {
    outcome.bases += bases.length();
    visitWithin(record, bases, [&](float value) {
      outcome.found += value > threshold ? 1 : 0;
      outcome.peak = std::max(outcome.peak, value);
    });
  }
  return outcome;
}

/// From the first segment to the last, as Feature::extent has it.
BaseRange extentOf(const ConceptRegion& region) {
  Feature feature;
  for (const BaseRange& bases : region)
    feature.segments.push_back({bases, Strand::Forward});
  return feature.extent();
}

/// The stretches above the threshold outside all regions, joined over short gaps, and round the origin.
std::vector<ConceptFault> falseAlarms(const ConceptOnRecord& record, float threshold) {
  const std::vector<char> labelled = labelledMask(record);
  const auto isFree = [&](int64_t start, int64_t end) {
    return std::none_of(labelled.begin() + start, labelled.begin() + end, [](char is) { return is != 0; });
  };
  std::vector<ConceptFault> runs;
  for (const BaseValue& entry : record.values) {
    if (entry.value <= threshold || labelled[static_cast<size_t>(entry.base)])
      continue;
    const int64_t base = entry.base;
    const bool joins = !runs.empty() && base - runs.back().bases.end < kFaultGap && isFree(runs.back().bases.end, base);
    if (!joins)
      runs.push_back({false, {base, base}, 0, 0});
    runs.back().bases.end = base + 1;
    runs.back().peak = std::max(runs.back().peak, entry.value);
  }
  if (record.topology == Topology::Circular && runs.size() > 1) {
    ConceptFault& first = runs.front();
    ConceptFault& last = runs.back();
    const int64_t gap = first.bases.start + record.length - last.bases.end;
    if (gap < kFaultGap && isFree(last.bases.end, record.length) && isFree(0, first.bases.start)) {
      last.bases.end = record.length + first.bases.end;
      last.peak = std::max(last.peak, first.peak);
      runs.erase(runs.begin());
    }
  }
  return runs;
}

int64_t countAbove(const std::vector<float>& ascending, float threshold) {
  return ascending.end() - std::upper_bound(ascending.begin(), ascending.end(), threshold);
}

}  // namespace

std::vector<ConceptRegion> regionsOf(const Record& record, const ConceptNames& synonyms, const std::string& meaning) {
  std::vector<ConceptRegion> regions;
  for (const Feature& feature : record.features) {
    if (!namesAPart(feature, record) || synonyms.conceptOf(feature) != meaning)
      continue;
    ConceptRegion region;
    for (const FeatureSegment& segment : feature.segments)
      std::ranges::copy(knownParts(record.bases, segment.bases), std::back_inserter(region));
    if (!region.empty())
      regions.push_back(std::move(region));
  }
  return regions;
}

std::vector<BaseValue> nonZeroBases(std::span<const float> perBase) {
  std::vector<BaseValue> values;
  for (size_t base = 0; base < perBase.size(); ++base)
    if (perBase[base] != 0.0f)
      values.push_back({static_cast<int32_t>(base), perBase[base]});
  return values;
}

ConceptCurve::ConceptCurve(std::span<const ConceptOnRecord> records) {
  for (const ConceptOnRecord& record : records) {
    const std::vector<char> labelled = labelledMask(record);
    labelledBases_ += std::count(labelled.begin(), labelled.end(), 1);
    regions_ += static_cast<int64_t>(record.regions.size());
    for (const BaseValue& entry : record.values) {
      values_.push_back(entry.value);
      if (labelled[static_cast<size_t>(entry.base)])
        labelledValues_.push_back(entry.value);
    }
    for (const ConceptRegion& region : record.regions)
      if (const float peak = outcomeOf(record, region, 0).peak; peak > 0)
        regionPeaks_.push_back(peak);
  }
  for (std::vector<float>* sorted : {&values_, &labelledValues_, &regionPeaks_})
    std::sort(sorted->begin(), sorted->end());
}

ConceptTally ConceptCurve::at(float threshold, F1Type type) const {
  ConceptTally tally;
  tally.hits = countAbove(labelledValues_, threshold);
  tally.predicted = countAbove(values_, threshold);
  tally.found = type == F1Type::Domain ? countAbove(regionPeaks_, threshold) : tally.hits;
  tally.wanted = wanted(type);
  return tally;
}

std::vector<float> ConceptCurve::thresholds(size_t most) const {
  std::vector<float> chosen{0.0f};
  for (size_t step = 1; step < most && !values_.empty(); ++step)
    if (const float value = values_[step * (values_.size() - 1) / (most - 1)]; value > chosen.back())
      chosen.push_back(value);
  return chosen;
}

std::vector<ConceptFault> conceptFaults(const ConceptOnRecord& record, float threshold) {
  std::vector<ConceptFault> faults;
  for (const ConceptRegion& region : record.regions) {
    const RegionOutcome outcome = outcomeOf(record, region, threshold);
    const double found = static_cast<double>(outcome.found) / static_cast<double>(std::max<int64_t>(1, outcome.bases));
    if (found < kFoundShare)
      faults.push_back({true, extentOf(region), found, outcome.peak});
  }
  std::sort(faults.begin(), faults.end(),
            [](const ConceptFault& a, const ConceptFault& b) { return a.bases < b.bases; });
  const std::vector<ConceptFault> alarms = falseAlarms(record, threshold);
  faults.insert(faults.end(), alarms.begin(), alarms.end());
  return faults;
}

}  // namespace dglm
