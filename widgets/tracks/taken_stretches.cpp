// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tracks/taken_stretches.h"

#include <algorithm>
#include <iterator>

namespace dglm {
namespace {

std::vector<BaseRange> withoutWrap(BaseRange range, int64_t length) {
  if (range.end <= length)
    return {range};
  return {{range.start, length}, {0, std::min(range.end - length, range.start)}};
}

BaseRange withLeastLength(BaseRange range, int64_t leastLength, const Record& record) {
  const int64_t missing = leastLength - range.length();
  if (missing <= 0)
    return range;
  const int64_t start = range.start - missing / 2;
  if (record.isCircular())
    return normalised({start, start + std::min(leastLength, record.length())}, record.length(), record.topology);
  return {std::max<int64_t>(0, start), std::min(start + leastLength, record.length())};
}

}  // namespace

bool TakenStretches::areFree(const std::vector<BaseRange>& ranges) const {
  return std::ranges::all_of(ranges, [this](BaseRange range) {
    const auto after = taken_.lower_bound(range.end);
    return after == taken_.begin() || std::prev(after)->second <= range.start;
  });
}

void TakenStretches::take(const std::vector<BaseRange>& ranges) {
  for (const BaseRange range : ranges)
    taken_.emplace(range.start, range.end);
}

std::vector<BaseRange> stretchesOf(BaseRange range, int64_t leastLength, const Record& record) {
  return withoutWrap(withLeastLength(range, leastLength, record), record.length());
}

}  // namespace dglm
