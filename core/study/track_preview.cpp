// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/track_preview.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/sequence/unknown_bases.h"

namespace dglm {
namespace {

using std::chrono::steady_clock;

/// Long records are copied more seldom: a hundredth of the time that reading them takes, at most.
steady_clock::duration intervalFor(size_t bases) {
  return std::chrono::milliseconds(400 + static_cast<int64_t>(bases / 1000));
}

/// From the first of the window's tokens to the last, on the forward strand, about: it is asked often.
BaseRange basesOf(const PlannedReading& reading, int64_t window) {
  const TokenWindow& tokens = reading.windows[static_cast<size_t>(window)];
  const BaseRange first = reading.bases[static_cast<size_t>(tokens.first)];
  const BaseRange last = reading.bases[static_cast<size_t>(tokens.last - 1)];
  const int64_t length = (tokens.last - tokens.first) * std::max<int64_t>(1, first.length());
  const int64_t start = reading.reading.strand == Strand::Reverse ? last.start : first.start;
  return {start, start + length};
}

}  // namespace

void TrackPreview::setVisible(RecordId record, BaseRange bases) {
  const std::lock_guard lock(mutex_);
  wantedRecord_ = record;
  wanted_ = bases;
}

std::optional<TrackPreview::Tracks> TrackPreview::takeNewest() {
  const std::lock_guard lock(mutex_);
  return std::exchange(newest_, std::nullopt);
}

void TrackPreview::begin(RecordId id, const Record& record) {
  record_ = id;
  bases_ = record.bases;
  coverages_.clear();
  readings_.assign(bases_.size(), 0);
  sums_.assign(latents_.size(), std::vector<float>(bases_.size(), 0.0F));
  published_ = steady_clock::now();
}

const ReadingCoverage& TrackPreview::coverageOfPlan(const PlannedReading& reading) {
  const auto [known, isNew] = coverages_.try_emplace(reading.reading);
  if (isNew) {
    CodedReading own{reading.reading, {}, {}, {}};
    own.bases.assign(reading.bases.begin() + reading.ownFirst, reading.bases.begin() + reading.ownLast);
    known->second = coverageOf(own, static_cast<int64_t>(bases_.size()));
  }
  return known->second;
}

void TrackPreview::addToken(const ReadingCoverage& coverage, BaseRange token, const SparseCode& code, int64_t row) {
  const size_t length = bases_.size();
  const BaseRange own = ownBases(coverage, token, static_cast<int64_t>(length));
  for (int64_t base = own.start; base < own.end; ++base)
    ++readings_[static_cast<size_t>(base) % length];
  if (isUnknown(bases_, token))
    return;
  const auto active = code.rowLatents(row);
  for (size_t i = 0; i < latents_.size(); ++i) {
    const auto found = std::lower_bound(active.begin(), active.end(), latents_[i]);
    if (found == active.end() || *found != latents_[i])
      continue;
    const float value = code.rowValues(row)[static_cast<size_t>(found - active.begin())];
    for (int64_t base = own.start; base < own.end; ++base)
      sums_[i][static_cast<size_t>(base) % length] += value;
  }
}

void TrackPreview::add(const PlannedReading& reading, int64_t firstOwn, const SparseCode& code) {
  const ReadingCoverage& coverage = coverageOfPlan(reading);
  for (int64_t row = 0; row < code.rows(); ++row)
    addToken(coverage, reading.bases[static_cast<size_t>(reading.ownFirst + firstOwn + row)], code, row);
  if (steady_clock::now() - published_ >= intervalFor(bases_.size()))
    publish();
}

bool TrackPreview::isWanted(const PlannedReading& reading, int64_t window) const {
  const std::lock_guard lock(mutex_);
  return wantedRecord_ == record_ && !wanted_.isEmpty() &&
         overlaps(basesOf(reading, window), wanted_, static_cast<int64_t>(bases_.size()));
}

void TrackPreview::publish() {
  Tracks tracks{record_, {}};
  for (size_t i = 0; i < latents_.size(); ++i) {
    std::vector<float> mean = sums_[i];
    for (size_t base = 0; base < mean.size(); ++base)
      mean[base] = readings_[base] == 0 ? std::numeric_limits<float>::quiet_NaN()
                                        : mean[base] / static_cast<float>(readings_[base]);
    tracks.values[latents_[i]] = std::make_shared<const std::vector<float>>(std::move(mean));
  }
  const std::lock_guard lock(mutex_);
  newest_ = std::move(tracks);
  published_ = steady_clock::now();
}

}  // namespace dglm
