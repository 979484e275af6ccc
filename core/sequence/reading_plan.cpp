// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sequence/reading_plan.h"

#include <algorithm>
#include <cassert>

#include "core/sequence/bases.h"
#include "core/sequence/least_rotation.h"
#include "core/sequence/special_tokens.h"

namespace dglm {
namespace {

/// The strand as it is read, from its 5' end. Written special tokens stay readable on both.
std::string strandText(const Record& record, Strand strand, bool foldBases) {
  const std::string forward = foldBases ? foldForModel(record.bases) : record.bases;
  if (strand != Strand::Reverse)
    return forward;
  std::string reverse = reverseComplement(forward);
  for (size_t open = forward.find('<'); open != std::string::npos; open = forward.find('<', open + 1)) {
    const size_t length = specialTokenLength(forward, open);
    reverse.replace(reverse.size() - open - length, length, forward, open, length);
  }
  return reverse;
}

/// Where the strand says itself that it starts: at its least rotation. The signs of written special tokens come after
/// all letters there, so that none is cut.
int64_t ownStart(std::string text) {
  constexpr char kBehindLetters = 0x40;
  for (char& letter : text)
    if (letter == '<' || letter == '>')
      letter = static_cast<char>(letter + kBehindLetters);
  return static_cast<int64_t>(leastRotation(text));
}

/// Bases [start, start + count) of a circular text, round its origin; start may be negative.
std::string cyclicText(std::string_view text, int64_t start, int64_t count) {
  const auto length = static_cast<int64_t>(text.size());
  std::string result;
  result.reserve(static_cast<size_t>(count));
  for (int64_t i = 0; i < count; ++i)
    result += text[static_cast<size_t>((((start + i) % length) + length) % length)];
  return result;
}

/// How many bases from the start complete the circular frame's last k-mer: 0 if it is whole, if one of them is not
/// A, C, G or T, or if the k-mer would go round the whole record.
int64_t basesToCompleteLastKmer(std::string_view text, int frame, int k) {
  const std::string_view frameText = text.substr(static_cast<size_t>(frame));
  const auto lastOther = std::find_if_not(frameText.rbegin(), frameText.rend(), isBase);
  const auto incomplete = (lastOther - frameText.rbegin()) % k;
  if (incomplete == 0 || static_cast<int64_t>(text.size()) < k)
    return 0;
  const std::string_view completion = text.substr(0, static_cast<size_t>(k - incomplete));
  return isMadeOfBases(completion) ? k - incomplete : 0;
}

/// Collects the tokens of pieces of one strand, which is read from its base `start`, and places them on the record's
/// forward strand.
class TokenCollector {
 public:
  TokenCollector(const Record& record, const Vocabulary& vocabulary, Strand strand, int64_t start, PlannedReading& plan)
      : record_(record), vocabulary_(vocabulary), strand_(strand), start_(start), plan_(plan) {}

  /// `text` begins `offset` bases behind the start (which may be before it, or more than a turn).
  void append(std::string_view text, int64_t offset) {
    const TokenizedSequence tokens = vocabulary_.tokenize(text);
    for (size_t i = 1; i < tokens.ids.size(); ++i) {
      plan_.ids.push_back(tokens.ids[i]);
      plan_.bases.push_back(onForwardStrand(tokens.ids[i], tokens.bases[i], start_ + offset));
    }
  }

 private:
  BaseRange onForwardStrand(int32_t id, BaseRange span, int64_t offset) const {
    span = {span.start + offset, span.end + offset};
    if (strand_ == Strand::Reverse) {
      // A special token covers no base; it stands where its text begins.
      const int64_t textLength = span.isEmpty() ? static_cast<int64_t>(vocabulary_.token(id).size()) : span.length();
      const int64_t start = record_.length() - span.start - textLength;
      span = {start, start + span.length()};
    }
    return normalised(span, record_.length(), record_.topology);
  }

