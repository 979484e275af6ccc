// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/glm/pretraining_corpus.h"

namespace dglm {

/// Rank of a base in A C G T, or -1 for any other letter.
int baseRank(char letter);

/// Probability of a base given up to `order` bases before it, for all orders from 0 up. Counted on both strands of the
/// corpus, circular records round the origin, each record by its weight; a stretch counts where all its order + 1 bases
/// are known. Rare contexts lean on the next shorter one (Witten and Bell 1991), so no probability is 0.
class MarkovChain {
 public:
  static constexpr int kHighestOrder = 11;

  /// The known bases before a place, at most `order` of them.
  class Context {
   public:
    explicit Context(int order) : mask_((int64_t{1} << (2 * order)) - 1), order_(order) {}
    void append(int base) {
      code_ = ((code_ << 2) | base) & mask_;
      length_ = length_ < order_ ? length_ + 1 : order_;
    }
    void forget() { length_ = 0; }
    int length() const { return length_; }
    int64_t code() const { return code_ & ((int64_t{1} << (2 * length_)) - 1); }

   private:
    int64_t code_ = 0;
    int64_t mask_;
    int length_ = 0;
    int order_;
  };

  /// `order` 0 to kHighestOrder.
  MarkovChain(const PretrainingCorpus& corpus, int order);

  int order() const { return order_; }
  /// Natural logarithm of the probability of `base` (0-3) after the context.
  float logProbability(const Context& context, int base) const {
    return logProbabilities_[static_cast<size_t>(context.length())][static_cast<size_t>(context.code() * 4 + base)];
  }

 private:
  int order_;
  std::vector<std::vector<float>> logProbabilities_;  ///< [order + 1][4^order * 4]
};

/// Calls visit(code) with the code of every k-mer of `length` known bases, in base 4 by baseRank, first base highest.
template <class Visit>
void forEachKmer(std::string_view bases, bool circular, int length, const Visit& visit) {
  const auto count = static_cast<int64_t>(bases.size());
  const int64_t end = circular && count > 0 ? count + length - 1 : count;
  const int64_t mask = (int64_t{1} << (2 * length)) - 1;
  int64_t code = 0, known = 0;
  for (int64_t i = 0; i < end; ++i) {
    const int base = baseRank(bases[static_cast<size_t>(i % count)]);
    known = base < 0 ? 0 : known + 1;
    code = ((code << 2) | (base & 3)) & mask;
    if (known >= length)
      visit(code);
  }
}

}  // namespace dglm
