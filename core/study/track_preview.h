// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/base/units.h"
#include "core/interpretation/record_code.h"
#include "core/project/ids.h"
#include "core/sequence/reading_plan.h"
#include "core/tensor/sparse_code.h"

namespace dglm {

/// Some latents along a record while it is read, window by window. One thread reads, another looks; both may call at
/// any time.
class TrackPreview {
 public:
  struct Tracks {
    RecordId record{};
    /// As perBaseMean() over the readings that came to the base; NaN where none did yet.
    std::map<LatentNumber, std::shared_ptr<const std::vector<float>>> values;
  };

  explicit TrackPreview(std::vector<LatentNumber> latents) : latents_(std::move(latents)) {}

  // Who looks
  /// From now on these are wanted, of what was read already too.
  void setLatents(std::vector<LatentNumber> latents);
  /// Of what was read so far of the record, the latent with the highest activation; those that are active at more than
  /// kEverywhereShare of its tokens come last. None before the first window.
  std::optional<LatentNumber> strongest() const;
  /// These bases (0-based half-open, may wrap) are wanted first.
  void setVisible(RecordId record, BaseRange bases);
  /// What is new since the last call, if anything.
  std::optional<Tracks> takeNewest();

  // Who reads
  void begin(RecordId id, const Record& record);
  /// The own tokens of one window, from `firstOwn` on.
  void add(const PlannedReading& reading, int64_t firstOwn, std::shared_ptr<const SparseCode> code);
  /// Whether a window of the record that was begun shares a base with those that are wanted first.
  bool isWanted(const PlannedReading& reading, int64_t window) const;
  /// Makes all that was added ready to be taken; add() does so now and then.
  void publish();

 private:
  /// The tokens of a window with the bases that count for them.
  struct Window {
    std::vector<BaseRange> own;  ///< [row of the code]
    std::vector<bool> unknown;   ///< [row of the code]: it says nothing of latents
    std::shared_ptr<const SparseCode> code;
  };

  const ReadingCoverage& coverageOfPlan(const PlannedReading& reading);
  Window windowOf(const PlannedReading& reading, int64_t firstOwn, std::shared_ptr<const SparseCode> code);
  void addTo(std::vector<float>& sums, LatentNumber latent, const Window& window) const;
  void publishWork();

  mutable std::mutex work_;  // of what was read; taken before mutex_
  std::vector<LatentNumber> latents_;
  RecordId record_{};
  std::string bases_;
  std::map<Reading, ReadingCoverage> coverages_;
  std::vector<Window> windows_;
  std::vector<uint8_t> readings_;         ///< [base]: how many came to it
  std::vector<std::vector<float>> sums_;  ///< [latent of latents_][base]
  std::chrono::steady_clock::time_point published_{};

  mutable std::mutex mutex_;  // of everything below
  std::optional<Tracks> newest_;
  RecordId begunRecord_{};
  int64_t begunLength_ = 0;
  RecordId wantedRecord_{};
  BaseRange wanted_;
};

}  // namespace dglm
