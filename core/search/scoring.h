// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>

namespace dglm {

/// The two ways in which blastn searches: megablast (its default) for near identical sequences, blastn for more distant
/// ones.
enum class SearchTask { Megablast, Blastn };

/// Constants of Karlin-Altschul statistics for alignments with gaps, as NCBI simulated them for a scoring system
/// (blast_stat.c): E = K m n exp(-lambda S).
struct KarlinParameters {
  double lambda = 0;
  double k = 0;
  double alpha = 0;  ///< with beta: the length that an alignment needs, alpha/lambda (ln K + ln(m n)) + beta
  double beta = 0;
};

/// What a task scores and how far its extensions go on after they fell below their best, in raw scores.
struct ScoringSystem {
  SearchTask task = SearchTask::Megablast;
  int match = 1;
  int mismatch = -2;  ///< negative
  int gapOpen = 0;    ///< positive costs; a gap of n bases costs gapOpen + n * gapExtend
  int gapExtend = 0;  ///< both 0: each base of a gap costs match / 2 - mismatch
  int wordLength = 28;
  int ungappedDrop = 0;
  int gapTrigger = 0;        ///< the score without gaps from which on gaps are tried
  int gappedDrop = 0;        ///< of the first look at an alignment
  int finalDrop = 0;         ///< of the alignment that is reported
  int diagonalDistance = 0;  ///< a hit inside another is kept if both its ends lie as far from that one's diagonal
  bool roundsDown = false;   ///< for what chance makes, odd scores count as the even one below them
  KarlinParameters karlin;

  bool isGreedy() const { return gapOpen == 0 && gapExtend == 0; }
};

/// blastn 2.12's defaults of the task.
ScoringSystem scoringOf(SearchTask task);

/// A row of ambiguity codes that shares no base with another scores as a mismatch does; one of `bases` letters of which
/// one fits scores the rounded mean.
int ambiguityScore(const ScoringSystem& scoring, int bases);

/// What a query is searched in: residues and sequences of the whole corpus.
struct CorpusSize {
  int64_t bases = 0;
  int64_t sequences = 0;
};

/// Bases by which a query and each sequence are shorter for the statistics, since no alignment starts at their very
/// end (edge correction).
int64_t lengthAdjustment(const KarlinParameters& karlin, int64_t queryLength, CorpusSize corpus);

/// Effective search space of a query in a corpus: (m - l) (n - N l).
double searchSpace(const KarlinParameters& karlin, int64_t queryLength, CorpusSize corpus);

/// How many alignments of this score or a better one chance would make in the search space.
double expectedHits(const ScoringSystem& scoring, int score, double searchSpace);
double bitScore(const ScoringSystem& scoring, int score);
/// The smallest score that chance makes at most `expected` times.
int scoreOfExpected(const ScoringSystem& scoring, double expected, double searchSpace);

/// As blastn prints them in its tables: "2.91e-45", "0.004", "979", "69.4".
std::string expectedText(double expected);
std::string bitScoreText(double bits);

}  // namespace dglm
