// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/units.h"
#include "core/interpretation/feature_index.h"
#include "core/interpretation/record_code.h"
#include "core/sequence/record.h"

namespace dglm {

/// The feature label that a latent overlaps, as a guess at what it stands for.
struct LatentLabel {
  LatentNumber latent = 0;
  std::string label;
  double share = 0;  ///< of the latent's active tokens, those that share a base with a feature of that label, 0..1

  bool operator==(const LatentLabel&) const = default;
};

/// Among guesses, at most this share is expected to be chance.
constexpr double kGuessFalseShare = 0.01;

/// Of a latent whose active tokens lie elsewhere by more than this the label would say nothing, however far beyond
/// chance.
constexpr double kLeastGuessShare = 0.1;

/// A feature covering at least this share of its record says nothing about a place in it.
constexpr double kGeneralFeatureShare = 0.75;

/// True for features that name a part of the record: not `source`, not without a name of their own (label() is only
/// the type), not covering kGeneralFeatureShare of the record.
bool namesAPart(const Feature& feature, const Record& record);

/// Counts, over records added one by one, how often each latent's active tokens overlap features of each label. All
/// readings of a record count alike; a join's introns and tokens of Ns do not.
class LabelOverlap {
 public:
  void add(const Record& record, const RecordCode& code);

  /// The most frequent label of each latent that overlapped any, by latent. Ties go to the label first in byte order.
  std::vector<LatentLabel> bestLabels() const;

  /// The label that each latent's sites touch beyond chance, by latent; most latents have none. A site is a run of
  /// neighbouring active tokens of a record's first reading, so that a long feature in six frames is one witness. The
  /// chance that a site touches a label is the share of tokens that stand less than the latent's usual site away from
  /// it; the test is binomial, its p Bonferroni-corrected over the labels, and Benjamini-Hochberg over the latents
  /// keeps the false ones below kGuessFalseShare; those of less than kLeastGuessShare are left out then. A label of
  /// `before` stays while it passes, so that reading another record does not rename.
  std::vector<LatentLabel> guesses(std::span<const LatentLabel> before = {}) const;

 private:
  /// Neighbouring active tokens, one thing seen by a latent.
  struct Sites {
    int64_t count = 0;
    int64_t tokens = 0;
    std::unordered_map<int32_t, int64_t> touching;  ///< label number -> sites
  };
  /// What the records hold of a label, in tokens of their first readings.
  struct LabelPlaces {
    int64_t tokens = 0;
    int64_t regions = 0;
  };

  int32_t labelNumber(std::string_view label);
  void addSites(const Record& record, const CodedReading& reading, FeatureIndex& index);
  double chanceOf(int32_t label, const Sites& sites) const;
  double pOf(int32_t label, const Sites& sites) const;
  double shareOf(int32_t label, size_t latent) const;

  std::vector<std::string> labels_;
  std::unordered_map<std::string, int32_t> labelNumbers_;
  std::vector<int64_t> activeTokens_;                              ///< [latent]
  std::vector<std::unordered_map<int32_t, int64_t>> overlapping_;  ///< [latent]: label number -> tokens
  std::vector<Sites> sites_;                                       ///< [latent]
  std::vector<LabelPlaces> places_;                                ///< [label number]
  int64_t tokens_ = 0;                                             ///< of all first readings
};

}  // namespace dglm
