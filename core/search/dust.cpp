// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/dust.h"

#include <algorithm>
#include <array>
#include <deque>
#include <list>

namespace dglm {
namespace {

constexpr size_t kTriplets = 64;

int baseOf(uint8_t code) {
  return code < 4 ? code : 0;
}

/// A stretch whose score is the best of all inside it.
struct PerfectStretch {
  int64_t first = 0, last = 0;  ///< bases, inclusive
  int64_t score = 0;
  int64_t triplets = 0;

  bool isDenserThan(int64_t otherScore, int64_t otherTriplets) const {
    return otherTriplets * score > otherScore * triplets;
  }
};

/// The window that runs over the triplets, and the perfect stretches that end in it.
class DustWindow {
 public:
  explicit DustWindow(const DustOptions& options)
      : level_(options.level), most_(static_cast<size_t>(options.window - 2)), rare_(options.level / 5) {}

  int64_t start() const { return start_; }
  /// Stretches by their starts, the last one first.
  std::list<PerfectStretch>& stretches() { return stretches_; }

  void add(int triplet) {
    if (triplets_.size() >= most_)
      dropOldest();
    triplets_.push_front(triplet);
    sum_ += counts_[index(triplet)]++;
    ++next_;
    addToSuffix(triplet);
    if (triplets_.size() > 1 && 10 * sum_ > threshold(suffixLength()))
      findStretches();
  }

 private:
  static size_t index(int triplet) { return static_cast<size_t>(triplet); }
  int64_t suffixLength() const { return next_ - suffixStart_; }
  /// What ten times the score of a stretch of so many triplets and one more has to exceed.
  int64_t threshold(int64_t triplets) const { return triplets == 0 ? 1 : triplets * level_; }

  void dropOldest() {
    const int triplet = triplets_.back();
    if (suffixCounts_[index(triplet)] == counts_[index(triplet)])
      removeFromSuffix(triplet);
    suffixStart_ = std::max(suffixStart_, start_ + 1);
    sum_ -= --counts_[index(triplet)];
    triplets_.pop_back();
    ++start_;
  }

  /// The suffix is the longest end of the window in which no triplet is so frequent that it could be masked.
  void addToSuffix(int triplet) {
    suffixSum_ += suffixCounts_[index(triplet)]++;
    if (suffixCounts_[index(triplet)] <= rare_)
      return;
    for (;;) {
      const int oldest = triplets_[static_cast<size_t>(next_ - suffixStart_ - 1)];
      removeFromSuffix(oldest);
      ++suffixStart_;
      if (oldest == triplet)
        return;
    }
  }

  void removeFromSuffix(int triplet) { suffixSum_ -= --suffixCounts_[index(triplet)]; }

  void findStretches() {
    std::array<int64_t, kTriplets> counts = suffixCounts_;
    int64_t score = suffixSum_, length = suffixLength();
    int64_t bestScore = 0, bestLength = 0;
    auto place = stretches_.begin();
    for (int64_t first = suffixStart_ - 1; first >= start_; --first, ++length) {
      const int triplet = triplets_[static_cast<size_t>(next_ - 1 - first)];
      const int64_t count = counts[index(triplet)]++;
      score += count;
      if (count == 0 || 10 * score <= threshold(length))
        continue;
      for (; place != stretches_.end() && first <= place->first; ++place)
        if (bestScore == 0 || place->isDenserThan(bestScore, bestLength)) {
          bestScore = place->score;
          bestLength = place->triplets;
        }
      if (bestScore == 0 || score * bestLength >= bestScore * length) {
        bestScore = score;
        bestLength = length;
        place = stretches_.insert(place, {first, next_ + 1, score, length});
      }
    }
  }

  int64_t level_;
  size_t most_;
  int64_t rare_;
  std::deque<int> triplets_;  ///< the newest first
  int64_t start_ = 0, next_ = 0;
  int64_t suffixStart_ = 0;
  std::array<int64_t, kTriplets> counts_{}, suffixCounts_{};
  int64_t sum_ = 0, suffixSum_ = 0;
  std::list<PerfectStretch> stretches_;
};

void addRange(std::vector<BaseRange>& ranges, const PerfectStretch& stretch, int64_t linker) {
  if (ranges.empty() || ranges.back().end - 1 + linker < stretch.first)
    ranges.push_back({stretch.first, stretch.last + 1});
  else
    ranges.back().end = std::max(ranges.back().end, stretch.last + 1);
}

}  // namespace

std::vector<BaseRange> lowComplexity(std::span<const uint8_t> codes, const DustOptions& options) {
  std::vector<BaseRange> ranges;
  if (codes.size() < 4)
    return ranges;
  DustWindow window(options);
  const auto takeUntil = [&](int64_t start) {
    while (!window.stretches().empty() && window.stretches().back().first < start) {
      addRange(ranges, window.stretches().back(), options.linker);
      window.stretches().pop_back();
    }
  };
  int triplet = baseOf(codes[0]) << 2 | baseOf(codes[1]);
  for (size_t i = 2; i < codes.size(); ++i) {
    triplet = (triplet << 2 | baseOf(codes[i])) & (kTriplets - 1);
    takeUntil(window.start());
    window.add(triplet);
  }
  takeUntil(static_cast<int64_t>(codes.size()));
  return ranges;
}

}  // namespace dglm
