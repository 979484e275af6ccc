// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/turned_labels.h"

#include <algorithm>
#include <map>

namespace dglm {
namespace {

/// Joins neighbouring places of one record under the same key into stretches, key by key.
template <class Stretch>
class Joiner {
 public:
  void add(int32_t key, int32_t record, int64_t place) {
    std::vector<Stretch>& stretches = byKey_[key];
    if (!stretches.empty() && stretches.back().record == record && stretches.back().last == place)
      ++stretches.back().last;
    else
      stretches.push_back({record, place, place + 1});
  }
  std::vector<Stretch> take(int32_t key) { return std::move(byKey_[key]); }

 private:
  std::map<int32_t, std::vector<Stretch>> byKey_;
};

}  // namespace

/// By threshold.
struct TurnedLabels::Counts {
  RankedPlaces::Counts hits{}, found{};
};

TurnedLabels::TurnedLabels(const ConceptPlaces& places, F1Type type, int64_t leastRegions)
    : places_(places), type_(type) {
  Joiner<Stretch> concepts, regions;
  std::map<int32_t, int64_t> labelledPlaces;
  for (size_t record = 0; record < places.records().size(); ++record) {
    const auto& span = places.records()[record];
    for (int64_t place = span.start; place < span.start + span.length; ++place) {
      for (const int32_t number : places.conceptsAt(place)) {
        concepts.add(number, static_cast<int32_t>(record), place);
        ++labelledPlaces[number];
      }
      if (type == F1Type::Domain)
        for (const int32_t region : places.regionsAt(place))
          regions.add(region, static_cast<int32_t>(record), place);
    }
  }
  std::map<int32_t, std::vector<int32_t>> regionsOf;
  for (size_t region = 0; region < places.regionConcepts().size(); ++region)
    regionsOf[places.regionConcepts()[region]].push_back(static_cast<int32_t>(region));
  for (const auto& [number, ofConcept] : regionsOf) {
    const auto count = static_cast<int64_t>(ofConcept.size());
    if (count < leastRegions)
      continue;
    Labelled& labelled = labelled_.emplace_back();
    labelled.number = number;
    labelled.wanted = type == F1Type::Domain ? count : labelledPlaces[number];
    labelled.stretches = concepts.take(number);
    if (type == F1Type::Domain)
      for (const int32_t region : ofConcept)
        labelled.regions.push_back(regions.take(region));
  }
}

/// A label at place p speaks of the place p - shift, round the record.
void TurnedLabels::addTurned(const Stretches& stretches, const RankedPlaces& latent, const LabelShift& shift,
                             RankedPlaces::Counts& counts) const {
  for (const Stretch& stretch : stretches) {
    const auto& record = places_.records()[static_cast<size_t>(stretch.record)];
    const int64_t turn = shift[static_cast<size_t>(stretch.record)];
    const int64_t end = record.start + record.length;
    int64_t first = stretch.first - turn, last = stretch.last - turn;
    if (first < record.start) {
      first += record.length;
      last += record.length;
    }
    latent.addAbove(first, std::min(last, end), counts);
    if (last > end)
      latent.addAbove(record.start, last - record.length, counts);
  }
}

TurnedLabels::Counts TurnedLabels::count(const Labelled& labelled, const RankedPlaces& latent,
                                         const LabelShift& shift) const {
  Counts counts;
  addTurned(labelled.stretches, latent, shift, counts.hits);
  if (type_ == F1Type::Standard) {
    counts.found = counts.hits;
    return counts;
  }
  for (const Stretches& region : labelled.regions) {
    RankedPlaces::Counts inRegion{};
    addTurned(region, latent, shift, inRegion);
    for (size_t t = 0; t < latent.thresholds(); ++t)
      counts.found[t] += inRegion[t] > 0;
  }
  return counts;
}

TurnedBest TurnedLabels::best(const RankedPlaces& latent, const LabelShift& shift) const {
  TurnedBest best;
  for (const Labelled& labelled : labelled_) {
    const Counts counts = count(labelled, latent, shift);
    for (size_t t = 0; t < latent.thresholds(); ++t) {
      const double f1 = agreementOf(counts.hits[t], latent.above(t), counts.found[t], labelled.wanted).f1;
      if (f1 > best.f1)
        best = {labelled.number, t, f1};
    }
  }
  return best;
}

double TurnedLabels::f1(const RankedPlaces& latent, const LabelShift& shift, int32_t number, size_t threshold) const {
  const auto found = std::ranges::lower_bound(labelled_, number, {}, &Labelled::number);
  if (found == labelled_.end() || found->number != number)
    return 0;
  const Counts counts = count(*found, latent, shift);
  return agreementOf(counts.hits[threshold], latent.above(threshold), counts.found[threshold], found->wanted).f1;
}

}  // namespace dglm
