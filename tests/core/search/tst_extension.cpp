// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <limits>
#include <random>
#include <string>

#include "core/search/affine_extension.h"
#include "core/search/affine_scorer.h"
#include "core/search/gap_tidying.h"
#include "core/search/greedy_extension.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

using Codes = std::vector<BaseCode>;

Codes randomCodes(size_t count, std::mt19937& random) {
  Codes codes(count);
  for (BaseCode& code : codes)
    code = static_cast<BaseCode>(random() % 4);
  return codes;
}

/// With a share of its bases changed, left out or put in.
Codes mutated(const Codes& codes, double share, std::mt19937& random) {
  Codes result;
  std::uniform_real_distribution<double> chance(0, 1);
  for (const BaseCode code : codes) {
    if (chance(random) >= share) {
      result.push_back(code);
      continue;
    }
    const unsigned kind = random() % 4;
    if (kind < 2)
      result.push_back(static_cast<BaseCode>((code + 1 + random() % 3) % 4));
    else if (kind == 2)
      for (unsigned i = 0; i <= random() % 4; ++i)
        result.push_back(static_cast<BaseCode>(random() % 4));
  }
  return result;
}

ExtensionInput inputOf(const Codes& query, const Codes& subject, bool isBackward) {
  const auto length = [](const Codes& codes) { return static_cast<int64_t>(codes.size()); };
  return {query.data() + (isBackward ? query.size() : 0), length(query),
          subject.data() + (isBackward ? subject.size() : 0), length(subject), isBackward};
}

/// The best score of all paths from the start, by dynamic programming over all cells.
int bestScore(const Codes& query, const Codes& subject, const ScoringSystem& scoring) {
  constexpr int kNone = -1'000'000;
  const size_t columns = subject.size() + 1;
  std::vector<int> best(columns, kNone), across(columns, kNone), down(columns, kNone);
  int most = 0;
  for (size_t row = 0; row <= query.size(); ++row) {
    std::vector<int> next(columns, kNone);
    int gap = kNone;
    for (size_t column = 0; column < columns; ++column) {
      down[column] = std::max(down[column], best[column] - scoring.gapOpen) - scoring.gapExtend;
      int score = row == 0 && column == 0 ? 0 : kNone;
      if (row > 0 && column > 0)
        score = best[column - 1] + (query[row - 1] == subject[column - 1] ? scoring.match : scoring.mismatch);
      if (row > 0)
        score = std::max(score, down[column]);
      gap = column > 0 ? std::max(gap, next[column - 1] - scoring.gapOpen) - scoring.gapExtend : kNone;
      next[column] = std::max(score, gap);
      most = std::max(most, next[column]);
    }
    best = next;
  }
  return most;
}

/// What a path scores, whose pairs are counted where they are.
int scoreOf(const Extension& extension, const ExtensionInput& input, const ScoringSystem& scoring) {
  const BaseCode* query = input.query - (input.isBackward ? extension.queryLength : 0);
  const BaseCode* subject = input.subject - (input.isBackward ? extension.subjectLength : 0);
  int twice = 0;
  for (const EditRun& run : extension.edits) {
    const int count = static_cast<int>(run.count);
    if (run.kind == EditKind::Pair) {
      for (int i = 0; i < count; ++i)
        twice += 2 * (*query++ == *subject++ ? scoring.match : scoring.mismatch);
      continue;
    }
    twice -= scoring.isGreedy() ? count * (scoring.match - 2 * scoring.mismatch)
                                : 2 * (scoring.gapOpen + count * scoring.gapExtend);
    (run.kind == EditKind::QueryOnly ? query : subject) += count;
  }
  return twice / 2;
}

constexpr int kNoDrop = 1000;

}  // namespace

class TestExtension : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void affinePathsAreTheBest();
  void scorerAndExtenderAgree();
  void scorerLeavesAmbiguityCodesToOthers();
  void greedyPathsScoreWhatTheySay();
  void greedyFindsFewestDifferences();
  void nothingToExtendIsNothing();
  void endsWhereNothingFollows();
  void tidiesGaps();
};

void TestExtension::affinePathsAreTheBest() {
  const ScoringSystem scoring = scoringOf(SearchTask::Blastn);
  AffineExtender extender(scoring);
  std::mt19937 random(3);
  for (int i = 0; i < 60; ++i) {
    Codes query = randomCodes(20 + random() % 80, random);
    Codes subject = mutated(query, 0.2, random);
    const ExtensionInput input = inputOf(query, subject, i % 2 == 1);
    const Extension found = extender.extend(input, kNoDrop, true);
    if (i % 2 == 1) {
      std::ranges::reverse(query);
      std::ranges::reverse(subject);
    }
    QCOMPARE(found.score, bestScore(query, subject, scoring));
    if (i % 2 == 1) {
      std::ranges::reverse(query);
      std::ranges::reverse(subject);
    }
    QCOMPARE(scoreOf(found, input, scoring), found.score);
  }
}

