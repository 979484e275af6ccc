// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

#include "core/sequence/record.h"

namespace dglm {

/// Answers which features of one record touch a range of bases. Features are added under a key (several may share
/// one), then finish() is called, then it is asked.
class FeatureIndex {
 public:
  explicit FeatureIndex(int64_t recordLength) : recordLength_(recordLength) {}

  /// Adds every segment of the feature; segments across the origin are split there.
  void add(const Feature& feature, int32_t key);
  void finish();

  /// The keys of features that share a base with the range (0-based, half-open, wrapping where end > length), ascending
  /// and each once. The reference holds until the next call.
  const std::vector<int32_t>& keysAt(BaseRange range);

 private:
  struct Interval {
    BaseRange bases;
    int32_t key = 0;
  };
  void addInterval(BaseRange bases, int32_t key);
  void collect(BaseRange range);

  int64_t recordLength_;
  std::vector<Interval> intervals_;  ///< by start
  std::vector<int64_t> highestEnd_;  ///< of intervals_[0..i]
  std::vector<int32_t> found_;
};

}  // namespace dglm
