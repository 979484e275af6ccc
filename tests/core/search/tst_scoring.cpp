// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/scoring.h"

#include <cmath>

#include "tests/test_case.h"

using namespace dglm;

namespace {

QString text(const std::string& said) {
  return QString::fromStdString(said);
}

}  // namespace

/// Statistics against numbers that blastn 2.12 printed.
class TestScoring : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void hasTheDropsOfBlastn();
  void givesBlastnsNumbers_data();
  void givesBlastnsNumbers();
  void shortensNothingWhereNothingIsLeft();
  void invertsItself();
  void printsAsBlastnDoes();
  void scoresAmbiguityCodes();
};

void TestScoring::hasTheDropsOfBlastn() {
  const ScoringSystem megablast = scoringOf(SearchTask::Megablast), blastn = scoringOf(SearchTask::Blastn);
  QCOMPARE(megablast.ungappedDrop, 11);
  QCOMPARE(megablast.gappedDrop, 13);
  QCOMPARE(megablast.finalDrop, 54);
  QCOMPARE(megablast.gapTrigger, 13);
  QCOMPARE(blastn.gapTrigger, 28);
  QCOMPARE(blastn.ungappedDrop, 22);
  QCOMPARE(blastn.gappedDrop, 33);
  QCOMPARE(blastn.finalDrop, 110);
}

void TestScoring::givesBlastnsNumbers_data() {
  QTest::addColumn<int>("task");
  QTest::addColumn<int>("queryLength");
  QTest::addColumn<qint64>("bases");
  QTest::addColumn<qint64>("sequences");
  QTest::addColumn<int>("score");
  QTest::addColumn<QString>("expected");
  QTest::addColumn<QString>("bits");
  QTest::newRow("megablast") << 0 << 384 << qint64{90469556} << qint64{44} << 38 << "1.12e-11"
                             << "71.3";
  QTest::newRow("megablast, long") << 0 << 288 << qint64{90469556} << qint64{44} << 227 << "7.09e-117"
                                   << "420";
  QTest::newRow("blastn") << 1 << 606 << qint64{26169609} << qint64{68} << 38 << "0.30"
                          << "35.6";
  QTest::newRow("blastn, odd score") << 1 << 606 << qint64{26169609} << qint64{68} << 1197 << "0.0"
                                     << "1080";
}

void TestScoring::givesBlastnsNumbers() {
  QFETCH(int, task);
  QFETCH(int, queryLength);
  QFETCH(qint64, bases);
  QFETCH(qint64, sequences);
  QFETCH(int, score);
  QFETCH(QString, expected);
  QFETCH(QString, bits);
  const ScoringSystem scoring = scoringOf(task == 0 ? SearchTask::Megablast : SearchTask::Blastn);
  const double space = searchSpace(scoring.karlin, queryLength, {bases, sequences});
  QCOMPARE(text(expectedText(expectedHits(scoring, score, space))), expected);
  QCOMPARE(text(bitScoreText(bitScore(scoring, score))), bits);
}

void TestScoring::shortensNothingWhereNothingIsLeft() {
  const KarlinParameters karlin = scoringOf(SearchTask::Megablast).karlin;
  QCOMPARE(lengthAdjustment(karlin, 0, {1000, 1}), int64_t{0});
  QCOMPARE(lengthAdjustment(karlin, 100, {0, 0}), int64_t{0});
  QCOMPARE(lengthAdjustment(karlin, 1, {1, 1}), int64_t{0});
  for (const int64_t length : {1, 10, 20, 30, 1000})
    QVERIFY(searchSpace(karlin, length, {1'000'000, 100'000}) > 0);
}

void TestScoring::invertsItself() {
  for (const SearchTask task : {SearchTask::Megablast, SearchTask::Blastn}) {
    const ScoringSystem scoring = scoringOf(task);
    for (const double most : {10.0, 1e-3, 1e-30}) {
      const int score = scoreOfExpected(scoring, most, 1e10);
      QVERIFY(expectedHits(scoring, score + 1, 1e10) <= most);
      QVERIFY(expectedHits(scoring, score - 2, 1e10) > most);
    }
  }
}

void TestScoring::printsAsBlastnDoes() {
  QCOMPARE(text(expectedText(0)), "0.0");
  QCOMPARE(text(expectedText(1e-181)), "0.0");
  QCOMPARE(text(expectedText(2.911e-45)), "2.91e-45");
  QCOMPARE(text(expectedText(0.00089)), "8.90e-04");
  QCOMPARE(text(expectedText(0.0043)), "0.004");
  QCOMPARE(text(expectedText(0.26)), "0.26");
  QCOMPARE(text(expectedText(4.94)), "4.9");
  QCOMPARE(text(expectedText(12.6)), "13");
  QCOMPARE(text(bitScoreText(71.26)), "71.3");
  QCOMPARE(text(bitScoreText(979.9)), "979");
  QCOMPARE(text(bitScoreText(11081.7)), "11081");
  QCOMPARE(text(bitScoreText(110800)), "1.108e+05");
}

void TestScoring::scoresAmbiguityCodes() {
  const ScoringSystem megablast = scoringOf(SearchTask::Megablast), blastn = scoringOf(SearchTask::Blastn);
  QCOMPARE(ambiguityScore(megablast, 1), 1);
  QCOMPARE(ambiguityScore(megablast, 4), -1);
  QCOMPARE(ambiguityScore(blastn, 2), -1);
  QCOMPARE(ambiguityScore(blastn, 4), -2);
}

DGLM_TEST(TestScoring);
#include "tst_scoring.moc"
