// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/label_overlap.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>
#include <utility>

#include "core/interpretation/false_discovery.h"
#include "core/sequence/unknown_bases.h"

namespace dglm {

namespace {

int64_t coveredBases(const Feature& feature) {
  int64_t bases = 0;
  for (const FeatureSegment& segment : feature.segments)
    bases += segment.bases.length();
  return bases;
}

int64_t widthOf(const RecordCode& code) {
  int64_t width = 0;
  for (const CodedReading& reading : code.readings)
    width = std::max(width, reading.code.width);
  return width;
}

/// P(X >= hits) of a binomial distribution.
double binomialTail(int64_t hits, int64_t draws, double chance) {
  if (hits <= 0 || chance >= 1)
    return 1;
  if (chance <= 0)
    return 0;
  const auto logTerm = [&](int64_t k) {
    return std::lgamma(draws + 1.0) - std::lgamma(k + 1.0) - std::lgamma(static_cast<double>(draws - k) + 1) +
           static_cast<double>(k) * std::log(chance) + static_cast<double>(draws - k) * std::log1p(-chance);
  };
  double tail = 0;
  for (int64_t k = hits; k <= draws; ++k) {
    const double term = std::exp(logTerm(k));
    tail += term;
    if (term < tail * 1e-12 && static_cast<double>(k) > chance * static_cast<double>(draws))
      break;
  }
  return std::min(1.0, tail);
}

}  // namespace

bool namesAPart(const Feature& feature, const Record& record) {
  return feature.type != "source" && feature.label() != feature.type &&
         static_cast<double>(coveredBases(feature)) < kGeneralFeatureShare * static_cast<double>(record.length());
}

void LabelOverlap::add(const Record& record, const RecordCode& code) {
  const auto width = static_cast<size_t>(widthOf(code));
  if (activeTokens_.size() < width) {
    activeTokens_.resize(width, 0);
    overlapping_.resize(width);
    sites_.resize(width);
  }

  FeatureIndex index(record.length());
  for (const Feature& feature : record.features)
    if (namesAPart(feature, record))
      index.add(feature, labelNumber(feature.label()));
  index.finish();
  if (!code.readings.empty())
    addSites(record, code.readings.front(), index);

  for (const CodedReading& reading : code.readings) {
    for (int64_t row = 0; row < reading.code.rows(); ++row) {
      const std::vector<int32_t>& labels = index.keysAt(reading.bases[static_cast<size_t>(row)]);
      for (const LatentNumber latent : reading.code.rowLatents(row)) {
        ++activeTokens_[static_cast<size_t>(latent)];
        for (const int32_t label : labels)
          ++overlapping_[static_cast<size_t>(latent)][label];
      }
    }
  }
}

std::vector<LatentLabel> LabelOverlap::bestLabels() const {
  std::vector<LatentLabel> best;
  for (size_t latent = 0; latent < overlapping_.size(); ++latent) {
    const std::string* label = nullptr;
    int64_t most = 0;
    for (const auto& [number, tokens] : overlapping_[latent]) {
      const std::string& candidate = labels_[static_cast<size_t>(number)];
      if (tokens > most || (tokens == most && candidate < *label)) {
        label = &candidate;
        most = tokens;
      }
    }
    if (label)
      best.push_back({static_cast<int32_t>(latent), *label,
                      static_cast<double>(most) / static_cast<double>(activeTokens_[latent])});
  }
  return best;
}

void LabelOverlap::addSites(const Record& record, const CodedReading& reading, FeatureIndex& index) {
  constexpr int64_t kNever = -2;
  places_.resize(labels_.size());
  std::vector<int64_t> lastRow(sites_.size(), kNever);
  std::vector<std::vector<int32_t>> touched(sites_.size());  // by the site that is open
  std::vector<int64_t> lastRowOf(labels_.size(), kNever);
  for (int64_t row = 0; row < reading.code.rows(); ++row) {
    if (isUnknown(record.bases, reading.bases[static_cast<size_t>(row)]))
      continue;
    ++tokens_;
    const std::vector<int32_t>& labels = index.keysAt(reading.bases[static_cast<size_t>(row)]);
    for (const int32_t label : labels) {
      LabelPlaces& places = places_[static_cast<size_t>(label)];
      ++places.tokens;
      places.regions += std::exchange(lastRowOf[static_cast<size_t>(label)], row) != row - 1;
    }
    for (const int32_t number : reading.code.rowLatents(row)) {
      const auto latent = static_cast<size_t>(number);
      Sites& sites = sites_[latent];
      ++sites.tokens;
      if (std::exchange(lastRow[latent], row) != row - 1) {
        ++sites.count;
        touched[latent].clear();
      }
      for (const int32_t label : labels)
        if (std::ranges::find(touched[latent], label) == touched[latent].end()) {
          touched[latent].push_back(label);
          ++sites.touching[label];
        }
    }
  }
}

double LabelOverlap::chanceOf(int32_t label, const Sites& sites) const {
  const LabelPlaces& places = places_[static_cast<size_t>(label)];
  const double siteTokens = static_cast<double>(sites.tokens) / static_cast<double>(sites.count);
  const double near = static_cast<double>(places.tokens) + static_cast<double>(places.regions) * (siteTokens - 1);
  return std::min(1.0, near / static_cast<double>(tokens_));
}

double LabelOverlap::pOf(int32_t label, const Sites& sites) const {
  const auto found = sites.touching.find(label);
  if (found == sites.touching.end())
    return 1;
  return std::min(
      1.0, binomialTail(found->second, sites.count, chanceOf(label, sites)) * static_cast<double>(labels_.size()));
}

double LabelOverlap::shareOf(int32_t label, size_t latent) const {
  const auto found = overlapping_[latent].find(label);
  return found == overlapping_[latent].end()
             ? 0
             : static_cast<double>(found->second) / static_cast<double>(activeTokens_[latent]);
}

std::vector<LatentLabel> LabelOverlap::guesses(std::span<const LatentLabel> before) const {
  struct Guess {
    LatentLabel label;
    double p = 1;
  };
  std::vector<std::string_view> kept(sites_.size());
  for (const LatentLabel& label : before)
    if (static_cast<size_t>(label.latent) < kept.size())
      kept[static_cast<size_t>(label.latent)] = label.label;

  std::vector<Guess> guesses;
  for (size_t latent = 0; latent < sites_.size(); ++latent) {
    std::optional<Guess> best;
    bool isKept = false;
    for (const auto& [number, count] : sites_[latent].touching) {
      const std::string& label = labels_[static_cast<size_t>(number)];
      const Guess guess{{static_cast<int32_t>(latent), label, shareOf(number, latent)}, pOf(number, sites_[latent])};
      const bool staysAsItWas = label == kept[latent] && guess.p < kGuessFalseShare;
      const auto order = [](const Guess& a) {
        return std::tuple(a.p, -a.label.share, std::string_view(a.label.label));
      };
      if (staysAsItWas || (!isKept && (!best || order(guess) < order(*best)))) {
        best = guess;
        isKept = isKept || staysAsItWas;
      }
    }
    if (best)
      guesses.push_back(*best);
  }

  std::vector<double> ps;
  for (const Guess& guess : guesses)
    ps.push_back(guess.p);
  const std::vector<double> qs = falseDiscoveryRates(ps);
  std::vector<LatentLabel> passing;
  for (size_t i = 0; i < guesses.size(); ++i)
    if (qs[i] <= kGuessFalseShare && guesses[i].label.share >= kLeastGuessShare)
      passing.push_back(guesses[i].label);
  return passing;
}

int32_t LabelOverlap::labelNumber(std::string_view label) {
  const auto [place, isNew] = labelNumbers_.try_emplace(std::string(label), static_cast<int32_t>(labels_.size()));
  if (isNew)
    labels_.emplace_back(label);
  return place->second;
}

}  // namespace dglm
