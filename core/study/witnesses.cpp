// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/witnesses.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "core/base/text.h"
#include "core/interpretation/concept_curve.h"
#include "core/interpretation/label_overlap.h"
#include "core/study/firing_stretches.h"

namespace dglm {
namespace {

/// Alone, a latent must fire over so many bases where nothing is known of the concept's length.
constexpr int64_t kUsualFeature = 120;
/// So much of the shorter of two places must lie in the other for them to be one.
constexpr double kOnePlace = 0.5;
constexpr std::string_view kFoundBy = "alignment:decode-glm annotate:";

bool isFoundByAlignment(const Feature& feature) {
  return feature.qualifier("inference").starts_with(kFoundBy);
}

/// "AmpR (fragment)" is a part of what "AmpR" is.
std::string wholeName(std::string label) {
  constexpr std::string_view kFragment = " (fragment)";
  if (label.ends_with(kFragment))
    label.resize(label.size() - kFragment.size());
  return label;
}

std::string featureMeaning(const Feature& feature, const ConceptNames& names) {
  const std::string label = feature.label(), whole = wholeName(label);
  return whole == label ? names.conceptOf(feature) : names.conceptOf(whole);
}

std::vector<BaseRange> segmentsOf(const Feature& feature) {
  std::vector<BaseRange> segments;
  for (const FeatureSegment& segment : feature.segments)
    segments.push_back(segment.bases);
  return segments;
}

int64_t lengthOf(const std::vector<BaseRange>& segments) {
  int64_t bases = 0;
  for (const BaseRange& segment : segments)
    bases += segment.length();
  return bases;
}

/// [base]: whether one of the segments lies over it.
void cover(std::vector<bool>& mask, const std::vector<BaseRange>& segments) {
  const auto length = static_cast<int64_t>(mask.size());
  for (const BaseRange& segment : segments)
    for (int64_t base = segment.start; base < segment.end; ++base)
      mask[static_cast<size_t>(base % length)] = true;
}

LatentWord wordAt(const WitnessLatent& latent, std::span<const BaseValue> values,
                  const std::vector<BaseRange>& segments, int64_t recordLength) {
  std::vector<bool> mask(static_cast<size_t>(recordLength), false);
  cover(mask, segments);
  LatentWord word{latent.latent, latent.f1, latent.threshold, 0, 0};
  int64_t firing = 0;
  for (const BaseValue& value : values)
    if (mask[static_cast<size_t>(value.base)]) {
      firing += value.value > latent.threshold ? 1 : 0;
      word.peak = std::max(word.peak, value.value);
    }
  word.share = static_cast<double>(firing) / static_cast<double>(std::max<int64_t>(1, lengthOf(segments)));
  return word;
}

void sortWords(std::vector<LatentWord>& words) {
  std::stable_sort(words.begin(), words.end(), [](const LatentWord& a, const LatentWord& b) {
    return a.share != b.share ? a.share > b.share : a.f1 > b.f1;
  });
}

Verdict verdictOf(bool isAnnotated, Word alignment, Word latents) {
  if (isAnnotated) {
    if (latents == Word::Yes)
      return alignment == Word::No ? Verdict::AlignmentSilent : Verdict::Agree;
    if (alignment == Word::No)
      return Verdict::AnnotationAlone;
    return latents == Word::No ? Verdict::LatentsSilent : Verdict::NotJudged;
  }
  if (latents == Word::Yes)
    return alignment == Word::Yes ? Verdict::NotAnnotated : Verdict::LatentsAlone;
  return latents == Word::No ? Verdict::LatentsSilent : Verdict::NotAnnotated;
}

std::vector<std::string> besides(const Record& record, BaseRange bases, const std::string& meaning,
                                 const ConceptNames& names) {
  std::vector<std::string> labels;
  for (const Feature& feature : record.features) {
    const auto touches = [&](const FeatureSegment& segment) { return overlaps(segment.bases, bases, record.length()); };
    if (namesAPart(feature, record) && featureMeaning(feature, names) != meaning &&
        std::ranges::any_of(feature.segments, touches) && std::ranges::find(labels, feature.label()) == labels.end())
      labels.push_back(feature.label());
  }
  return labels;
}

}  // namespace

std::vector<WitnessLatent> witnessLatents(const ConceptScores& scores, const ConceptNames& names,
                                          const WitnessRules& rules) {
  std::map<std::string, std::vector<WitnessLatent>> byConcept;
  for (const LatentScore& row : scores.rows) {
    const double f1 = row.countingF1();
    const double threshold = row.sets[0].threshold;
    if (!(f1 >= rules.leastF1) || std::isnan(threshold))
      continue;
    const std::string meaning = names.conceptOf(scores.concepts[static_cast<size_t>(row.conceptNumber)]);
    byConcept[meaning].push_back({row.latent, meaning, static_cast<float>(threshold), f1});
  }
  std::vector<WitnessLatent> latents;
  for (auto& [meaning, speakers] : byConcept) {
    std::stable_sort(speakers.begin(), speakers.end(),
                     [](const WitnessLatent& a, const WitnessLatent& b) { return a.f1 > b.f1; });
    std::set<LatentNumber> heard;
    for (const WitnessLatent& speaker : speakers)
      if (heard.size() < rules.latentsAConcept && heard.insert(speaker.latent).second)
        latents.push_back(speaker);
  }
  return latents;
}

/// A feature of the record, a match of the library, or both.
struct WitnessCourt::Place {
  std::vector<BaseRange> segments;
  Testimony said;  ///< without the latents' words
};

WitnessCourt::WitnessCourt(std::vector<WitnessLatent> latents, ConceptNames names, const FeatureLibrary* library)
    : latents_(std::move(latents)), names_(std::move(names)), library_(library) {
  for (size_t i = 0; i < latents_.size(); ++i)
    speakers_[keyOf(latents_[i].meaning)].push_back(i);
  if (library_)
    for (const LibraryFeature& feature : library_->features)
      searched_[keyOf(names_.conceptOf(feature.name))].push_back(static_cast<int64_t>(feature.bases.size()));
}

/// Concepts differ by more than by capital letters.
std::string WitnessCourt::keyOf(const std::string& meaning) const {
  return inLowerCase(meaning);
}

void WitnessCourt::learn(const Record& record) {
  for (const Feature& feature : record.features)
    if (namesAPart(feature, record) && feature.label() == wholeName(feature.label()))
      lengths_[keyOf(featureMeaning(feature, names_))].push_back(feature.length());
}

/// Half of the usual length of the concept's features.
int64_t WitnessCourt::leastFiring(const std::string& key) const {
  std::vector<int64_t> lengths;
  for (const auto* known : {&searched_, &lengths_})
    if (const auto found = known->find(key); found != known->end())
      lengths.insert(lengths.end(), found->second.begin(), found->second.end());
  if (lengths.empty())
    lengths.push_back(kUsualFeature);
  const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
  std::nth_element(lengths.begin(), middle, lengths.end());
  return std::max<int64_t>(1, static_cast<int64_t>(kFoundShare * static_cast<double>(*middle)));
}

/// A library says nothing of what it does not hold.
Word WitnessCourt::silenceOf(const std::string& key, bool isSearched) const {
  return isSearched && searched_.contains(key) ? Word::No : Word::NotAsked;
}

void WitnessCourt::addMatch(std::vector<Place>& places, const FeatureMatch& match, int64_t recordLength) const {
  const LibraryFeature& feature = library_->features[match.feature];
  const std::string meaning = names_.conceptOf(feature.name);
  const auto isHere = [&](const Place& place) {
    if (keyOf(place.said.meaning) != keyOf(meaning))
      return false;
    int64_t shared = 0;
    for (const BaseRange& segment : place.segments)
      shared += sharedBases(segment, match.bases, recordLength);
    return static_cast<double>(shared) >=
           kOnePlace * static_cast<double>(std::min(lengthOf(place.segments), match.bases.length()));
  };
  auto place = std::ranges::find_if(places, isHere);
  if (place == places.end()) {
    Testimony said;
    said.bases = match.bases;
    said.strand = match.strand;
    said.label = feature.name;
    said.meaning = meaning;
    place = places.insert(places.end(), {{match.bases}, std::move(said)});
  }
  if (place->said.alignment == Word::Yes && place->said.coverage >= match.coverage())
    return;
  place->said.alignment = Word::Yes;
  place->said.identity = match.identity();
  place->said.coverage = match.coverage();
}

std::vector<WitnessCourt::Place> WitnessCourt::placesOf(const Record& record,
                                                        const std::vector<FeatureMatch>* matches) const {
  std::vector<Place> places;
  for (const Feature& feature : record.features) {
    if (!namesAPart(feature, record) || feature.segments.empty())
      continue;
    Testimony said;
    said.bases = feature.extent();
    said.strand = feature.strand();
    said.label = feature.label();
    said.meaning = featureMeaning(feature, names_);
    said.isAnnotated = true;
    said.alignment =
        isFoundByAlignment(feature) ? Word::Yes : silenceOf(keyOf(said.meaning), matches != nullptr && library_);
    places.push_back({segmentsOf(feature), std::move(said)});
  }
  if (matches && library_)
    for (const FeatureMatch& match : *matches)
      addMatch(places, match, record.length());
  return places;
}

std::vector<Testimony> WitnessCourt::hear(const Record& record, const std::vector<FeatureMatch>* matches,
                                          const ValuesOf& values) const {
  std::vector<Testimony> testimonies;
  const std::vector<Place> places = placesOf(record, matches);
  for (const Place& place : places) {
    Testimony said = place.said;
    if (const auto speakers = speakers_.find(keyOf(said.meaning)); speakers != speakers_.end()) {
      for (const size_t number : speakers->second)
        said.words.push_back(
            wordAt(latents_[number], values(latents_[number].latent), place.segments, record.length()));
      sortWords(said.words);
      said.latents = said.words.front().share >= kFoundShare ? Word::Yes : Word::No;
    }
    said.beside = besides(record, said.bases, said.meaning, names_);
    said.verdict = verdictOf(said.isAnnotated, said.alignment, said.latents);
    testimonies.push_back(std::move(said));
  }
  addLonely(testimonies, record, places, matches != nullptr && library_, values);
  std::stable_sort(testimonies.begin(), testimonies.end(),
                   [](const Testimony& a, const Testimony& b) { return a.bases < b.bases; });
  return testimonies;
}

std::vector<Testimony> hearRecord(const WitnessCourt& court, const Record& record,
                                  const std::vector<FeatureMatch>* matches, const RecordCode& code, int64_t width) {
  BaseActivations activations(width);
  activations.add(code, record.length());
  std::map<LatentNumber, std::vector<BaseValue>> known;
  BaseActivations::Scratch scratch;
  return court.hear(record, matches, [&](LatentNumber latent) -> std::span<const BaseValue> {
    const auto [entry, isNew] = known.try_emplace(latent);
    if (isNew) {
      const auto values = activations.values(latent, scratch);
      entry->second.assign(values.begin(), values.end());
    }
    return entry->second;
  });
}

/// Where latents fire without a place of their concept. Latents that fire over each other speak of one place.
void WitnessCourt::addLonely(std::vector<Testimony>& testimonies, const Record& record,
                             const std::vector<Place>& places, bool isSearched, const ValuesOf& values) const {
  for (const auto& [key, numbers] : speakers_) {
    std::vector<bool> taken(record.bases.size(), false);
    for (const Place& place : places)
      if (keyOf(place.said.meaning) == key)
        cover(taken, place.segments);
    std::vector<Testimony> lonely;
    for (const size_t number : numbers) {
      const WitnessLatent& latent = latents_[number];
      std::vector<BaseValue> free;
      for (const BaseValue& value : values(latent.latent))
        if (!taken[static_cast<size_t>(value.base)])
          free.push_back(value);
      for (const FiringStretch& stretch : firingStretches(free, latent.threshold, record)) {
        if (stretch.firing < leastFiring(key))
          continue;
        const double share = static_cast<double>(stretch.firing) / static_cast<double>(stretch.bases.length());
        const LatentWord word{latent.latent, latent.f1, latent.threshold, share, stretch.peak};
        const auto same = std::ranges::find_if(
            lonely, [&](const Testimony& known) { return overlaps(known.bases, stretch.bases, record.length()); });
        if (same != lonely.end()) {
          same->words.push_back(word);
          continue;
        }
        Testimony said;
        said.bases = stretch.bases;
        said.label = said.meaning = latent.meaning;
        said.alignment = silenceOf(key, isSearched);
        said.latents = Word::Yes;
        said.words = {word};
        said.beside = besides(record, said.bases, said.meaning, names_);
        said.verdict = Verdict::LatentsAlone;
        lonely.push_back(std::move(said));
      }
    }
    std::ranges::move(lonely, std::back_inserter(testimonies));
  }
}

}  // namespace dglm
