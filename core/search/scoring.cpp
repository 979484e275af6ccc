// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/scoring.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <numbers>

namespace dglm {
namespace {

constexpr double kBasesInAlphabet = 4;

/// Lambda of alignments without gaps between sequences in which all bases are as frequent: the positive root of
/// sum p exp(lambda s) = 1 (Karlin and Altschul 1990).
double ungappedLambda(int match, int mismatch) {
  const double same = 1 / kBasesInAlphabet, other = 1 - same;
  double low = 1e-3, high = 10;
  for (int i = 0; i < 200; ++i) {
    const double middle = (low + high) / 2;
    const double sum = same * std::exp(middle * match) + other * std::exp(middle * mismatch);
    (sum < 1 ? low : high) = middle;
  }
  return (low + high) / 2;
}

/// Bits as a raw score.
double rawOf(double bits, double lambda) {
  return bits * std::numbers::ln2 / lambda;
}

/// From bits; `ungappedK` is the other constant of alignments without gaps.
void setDrops(ScoringSystem& scoring, double gappedBits, double ungappedK) {
  constexpr double kUngappedBits = 20, kTriggerBits = 27, kFinalBits = 100;
  const double lambda = ungappedLambda(scoring.match, scoring.mismatch);
  scoring.ungappedDrop = static_cast<int>(std::ceil(rawOf(kUngappedBits, lambda)));
  scoring.gapTrigger = static_cast<int>(rawOf(kTriggerBits, lambda) + std::log(ungappedK) / lambda);
  scoring.gappedDrop = static_cast<int>(rawOf(gappedBits, scoring.karlin.lambda));
  scoring.finalDrop = static_cast<int>(rawOf(kFinalBits, scoring.karlin.lambda));
}

int countedScore(const ScoringSystem& scoring, int score) {
  return scoring.roundsDown ? score & ~1 : score;
}

}  // namespace

ScoringSystem scoringOf(SearchTask task) {
  ScoringSystem scoring;
  scoring.task = task;
  if (task == SearchTask::Megablast) {
    scoring.karlin = {1.28, 0.46, 1.5, -2};
    scoring.diagonalDistance = 6;
    setDrops(scoring, 25, 0.621);
    return scoring;
  }
  scoring.match = 2;
  scoring.mismatch = -3;
  scoring.gapOpen = 5;
  scoring.gapExtend = 2;
  scoring.wordLength = 11;
  scoring.karlin = {0.625, 0.41, 0.8, -2};
  scoring.diagonalDistance = 50;
  scoring.roundsDown = true;
  setDrops(scoring, 30, 0.408);
  return scoring;
}

int ambiguityScore(const ScoringSystem& scoring, int bases) {
  return static_cast<int>(std::lround(((bases - 1.0) * scoring.mismatch + scoring.match) / bases));
}

int64_t lengthAdjustment(const KarlinParameters& karlin, int64_t queryLength, CorpusSize corpus) {
  const auto m = static_cast<double>(queryLength), n = static_cast<double>(corpus.bases);
  const auto sequences = static_cast<double>(corpus.sequences);
  const auto needed = [&](double length) {
    return karlin.alpha / karlin.lambda * std::log(karlin.k * (m - length) * (n - sequences * length)) + karlin.beta;
  };
  // The largest length that leaves a space of more than max(m, n) / K.
  const double rest = n * m - std::max(m, n) / karlin.k;
  if (m <= 0 || n <= 0 || rest < 0)
    return 0;
  const double sum = m * sequences + n;
  double high = 2 * rest / (sum + std::sqrt(sum * sum - 4 * sequences * rest));
  double low = 0, length = 0;
  constexpr int kMostSteps = 20;
  for (int step = 1; step <= kMostSteps; ++step) {
    const double next = needed(length);
    if (next >= length) {
      low = length;
      if (next - low <= 1) {
        const double above = std::ceil(low);
        return static_cast<int64_t>(above <= high && needed(above) >= above ? above : low);
      }
      if (low == high)
        break;
    } else {
      high = length;
    }
    length = low <= next && next <= high ? next : step == 1 ? high : (low + high) / 2;
  }
  return static_cast<int64_t>(low);
}

double searchSpace(const KarlinParameters& karlin, int64_t queryLength, CorpusSize corpus) {
  const int64_t less = lengthAdjustment(karlin, queryLength, corpus);
  return static_cast<double>(queryLength - less) * static_cast<double>(corpus.bases - corpus.sequences * less);
}

double expectedHits(const ScoringSystem& scoring, int score, double searchSpace) {
  const KarlinParameters& karlin = scoring.karlin;
  return searchSpace * std::exp(-karlin.lambda * countedScore(scoring, score) + std::log(karlin.k));
}

double bitScore(const ScoringSystem& scoring, int score) {
  const KarlinParameters& karlin = scoring.karlin;
  return (karlin.lambda * score - std::log(karlin.k)) / std::numbers::ln2;
}

int scoreOfExpected(const ScoringSystem& scoring, double expected, double searchSpace) {
  constexpr double kLeast = 1e-297;  // what a double can tell from nothing after the division
  const double score = std::log(scoring.karlin.k * searchSpace / std::max(expected, kLeast)) / scoring.karlin.lambda;
  constexpr double kMost = std::numeric_limits<int>::max() / 2;
  return static_cast<int>(std::clamp(std::ceil(score), 1.0, kMost));
}

std::string expectedText(double expected) {
  char text[40];
  if (expected < 1e-180)
    return "0.0";
  if (expected < 0.0009)
    std::snprintf(text, sizeof text, "%3.2e", expected);
  else
    std::snprintf(text, sizeof text, "%.*f", expected < 0.1 ? 3 : expected < 1 ? 2 : expected < 10 ? 1 : 0, expected);
  return text;
}

std::string bitScoreText(double bits) {
  char text[40];
  if (bits > 99999)
    std::snprintf(text, sizeof text, "%4.3e", bits);
  else if (bits > 99.9)
    std::snprintf(text, sizeof text, "%.0f", std::trunc(bits));
  else
    std::snprintf(text, sizeof text, "%4.1f", bits);
  const std::string written = text;
  return written.substr(std::min(written.find_first_not_of(' '), written.size()));
}

}  // namespace dglm
