// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/units.h"
#include "core/interpretation/record_code.h"

namespace dglm {

/// How strongly and how widely latents fire in records.
struct RecordLatents {
  int64_t width = 0;  ///< latents of the dictionary
  std::vector<std::string> records;
  std::vector<float> maximum;  ///< [record][latent]: largest activation; 0: silent
  std::vector<float> share;    ///< [record][latent]: of the record's tokens, those where it is active

  void add(const std::string& record, const RecordCode& code);
  size_t at(size_t record, int64_t latent) const {
    return record * static_cast<size_t>(width) + static_cast<size_t>(latent);
  }
};

/// What is compared between groups of records.
enum class CompareBy { Maximum, Share };

/// How a latent tells groups apart.
struct GroupDifference {
  LatentNumber latent = 0;
  size_t high = 0;    ///< the group with the largest mean rank
  double effect = 0;  ///< mannWhitney of the first group of two, kruskalWallis of more
  double p = 1;
  double q = 1;                        ///< Benjamini and Hochberg over all latents that fire in a record of a group
  std::vector<double> means;           ///< [group]
  std::vector<int64_t> recordsFiring;  ///< [group]
};

/// The latents that fire in a record that is in a group, most telling first (p, then distance of the effect, then
/// number). `groupOf`: [record], -1 for records that are in none; `groups`: how many there are, at least two.
std::vector<GroupDifference> compareGroups(const RecordLatents& records, const std::vector<int32_t>& groupOf,
                                           size_t groups, CompareBy by);

}  // namespace dglm
