// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/latent_places.h"

#include <algorithm>
#include <map>

namespace dglm {
namespace {

/// Near repeats of one place: six frames, and a run of tokens in each.
constexpr int64_t kTokensAPlace = 60;

bool isNear(const PlacedToken& token, const PlacedToken& other, int64_t recordLength) {
  if (token.record != other.record)
    return false;
  const int64_t apart = std::abs(token.bases.start - other.bases.start);
  return std::min(apart, recordLength - apart) <= kContextBases;
}

/// The bases [start, end) of the record, round the origin of circular ones, cut at the ends of linear ones.
std::string context(const Record& record, int64_t start, int64_t end) {
  if (!record.isCircular()) {
    start = std::clamp<int64_t>(start, 0, record.length());
    end = std::clamp<int64_t>(end, start, record.length());
  }
  if (end - start > record.length() || end == start)
    return {};
  return basesIn(record, normalised({start, end}, record.length(), record.topology));
}

std::vector<std::string> featuresAt(const Record& record, BaseRange bases) {
  std::vector<const Feature*> touched;
  for (const Feature& feature : record.features) {
    const auto touches = [&](const FeatureSegment& segment) { return overlaps(segment.bases, bases, record.length()); };
    if (namesAPart(feature, record) && std::any_of(feature.segments.begin(), feature.segments.end(), touches))
      touched.push_back(&feature);
  }
  std::stable_sort(touched.begin(), touched.end(),
                   [](const Feature* a, const Feature* b) { return a->extent().length() < b->extent().length(); });
  std::vector<std::string> labels;
  for (const Feature* feature : touched)
    labels.push_back(feature->label());
  return labels;
}

LatentPlace describe(const PlacedToken& token, const Record& record) {
  LatentPlace place;
  place.record = token.record;
  place.recordName = record.id;
  place.bases = token.bases;
  place.before = context(record, token.bases.start - kContextBases, token.bases.start);
  place.token = basesIn(record, token.bases);
  place.after = context(record, token.bases.end, token.bases.end + kContextBases);
  place.features = featuresAt(record, token.bases);
  place.value = token.value;
  return place;
}

}  // namespace

Result<LatentPlaces> latentPlaces(const Project& project, AnalysisId analysis, LatentNumber latent, size_t count) {
  LatentPlaces places;
  DGLM_TRY(const std::vector<RecordTrack> everywhere, project.activations().latentEverywhere(analysis, latent));
  for (const RecordTrack& track : everywhere)
    for (const ActiveToken& token : track.track.tokens)
      places.values.push_back(token.value);

  const auto asked = static_cast<int64_t>(count) * kTokensAPlace;
  DGLM_TRY(const std::vector<PlacedToken> tokens, project.activations().topTokens(analysis, latent, asked));
  std::map<RecordId, Record> records;
  std::vector<PlacedToken> chosen;
  for (const PlacedToken& token : tokens) {
    if (chosen.size() == count)
      break;
    if (!records.contains(token.record)) {
      DGLM_TRY(records[token.record], project.records().load(token.record));
    }
    const Record& record = records[token.record];
    const auto repeats = [&](const PlacedToken& other) { return isNear(token, other, record.length()); };
    if (std::any_of(chosen.begin(), chosen.end(), repeats))
      continue;
    chosen.push_back(token);
    places.top.push_back(describe(token, record));
  }
  return places;
}

}  // namespace dglm
