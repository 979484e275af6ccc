// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/sequence/record.h"
#include "core/sequence/tokens.h"

namespace dglm {

/// The random numbers of a training run; its state goes into checkpoints as text.
using RandomEngine = std::mt19937_64;

/// Uniform in [0, 1), the same on every platform (std:: distributions are not).
double uniform(RandomEngine& random);
/// Uniform in [0, count), the same on every platform.
int64_t uniformBelow(RandomEngine& random, int64_t count);

/// A batch for masked-LM training: equal-length windows, ids[0] of each is <cls>.
struct MaskedBatch {
  int64_t windows = 0;
  int64_t tokens = 0;             ///< per window, <cls> included
  std::vector<int32_t> inputs;    ///< [windows * tokens] what the model sees
  std::vector<int64_t> maskedAt;  ///< flat positions in inputs whose token is to be predicted
  std::vector<int64_t> targets;   ///< [maskedAt] their true ids
};

struct MaskingRule {
  double share = 0.15;         ///< of the tokens, <cls> excepted, are to be predicted
  double shownAsMask = 0.8;    ///< of these are replaced by <mask>,
  double shownAsRandom = 0.1;  ///< by a random k-mer, and the rest stays as it is
};

/// Sequences to draw training windows from: a record in proportion to its length times its weight, then a random start
/// and a random strand; circular records are read round the origin as often as the window needs.
class PretrainingCorpus {
 public:
  explicit PretrainingCorpus(Vocabulary vocabulary) : vocabulary_(std::move(vocabulary)) {}

  void add(const std::vector<Record>& records, double weight = 1.0);

  struct Sequence {
    std::string bases;  ///< folded for the model
    bool circular = false;
    double weight = 1.0;
  };
  const std::vector<Sequence>& sequences() const { return sequences_; }

  bool isEmpty() const { return sequences_.empty(); }
  int64_t totalBases() const;
  int64_t sequenceCount() const { return static_cast<int64_t>(sequences_.size()); }
  const Vocabulary& vocabulary() const { return vocabulary_; }

  /// One window's ids with <cls> first. Linear sequences too short for it are passed over; InvalidArgument if all are.
  Result<std::vector<int32_t>> drawWindow(int64_t tokens, RandomEngine& random) const;

  Result<MaskedBatch> drawBatch(int64_t windows, int64_t tokens, const MaskingRule& rule, RandomEngine& random) const;

 private:
  const Sequence* drawSequence(int64_t basesNeeded, RandomEngine& random) const;

  Vocabulary vocabulary_;
  std::vector<Sequence> sequences_;
};

/// Replaces tokens by the rule and notes what is to be predicted. Only k-mers are predicted.
void maskWindow(std::vector<int32_t>& ids, int64_t flatOffset, const Vocabulary& vocabulary, const MaskingRule& rule,
                RandomEngine& random, MaskedBatch& batch);

}  // namespace dglm
