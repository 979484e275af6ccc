// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/units.h"
#include "core/interpretation/record_code.h"
#include "core/sequence/record.h"

namespace dglm {

/// The feature label that a latent most often overlaps.
struct LatentLabel {
  LatentNumber latent = 0;
  std::string label;
  double share = 0;  ///< of the latent's active tokens, those that share a base with a feature of that label, 0..1

  bool operator==(const LatentLabel&) const = default;
};

/// A feature covering at least this share of its record says nothing about a place in it.
constexpr double kGeneralFeatureShare = 0.75;

/// True for features that name a part of the record: not `source`, not without a name of their own (label() is only
/// the type), not covering kGeneralFeatureShare of the record.
bool namesAPart(const Feature& feature, const Record& record);

/// Counts, over records added one by one, how often each latent's active tokens overlap features of each label. All
/// readings of a record count alike; a join's introns do not.
class LabelOverlap {
 public:
  void add(const Record& record, const RecordCode& code);

  /// The most frequent label of each latent that overlapped any, by latent. Ties go to the label first in byte order.
  std::vector<LatentLabel> bestLabels() const;

 private:
  int32_t labelNumber(std::string_view label);

  std::vector<std::string> labels_;
  std::unordered_map<std::string, int32_t> labelNumbers_;
  std::vector<int64_t> activeTokens_;                              ///< [latent]
  std::vector<std::unordered_map<int32_t, int64_t>> overlapping_;  ///< [latent]: label number -> tokens
};

}  // namespace dglm
