// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/track_preview.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/sequence/unknown_bases.h"
#include "core/study/latents_in_range.h"

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

void TrackPreview::setLatents(std::vector<LatentNumber> latents) {
  const std::lock_guard lock(work_);
  if (latents == latents_)
    return;
  std::vector<std::vector<float>> sums;
  for (const LatentNumber latent : latents) {
    const auto known = std::ranges::find(latents_, latent);
    if (known != latents_.end()) {
      sums.push_back(sums_.empty() ? std::vector<float>() : sums_[static_cast<size_t>(known - latents_.begin())]);
      continue;
    }
    sums.emplace_back(bases_.size(), 0.0F);
    for (const Window& window : windows_)
      addTo(sums.back(), latent, window);
  }
  latents_ = std::move(latents);
  sums_ = std::move(sums);
  if (!windows_.empty())
    publishWork();
}

std::optional<LatentNumber> TrackPreview::strongest() const {
  struct Activity {
    float maximum = 0;
    int64_t tokens = 0;
  };
  const std::lock_guard lock(work_);
  std::map<LatentNumber, Activity> activities;
  int64_t tokens = 0;
  for (const Window& window : windows_)
    for (int64_t row = 0; row < window.code->rows(); ++row) {
      if (window.unknown[static_cast<size_t>(row)])
        continue;
      ++tokens;
      const auto latents = window.code->rowLatents(row);
      for (size_t i = 0; i < latents.size(); ++i) {
        Activity& activity = activities[latents[i]];
        activity.maximum = std::max(activity.maximum, window.code->rowValues(row)[i]);
        ++activity.tokens;
      }
    }
  const auto rank = [tokens](const auto& entry) {
    const bool isEverywhere = static_cast<double>(entry.second.tokens) > kEverywhereShare * static_cast<double>(tokens);
    return std::pair(!isEverywhere, entry.second.maximum);
  };
  const auto best = std::ranges::max_element(activities, {}, rank);
  return best == activities.end() ? std::nullopt : std::optional(best->first);
}

void TrackPreview::begin(RecordId id, const Record& record) {
  const std::lock_guard lock(work_);
  record_ = id;
  bases_ = record.bases;
  coverages_.clear();
  windows_.clear();
  readings_.assign(bases_.size(), 0);
  sums_.assign(latents_.size(), std::vector<float>(bases_.size(), 0.0F));
  published_ = steady_clock::now();
  const std::lock_guard others(mutex_);
  begunRecord_ = id;
  begunLength_ = record.length();
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

TrackPreview::Window TrackPreview::windowOf(const PlannedReading& reading, int64_t firstOwn,
                                            std::shared_ptr<const SparseCode> code) {
  const ReadingCoverage& coverage = coverageOfPlan(reading);
  Window window;
  for (int64_t row = 0; row < code->rows(); ++row) {
    const BaseRange token = reading.bases[static_cast<size_t>(reading.ownFirst + firstOwn + row)];
    window.own.push_back(ownBases(coverage, token, static_cast<int64_t>(bases_.size())));
    window.unknown.push_back(isUnknown(bases_, token));
  }
  window.code = std::move(code);
  return window;
}

void TrackPreview::addTo(std::vector<float>& sums, LatentNumber latent, const Window& window) const {
  for (int64_t row = 0; row < window.code->rows(); ++row) {
    const auto active = window.code->rowLatents(row);
    const auto found = std::lower_bound(active.begin(), active.end(), latent);
    if (found == active.end() || *found != latent || window.unknown[static_cast<size_t>(row)])
      continue;
    const float value = window.code->rowValues(row)[static_cast<size_t>(found - active.begin())];
    const BaseRange own = window.own[static_cast<size_t>(row)];
    for (int64_t base = own.start; base < own.end; ++base)
      sums[static_cast<size_t>(base) % sums.size()] += value;
  }
}

void TrackPreview::add(const PlannedReading& reading, int64_t firstOwn, std::shared_ptr<const SparseCode> code) {
  const std::lock_guard lock(work_);
  const Window& window = windows_.emplace_back(windowOf(reading, firstOwn, std::move(code)));
  for (const BaseRange& own : window.own)
    for (int64_t base = own.start; base < own.end; ++base)
      ++readings_[static_cast<size_t>(base) % readings_.size()];
  for (size_t i = 0; i < latents_.size(); ++i)
    addTo(sums_[i], latents_[i], window);
  if (steady_clock::now() - published_ >= intervalFor(bases_.size()))
    publishWork();
}

bool TrackPreview::isWanted(const PlannedReading& reading, int64_t window) const {
  const std::lock_guard lock(mutex_);
  return wantedRecord_ == begunRecord_ && !wanted_.isEmpty() &&
         overlaps(basesOf(reading, window), wanted_, begunLength_);
}

void TrackPreview::publish() {
  const std::lock_guard lock(work_);
  publishWork();
}

void TrackPreview::publishWork() {
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