  const Record& record_;
  const Vocabulary& vocabulary_;
  Strand strand_;
  int64_t start_;
  PlannedReading& plan_;
};

int64_t distanceToEdge(const TokenWindow& window, int64_t token) {
  const int64_t position = token - window.first + 1;
  return std::min(position, window.modelTokens() - 1 - position);
}

/// For each own token the window in which it lies farthest from an edge.
std::vector<int32_t> bestWindows(const PlannedReading& plan) {
  std::vector<int32_t> best(static_cast<size_t>(plan.ownTokens()), 0);
  std::vector<int64_t> bestDistance(best.size(), -1);
  for (size_t w = 0; w < plan.windows.size(); ++w) {
    const TokenWindow& window = plan.windows[w];
    const int64_t last = std::min(window.last, plan.ownLast);
    for (int64_t token = std::max(window.first, plan.ownFirst); token < last; ++token) {
      const auto own = static_cast<size_t>(token - plan.ownFirst);
      const int64_t distance = distanceToEdge(window, token);
      if (distance > bestDistance[own]) {
        bestDistance[own] = distance;
        best[own] = static_cast<int32_t>(w);
      }
    }
  }
  return best;
}

void keepFirstWindow(PlannedReading& plan, int64_t windowTokens) {
  const auto kept = std::min(plan.ids.size(), static_cast<size_t>(windowTokens - 1));
  plan.ids.resize(kept);
  plan.bases.resize(kept);
}

}  // namespace

std::vector<TokenWindow> planWindows(int64_t tokens, int64_t windowTokens) {
  assert(windowTokens >= 2);
  const int64_t payload = windowTokens - 1;
  const int64_t step = std::max<int64_t>(3 * windowTokens / 4, 1);
  std::vector<TokenWindow> windows;
  for (int64_t first = 0; first < tokens; first += step) {
    windows.push_back({first, std::min(first + payload, tokens)});
    if (windows.back().last == tokens)
      break;
  }
  return windows;
}

PlannedReading planReading(const Record& record, const Vocabulary& vocabulary, Reading reading,
                           const ReadingOptions& options) {
  PlannedReading plan;
  plan.reading = reading;
  std::string text = strandText(record, reading.strand, options.foldBases);
  const int64_t length = record.length();
  if (reading.frame >= length)
    return plan;

  const int k = vocabulary.kmerLength();
  const bool readsRound = record.isCircular() && options.allWindows;
  const int64_t start = readsRound && options.start == WindowStart::LeastRotation ? ownStart(text) : 0;
  std::rotate(text.begin(), text.begin() + start, text.end());
  const int64_t contextBases = readsRound ? k * std::min(options.windowTokens / 8, length / k) : 0;
  const int64_t wrapped = readsRound ? basesToCompleteLastKmer(text, reading.frame, k) : 0;

  TokenCollector collector(record, vocabulary, reading.strand, start, plan);
  collector.append(cyclicText(text, reading.frame - contextBases, contextBases), reading.frame - contextBases);
  plan.ownFirst = static_cast<int64_t>(plan.ids.size());
  const std::string_view frameText = std::string_view(text).substr(static_cast<size_t>(reading.frame));
  collector.append(std::string(frameText).append(text, 0, static_cast<size_t>(wrapped)), reading.frame);
  if (!options.allWindows)
    keepFirstWindow(plan, options.windowTokens);
  plan.ownLast = static_cast<int64_t>(plan.ids.size());
  collector.append(cyclicText(text, wrapped, contextBases), length + wrapped);

  plan.windows = planWindows(static_cast<int64_t>(plan.ids.size()), options.windowTokens);
  plan.windowOf = bestWindows(plan);
  return plan;
}

std::vector<Reading> readingsFor(int frames, StrandChoice strand) {
  std::vector<Reading> readings;
  for (Strand each : {Strand::Forward, Strand::Reverse}) {
    const StrandChoice only = each == Strand::Forward ? StrandChoice::Forward : StrandChoice::Reverse;
    if (strand != StrandChoice::Both && strand != only)
      continue;
    for (int frame = 0; frame < frames; ++frame)
      readings.push_back({frame, each});
  }
  return readings;
}

}  // namespace dglm
