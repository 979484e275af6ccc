// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <vector>

#include "core/sequence/record.h"

namespace dglm {

/// What is taken of one lane of a record, without wraps.
class TakenStretches {
 public:
  bool areFree(const std::vector<BaseRange>& ranges) const;
  void take(const std::vector<BaseRange>& ranges);

 private:
  std::map<int64_t, int64_t> taken_;  // start -> end
};

/// The range made at least so long about its middle, cut at the ends of the record or its origin.
std::vector<BaseRange> stretchesOf(BaseRange range, int64_t leastLength, const Record& record);

}  // namespace dglm
