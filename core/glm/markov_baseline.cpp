// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/glm/markov_baseline.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "core/glm/markov_chain.h"

namespace dglm {
namespace {

/// Natural logarithms of the probabilities of all k-mers, by code (base 4 in the order A C G T).
using KmerLogs = std::vector<double>;

KmerLogs unigramLogs(const PretrainingCorpus& corpus) {
  const int k = corpus.vocabulary().kmerLength();
  KmerLogs counts(size_t{1} << (2 * k), 1.0);
  for (const PretrainingCorpus::Sequence& sequence : corpus.sequences()) {
    const auto add = [&](int64_t code) { counts[static_cast<size_t>(code)] += sequence.weight; };
    forEachKmer(sequence.bases, sequence.circular, k, add);
    forEachKmer(reverseComplement(sequence.bases), sequence.circular, k, add);
  }
  double total = 0;
  for (const double count : counts)
    total += count;
  for (double& count : counts)
    count = std::log(count / total);
  return counts;
}

/// The windows of a batch as they were before masking.
std::vector<int32_t> unmaskedIds(const MaskedBatch& batch) {
  std::vector<int32_t> ids = batch.inputs;
  for (size_t i = 0; i < batch.maskedAt.size(); ++i)
    ids[static_cast<size_t>(batch.maskedAt[i])] = static_cast<int32_t>(batch.targets[i]);
  return ids;
}

/// The known bases on either side of a masked k-mer, nearest last (left) and nearest first (right).
struct Surroundings {
  MarkovChain::Context left;
  std::vector<int> right;
};

class KmerSurroundings {
 public:
  KmerSurroundings(const MaskedBatch& batch, const Vocabulary& vocabulary, int order)
      : batch_(batch), vocabulary_(vocabulary), ids_(unmaskedIds(batch)), order_(order) {}

  Surroundings around(int64_t position) const {
    const int64_t windowStart = position / batch_.tokens * batch_.tokens;
    const int64_t windowEnd = windowStart + batch_.tokens;
    Surroundings found{MarkovChain::Context(order_), {}};
    // A token has at least one base, so no more than `order` tokens matter.
    for (int64_t at = std::max(windowStart + 1, position - order_); at < position; ++at)
      for (const char letter : textAt(at))
        baseRank(letter) < 0 ? found.left.forget() : found.left.append(baseRank(letter));
    for (int64_t at = position + 1; at < windowEnd && !isFull(found.right); ++at)
      if (!appendKnown(textAt(at), found.right))
        break;
    return found;
  }

 private:
  const std::string& textAt(int64_t at) const { return vocabulary_.token(ids_[static_cast<size_t>(at)]); }
  bool isFull(const std::vector<int>& bases) const { return static_cast<int>(bases.size()) >= order_; }

  /// False at the first letter that is no base.
  bool appendKnown(const std::string& text, std::vector<int>& bases) const {
    for (const char letter : text) {
      if (baseRank(letter) < 0)
        return false;
      if (!isFull(bases))
        bases.push_back(baseRank(letter));
    }
    return true;
  }

  const MaskedBatch& batch_;
  const Vocabulary& vocabulary_;
  std::vector<int32_t> ids_;
  int order_;
};

/// Fills the logarithms of all k-mers between given surroundings, walking the tree of their first bases.
class ChainLogs {
 public:
  ChainLogs(const MarkovChain& chain, int k) : chain_(chain), k_(k), left_(size_t{1} << (2 * k)), both_(left_.size()) {}

  void compute(const Surroundings& surroundings) {
    right_ = surroundings.right;
    descend(surroundings.left, 0, 0, 0.0);
    normalise(both_);
  }
  const KmerLogs& left() const { return left_; }
  const KmerLogs& bothSides() const { return both_; }

 private:
  void descend(const MarkovChain::Context& context, int depth, size_t code, double log) {
    if (depth == k_) {
      left_[code] = log;
      both_[code] = log + continued(context);
      return;
    }
    for (int base = 0; base < 4; ++base) {
      MarkovChain::Context next = context;
      next.append(base);
      descend(next, depth + 1, code * 4 + static_cast<size_t>(base), log + chain_.logProbability(context, base));
    }
  }

  double continued(MarkovChain::Context context) const {
    double log = 0;
    for (const int base : right_) {
      log += chain_.logProbability(context, base);
      context.append(base);
    }
    return log;
  }

  static void normalise(KmerLogs& logs) {
    const double largest = *std::max_element(logs.begin(), logs.end());
    double sum = 0;
    for (const double log : logs)
      sum += std::exp(log - largest);
    for (double& log : logs)
      log -= largest + std::log(sum);
  }

  const MarkovChain& chain_;
  int k_;
  KmerLogs left_, both_;
  std::vector<int> right_;
};

void addTo(MaskedScore& score, const KmerLogs& logs, size_t target) {
  score.loss -= logs[target];
  const auto best = static_cast<size_t>(std::max_element(logs.begin(), logs.end()) - logs.begin());
  score.accuracy += best == target ? 1.0 : 0.0;
  ++score.masked;
}

void divide(MaskedScore& score) {
  const auto count = static_cast<double>(std::max<int64_t>(score.masked, 1));
  score.loss /= count;
  score.accuracy /= count;
}

size_t kmerCode(const std::string& kmer) {
  size_t code = 0;
  for (const char letter : kmer)
    code = code * 4 + static_cast<size_t>(baseRank(letter));
  return code;
}

}  // namespace

Result<BaselineScores> scoreBaselines(const PretrainingCorpus& training, const PretrainingCorpus& heldOut,
                                      const PretrainingOptions& options, const JobContext& job, int order) {
  if (order < 0 || order > MarkovChain::kHighestOrder)
    return Error{ErrorKind::InvalidArgument,
                 {Why::inEnglish("The order of the Markov chain"), std::to_string(order),
                  Why::inEnglish("it must lie between 0 and %1", {std::to_string(MarkovChain::kHighestOrder)})}};
  DGLM_TRY(const std::vector<MaskedBatch> batches, evaluationBatches(heldOut, options));
  const Vocabulary& vocabulary = heldOut.vocabulary();
  const KmerLogs unigram = unigramLogs(training);
  const MarkovChain chain(training, order);
  ChainLogs logs(chain, vocabulary.kmerLength());
  BaselineScores scores;
  for (size_t b = 0; b < batches.size(); ++b) {
    DGLM_CHECK(job.checkpoint());
    const KmerSurroundings surroundings(batches[b], vocabulary, order);
    for (size_t i = 0; i < batches[b].targets.size(); ++i) {
      const size_t target = kmerCode(vocabulary.token(static_cast<int32_t>(batches[b].targets[i])));
      logs.compute(surroundings.around(batches[b].maskedAt[i]));
      addTo(scores.unigram, unigram, target);
      addTo(scores.markovLeft, logs.left(), target);
      addTo(scores.markovBothSides, logs.bothSides(), target);
    }
    job.report("Scoring the baselines", static_cast<int64_t>(b + 1), static_cast<int64_t>(batches.size()));
  }
  for (MaskedScore* score : {&scores.unigram, &scores.markovLeft, &scores.markovBothSides})
    divide(*score);
  return scores;
}

}  // namespace dglm
