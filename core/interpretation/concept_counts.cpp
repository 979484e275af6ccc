// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/concept_counts.h"

#include <algorithm>
#include <utility>

namespace dglm {
namespace {

constexpr size_t kBins = kMostThresholds + 1;

bool contains(std::span<const int32_t> numbers, int32_t number) {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

/// How many of the thresholds the value is greater than.
size_t binOf(float value, std::span<const float> thresholds) {
  return static_cast<size_t>(std::lower_bound(thresholds.begin(), thresholds.end(), value) - thresholds.begin());
}

/// Turns counts by bin into counts of what is greater than each threshold.
void sumFromTheTop(std::span<int32_t> counts) {
  for (size_t bin = counts.size() - 1; bin > 0; --bin)
    counts[bin - 1] += counts[bin];
}

}  // namespace

ConceptCounter::ConceptCounter(const ConceptPlaces& places, size_t concepts, F1Type type)
    : places_(places), type_(type), wanted_(concepts, 0), regions_(concepts, 0) {
  for (const int32_t number : places.regionConcepts())
    ++regions_[static_cast<size_t>(number)];
  if (type == F1Type::Domain)
    wanted_ = regions_;
  else
    for (size_t record = 0; record < places.records().size(); ++record)
      for (const auto& [number, bases] : places.labelledBases(record))
        wanted_[static_cast<size_t>(number)] += bases;
  counts_.assign(concepts * kBins, 0);
  regionBins_.assign(places.regionConcepts().size(), 0);
}

/// Calls see(record, place whose labels lie over the base, value).
template <class Visit>
void ConceptCounter::visit(std::span<const BaseValue> values, const LabelShift& shift, Visit see) const {
  size_t record = 0;
  for (const BaseValue& entry : values) {
    while (entry.base >= places_.records()[record].start + places_.records()[record].length)
      ++record;
    const auto& span = places_.records()[record];
    int64_t place = entry.base;
    if (const int64_t turn = shift.empty() ? 0 : shift[record]; turn != 0) {
      place += turn;
      if (place >= span.start + span.length)
        place -= span.length;
    }
    see(record, place, entry.value);
  }
}

/// Fills counts_ and regionBins_ with how many places, and how strong a region, fall into each bin.
ConceptCounter::Binned ConceptCounter::countByBin(std::span<const BaseValue> values, std::span<const float> thresholds,
                                                  const LabelShift& shift) {
  Binned binned;
  binned.predicted.assign(thresholds.size() + 1, 0);
  visit(values, shift, [&](size_t, int64_t place, float value) {
    const size_t bin = binOf(value, thresholds);
    ++binned.predicted[bin];
    for (const int32_t number : places_.conceptsAt(place)) {
      int32_t* counts = &counts_[static_cast<size_t>(number) * kBins];
      if (counts[kBins - 1]++ == 0)  // the last place, which no bin uses, marks the concept as touched
        binned.concepts.push_back(number);
      ++counts[bin];
    }
    if (type_ == F1Type::Domain)
      for (const int32_t region : places_.regionsAt(place)) {
        int32_t& best = regionBins_[static_cast<size_t>(region)];
        if (best == 0)
          binned.regions.push_back(region);
        best = std::max(best, static_cast<int32_t>(bin));
      }
  });
  sumFromTheTop(binned.predicted);
  return binned;
}

/// Regions of each touched concept that pass each threshold; wipes regionBins_.
std::map<int32_t, std::vector<int32_t>> ConceptCounter::regionsFound(const Binned& binned) {
  std::map<int32_t, std::vector<int32_t>> found;
  for (const int32_t number : binned.concepts)
    found[number].assign(binned.predicted.size(), 0);
  for (const int32_t region : binned.regions) {
    const int32_t bin = std::exchange(regionBins_[static_cast<size_t>(region)], 0);
    ++found[places_.regionConcepts()[static_cast<size_t>(region)]][static_cast<size_t>(bin)];
  }
  for (auto& [number, counts] : found)
    sumFromTheTop(counts);
  return found;
}

std::vector<TunedConcept> ConceptCounter::tune(std::span<const BaseValue> values, std::span<const float> thresholds,
                                               const LabelShift& shift) {
  const Binned binned = countByBin(values, thresholds, shift);
  const bool isDomain = type_ == F1Type::Domain;
  const auto found = isDomain ? regionsFound(binned) : std::map<int32_t, std::vector<int32_t>>();
  std::vector<TunedConcept> tuned;
  for (const int32_t number : binned.concepts) {
    const std::span<int32_t> counts(&counts_[static_cast<size_t>(number) * kBins], kBins);
    sumFromTheTop(counts.first(thresholds.size() + 1));
    TunedConcept best{number, 0.0f, {}};
    for (size_t t = 0; t < thresholds.size(); ++t) {
      const int64_t hits = counts[t + 1];
      const Agreement other =
          agreementOf(hits, binned.predicted[t + 1], isDomain ? found.at(number)[t + 1] : hits, wanted(number));
      if (t == 0 || other.f1 > best.agreement.f1)
        best = {number, thresholds[t], other};
    }
    tuned.push_back(best);
    std::fill(counts.begin(), counts.end(), 0);
  }
  return tuned;
}

/// Adds what is greater than the threshold to the tallies that tallyOf(record) names; `wanted` is left to the caller.
template <class TallyOf>
void ConceptCounter::count(std::span<const BaseValue> values, int32_t number, float threshold, const LabelShift& shift,
                           TallyOf tallyOf) {
  std::vector<int32_t> touched;
  visit(values, shift, [&](size_t record, int64_t place, float value) {
    if (value <= threshold)
      return;
    ConceptTally& tally = tallyOf(record);
    ++tally.predicted;
    if (!contains(places_.conceptsAt(place), number))
      return;
    ++tally.hits;
    if (type_ == F1Type::Standard) {
      ++tally.found;
      return;
    }
    for (const int32_t region : places_.regionsAt(place))
      if (places_.regionConcepts()[static_cast<size_t>(region)] == number &&
          std::exchange(regionBins_[static_cast<size_t>(region)], 1) == 0) {
        touched.push_back(region);
        ++tally.found;
      }
  });
  for (const int32_t region : touched)
    regionBins_[static_cast<size_t>(region)] = 0;
}

ConceptTally ConceptCounter::tally(std::span<const BaseValue> values, int32_t number, float threshold,
                                   const LabelShift& shift) {
  ConceptTally whole;
  whole.wanted = wanted(number);
  count(values, number, threshold, shift, [&](size_t) -> ConceptTally& { return whole; });
  return whole;
}

std::vector<ConceptTally> ConceptCounter::tallyByRecord(std::span<const BaseValue> values, int32_t number,
                                                        float threshold) {
  std::vector<ConceptTally> tallies(places_.records().size());
  if (type_ == F1Type::Domain) {
    for (size_t region = 0; region < places_.regionConcepts().size(); ++region)
      if (places_.regionConcepts()[region] == number)
        ++tallies[static_cast<size_t>(places_.regionRecords()[region])].wanted;
  } else {
    for (size_t record = 0; record < tallies.size(); ++record)
      if (const auto& labelled = places_.labelledBases(record); labelled.contains(number))
        tallies[record].wanted = labelled.at(number);
  }
  count(values, number, threshold, {}, [&](size_t record) -> ConceptTally& { return tallies[record]; });
  return tallies;
}

std::vector<float> quantileThresholds(std::span<const BaseValue> values, int count) {
  std::vector<float> sorted;
  for (const BaseValue& entry : values)
    sorted.push_back(entry.value);
  std::sort(sorted.begin(), sorted.end());
  const auto steps = std::min<size_t>(static_cast<size_t>(count), kMostThresholds - 1);
  std::vector<float> thresholds{0.0f};
  for (size_t step = 1; step < steps && !sorted.empty(); ++step)
    if (const float quantile = sorted[step * sorted.size() / steps]; quantile > thresholds.back())
      thresholds.push_back(quantile);
  return thresholds;
}

}  // namespace dglm
