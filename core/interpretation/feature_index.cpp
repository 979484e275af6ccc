// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/feature_index.h"

#include <algorithm>

namespace dglm {

void FeatureIndex::add(const Feature& feature, int32_t key) {
  for (const FeatureSegment& segment : feature.segments)
    addInterval(segment.bases, key);
}

void FeatureIndex::addInterval(BaseRange bases, int32_t key) {
  const BaseRange beforeOrigin{bases.start, std::min(bases.end, recordLength_)};
  const BaseRange afterOrigin{0, bases.end - recordLength_};
  for (const BaseRange& part : {beforeOrigin, afterOrigin})
    if (!part.isEmpty())
      intervals_.push_back({part, key});
}

void FeatureIndex::finish() {
  std::sort(intervals_.begin(), intervals_.end(),
            [](const Interval& a, const Interval& b) { return a.bases < b.bases; });
  highestEnd_.clear();
  for (const Interval& interval : intervals_)
    highestEnd_.push_back(std::max(interval.bases.end, highestEnd_.empty() ? 0 : highestEnd_.back()));
}

const std::vector<int32_t>& FeatureIndex::keysAt(BaseRange range) {
  found_.clear();
  collect({range.start, std::min(range.end, recordLength_)});
  if (range.end > recordLength_)
    collect({0, range.end - recordLength_});
  std::sort(found_.begin(), found_.end());
  found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
  return found_;
}

// Walks down from the last interval that starts before the range's end, until none before can reach the range.
void FeatureIndex::collect(BaseRange range) {
  const auto after = std::lower_bound(intervals_.begin(), intervals_.end(), range.end,
                                      [](const Interval& interval, int64_t end) { return interval.bases.start < end; });
  for (auto i = static_cast<size_t>(after - intervals_.begin()); i > 0 && highestEnd_[i - 1] > range.start; --i)
    if (intervals_[i - 1].bases.end > range.start)
      found_.push_back(intervals_[i - 1].key);
}

}  // namespace dglm
