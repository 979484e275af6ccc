// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/glm/pretraining_corpus.h"

#include <algorithm>

namespace dglm {
namespace {

bool isUsable(int64_t length, bool circular, int64_t basesNeeded) {
  return length > 0 && (circular || length >= basesNeeded);
}

/// `count` bases from `start` on, round the origin as often as needed.
std::string readRound(const std::string& bases, int64_t start, int64_t count) {
  std::string text;
  text.reserve(static_cast<size_t>(count));
  while (static_cast<int64_t>(text.size()) < count) {
    text.append(bases, static_cast<size_t>(start), static_cast<size_t>(count) - text.size());
    start = 0;
  }
  return text;
}

}  // namespace

double uniform(RandomEngine& random) {
  return static_cast<double>(random() >> 11) * 0x1.0p-53;
}

int64_t uniformBelow(RandomEngine& random, int64_t count) {
  return static_cast<int64_t>(uniform(random) * static_cast<double>(count));
}

void PretrainingCorpus::add(const std::vector<Record>& records, double weight) {
  for (const Record& record : records)
    if (!record.bases.empty())
      sequences_.push_back({foldForModel(record.bases), record.isCircular(), weight});
}

int64_t PretrainingCorpus::totalBases() const {
  int64_t total = 0;
  for (const Sequence& sequence : sequences_)
    total += static_cast<int64_t>(sequence.bases.size());
  return total;
}

const PretrainingCorpus::Sequence* PretrainingCorpus::drawSequence(int64_t basesNeeded, RandomEngine& random) const {
  const auto mass = [&](const Sequence& sequence) {
    const auto length = static_cast<int64_t>(sequence.bases.size());
    return isUsable(length, sequence.circular, basesNeeded) ? static_cast<double>(length) * sequence.weight : 0.0;
  };
  double total = 0;
  for (const Sequence& sequence : sequences_)
    total += mass(sequence);
  double left = uniform(random) * total;
  const Sequence* last = nullptr;
  for (const Sequence& sequence : sequences_) {
    const double own = mass(sequence);
    if (own <= 0)
      continue;
    last = &sequence;
    if (left < own)
      break;
    left -= own;
  }
  return last;
}

Result<std::vector<int32_t>> PretrainingCorpus::drawWindow(int64_t tokens, RandomEngine& random) const {
  const int64_t basesNeeded = (tokens - 1) * vocabulary_.kmerLength();
  const Sequence* sequence = drawSequence(basesNeeded, random);
  if (!sequence)
    return Error{
        ErrorKind::InvalidArgument,
        {Why::inEnglish("A window of %1 tokens", {std::to_string(tokens)}), "drawn",
         Why::inEnglish("every training sequence is shorter than its %1 bases", {std::to_string(basesNeeded)})}};
  const auto length = static_cast<int64_t>(sequence->bases.size());
  const int64_t starts = sequence->circular ? length : length - basesNeeded + 1;
  std::string text = readRound(sequence->bases, uniformBelow(random, starts), basesNeeded);
  if (uniform(random) < 0.5)
    text = reverseComplement(text);
  // Every base gives at least 1/k token, so the window is never short; an N gives more, and the rest is cut off.
  std::vector<int32_t> ids = vocabulary_.tokenize(text).ids;
  ids.resize(static_cast<size_t>(tokens));
  return ids;
}

Result<MaskedBatch> PretrainingCorpus::drawBatch(int64_t windows, int64_t tokens, const MaskingRule& rule,
                                                 RandomEngine& random) const {
  MaskedBatch batch;
  batch.windows = windows;
  batch.tokens = tokens;
  for (int64_t i = 0; i < windows; ++i) {
    DGLM_TRY(std::vector<int32_t> ids, drawWindow(tokens, random));
    maskWindow(ids, i * tokens, vocabulary_, rule, random, batch);
    batch.inputs.insert(batch.inputs.end(), ids.begin(), ids.end());
  }
  return batch;
}

void maskWindow(std::vector<int32_t>& ids, int64_t flatOffset, const Vocabulary& vocabulary, const MaskingRule& rule,
                RandomEngine& random, MaskedBatch& batch) {
  for (size_t i = 1; i < ids.size(); ++i) {
    if (!vocabulary.isKmer(ids[i]) || uniform(random) >= rule.share)
      continue;
    batch.maskedAt.push_back(flatOffset + static_cast<int64_t>(i));
    batch.targets.push_back(ids[i]);
    const double fate = uniform(random);
    if (fate < rule.shownAsMask) {
      ids[i] = vocabulary.maskId();
    } else if (fate < rule.shownAsMask + rule.shownAsRandom) {
      int32_t other = 0;
      do
        other = static_cast<int32_t>(uniformBelow(random, vocabulary.size()));
      while (!vocabulary.isKmer(other));
      ids[i] = other;
    }
  }
}

}  // namespace dglm
