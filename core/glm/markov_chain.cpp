// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/glm/markov_chain.h"

#include <cassert>
#include <cmath>

#include "core/sequence/record.h"

namespace dglm {
namespace {

using Counts = std::vector<double>;

Counts countStretches(const PretrainingCorpus& corpus, int length) {
  Counts counts(size_t{1} << (2 * length), 0.0);
  for (const PretrainingCorpus::Sequence& sequence : corpus.sequences()) {
    const auto add = [&](int64_t code) { counts[static_cast<size_t>(code)] += sequence.weight; };
    forEachKmer(sequence.bases, sequence.circular, length, add);
    forEachKmer(reverseComplement(sequence.bases), sequence.circular, length, add);
  }
  return counts;
}

/// Counts of the stretches without their first base.
Counts withoutFirstBase(const Counts& counts) {
  Counts shorter(counts.size() / 4, 0.0);
  for (size_t i = 0; i < counts.size(); ++i)
    shorter[i % shorter.size()] += counts[i];
  return shorter;
}

/// One step of Witten and Bell's interpolation: `shorter` holds the probabilities of the next lower order.
std::vector<float> interpolated(const Counts& counts, const std::vector<float>& shorter) {
  std::vector<float> probabilities(counts.size());
  for (size_t context = 0; context < counts.size(); context += 4) {
    double total = 0, kinds = 0;
    for (size_t base = 0; base < 4; ++base) {
      total += counts[context + base];
      kinds += counts[context + base] > 0 ? 1 : 0;
    }
    for (size_t base = 0; base < 4; ++base) {
      const double fallback = shorter[(context + base) % shorter.size()];
      const double count = counts[context + base];
      probabilities[context + base] =
          static_cast<float>(total > 0 ? (count + kinds * fallback) / (total + kinds) : fallback);
    }
  }
  return probabilities;
}

}  // namespace

int baseRank(char letter) {
  switch (letter) {
    case 'A':
      return 0;
    case 'C':
      return 1;
    case 'G':
      return 2;
    case 'T':
      return 3;
    default:
      return -1;
  }
}

MarkovChain::MarkovChain(const PretrainingCorpus& corpus, int order) : order_(order) {
  assert(order >= 0 && order <= kHighestOrder);
  std::vector<Counts> counts{countStretches(corpus, order + 1)};
  while (static_cast<int>(counts.size()) <= order)
    counts.push_back(withoutFirstBase(counts.back()));
  std::vector<float> probabilities(4, 0.25F);
  for (int length = 0; length <= order; ++length) {
    probabilities = interpolated(counts[static_cast<size_t>(order - length)], probabilities);
    logProbabilities_.push_back(probabilities);
    for (float& value : logProbabilities_.back())
      value = std::log(value);
  }
}

}  // namespace dglm