void TestExtension::scorerAndExtenderAgree() {
  const ScoringSystem scoring = scoringOf(SearchTask::Blastn);
  AffineExtender extender(scoring);
  AffineScorer scorer(scoring);
  std::mt19937 random(5);
  for (int i = 0; i < 300; ++i) {
    Codes query = randomCodes(1 + random() % 400, random);
    Codes subject = mutated(query, (i % 5) * 0.08, random);
    const Codes tail = randomCodes(random() % 300, random), other = randomCodes(random() % 300, random);
    const bool isBackward = i % 2 == 1;
    query.insert(isBackward ? query.begin() : query.end(), tail.begin(), tail.end());
    subject.insert(isBackward ? subject.begin() : subject.end(), other.begin(), other.end());
    const ExtensionInput input = inputOf(query, subject, isBackward);
    for (const int drop : {scoring.gappedDrop, scoring.finalDrop}) {
      const std::optional<Extension> quick = scorer.extend(input, drop);
#if defined(__SSE2__)
      QVERIFY(quick.has_value());
#else
      if (!quick)
        continue;
#endif
      const Extension slow = extender.extend(input, drop, false);
      QCOMPARE(quick->score, slow.score);
      QCOMPARE(quick->queryLength, slow.queryLength);
      QCOMPARE(quick->subjectLength, slow.subjectLength);
    }
  }
}

void TestExtension::scorerLeavesAmbiguityCodesToOthers() {
  AffineScorer scorer(scoringOf(SearchTask::Blastn));
  std::mt19937 random(1);
  const Codes query = randomCodes(50, random);
  Codes subject = query;
  subject[20] = kAnyBase;
  QVERIFY(!scorer.extend(inputOf(query, subject, false), 33));
  AffineExtender extender(scoringOf(SearchTask::Blastn));
  QCOMPARE(extender.extend(inputOf(query, subject, false), 33, true).score, 49 * 2 - 2);
}

void TestExtension::greedyPathsScoreWhatTheySay() {
  const ScoringSystem scoring = scoringOf(SearchTask::Megablast);
  GreedyExtender extender(scoring);
  std::mt19937 random(9);
  for (int i = 0; i < 200; ++i) {
    const Codes query = randomCodes(50 + random() % 300, random);
    const Codes subject = mutated(query, 0.06, random);
    const ExtensionInput input = inputOf(query, subject, i % 2 == 1);
    const Extension found = extender.extend(input, scoring.finalDrop, true);
    const auto bases = static_cast<int>(found.queryLength + found.subjectLength);
    QCOMPARE(scoreOf(found, input, scoring),
             (bases * scoring.match - 2 * found.differences * (scoring.match - scoring.mismatch)) / 2);
    const Extension ends = extender.extend(input, scoring.finalDrop, false);
    QCOMPARE(ends.queryLength, found.queryLength);
    QCOMPARE(ends.subjectLength, found.subjectLength);
    QVERIFY(ends.edits.empty());
  }
}

void TestExtension::greedyFindsFewestDifferences() {
  GreedyExtender extender(scoringOf(SearchTask::Megablast));
  std::mt19937 random(2);
  const Codes query = randomCodes(100, random);
  Codes subject = query;
  subject[30] ^= 1;
  subject.erase(subject.begin() + 60, subject.begin() + 62);
  const Extension found = extender.extend(inputOf(query, subject, false), 54, true);
  QCOMPARE(found.differences, 3);
  QCOMPARE(found.queryLength, int64_t{100});
  QCOMPARE(found.subjectLength, int64_t{98});
  QVERIFY(found.runLength >= 30);
}

void TestExtension::nothingToExtendIsNothing() {
  const Codes none, one = {0};
  for (const auto& [query, subject] : {std::pair(none, none), std::pair(none, one), std::pair(one, none)}) {
    const ExtensionInput input = inputOf(query, subject, false);
    QCOMPARE(GreedyExtender(scoringOf(SearchTask::Megablast)).extend(input, 13, true).queryLength, int64_t{0});
    QCOMPARE(AffineExtender(scoringOf(SearchTask::Blastn)).extend(input, 33, true).score, 0);
    QCOMPARE(AffineScorer(scoringOf(SearchTask::Blastn)).extend(input, 33).value_or(Extension()).score, 0);
  }
}

void TestExtension::endsWhereNothingFollows() {
  std::mt19937 random(4);
  Codes query = randomCodes(40, random), subject = query;
  const Codes tail = randomCodes(4000, random), other = randomCodes(4000, random);
  query.insert(query.end(), tail.begin(), tail.end());
  subject.insert(subject.end(), other.begin(), other.end());
  const Extension greedy =
      GreedyExtender(scoringOf(SearchTask::Megablast)).extend(inputOf(query, subject, false), 13, true);
  const Extension affine =
      AffineExtender(scoringOf(SearchTask::Blastn)).extend(inputOf(query, subject, false), 33, true);
  QVERIFY(greedy.queryLength >= 40 && greedy.queryLength < 60);
  QVERIFY(affine.queryLength >= 40 && affine.queryLength < 80);
}

void TestExtension::tidiesGaps() {
  const auto codesOf = [](std::string_view letters) {
    Codes codes;
    for (const char letter : letters)
      codes.push_back(baseCodeOf(letter));
    return codes;
  };
  const Codes query = codesOf("ACGTACGTACGTACTGGTTTACGCATCAGG"), subject = codesOf("ACGTACGTACGTACTAGTTTACGCATCAGG");
  EditRuns runs = {{EditKind::Pair, 14},
                   {EditKind::QueryOnly, 1},
                   {EditKind::Pair, 1},
                   {EditKind::SubjectOnly, 1},
                   {EditKind::Pair, 14}};
  tidyGaps(runs, {query.data(), query.data() + query.size(), subject.data(), subject.data() + subject.size()});
  QCOMPARE(runs.size(), size_t{1});
  QCOMPARE(runs[0].count, int64_t{30});
}

DGLM_TEST(TestExtension);
#include "tst_extension.moc"
