// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/project/ids.h"

namespace dglm {

/// An active token of a latent; largest value first, then record, then token.
struct RankedToken {
  float value = 0;
  RecordId record{};
  int64_t token = 0;  ///< number through all readings

  bool isBefore(const RankedToken& other) const {
    if (value != other.value)
      return value > other.value;
    return record != other.record ? record < other.record : token < other.token;
  }
};

/// The first `count` of all that was offered, in a heap whose top is the last of them.
class TopTokens {
 public:
  explicit TopTokens(int64_t count) : count_(static_cast<size_t>(std::max<int64_t>(count, 0))) {}

  void offer(const RankedToken& token) {
    if (heap_.size() == count_ && (count_ == 0 || !token.isBefore(heap_.front())))
      return;
    if (heap_.size() == count_) {
      std::pop_heap(heap_.begin(), heap_.end(), isBefore);
      heap_.pop_back();
    }
    heap_.push_back(token);
    std::push_heap(heap_.begin(), heap_.end(), isBefore);
  }

  std::vector<RankedToken> sorted() && {
    std::sort_heap(heap_.begin(), heap_.end(), isBefore);
    return std::move(heap_);
  }

 private:
  static bool isBefore(const RankedToken& a, const RankedToken& b) { return a.isBefore(b); }

  size_t count_;
  std::vector<RankedToken> heap_;
};

}  // namespace dglm
