// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "tests/test_case.h"
#include "widgets/charts/ticks.h"

using namespace dglm;

class TestTicks : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void stepsAreNice() {
    QCOMPARE(niceBaseStep(0.1), int64_t{1});
    QCOMPARE(niceBaseStep(2.1), int64_t{5});
    QCOMPARE(niceBaseStep(500), int64_t{500});
    QCOMPARE(niceBaseStep(501), int64_t{1000});
    QCOMPARE(niceBaseStep(3e9), int64_t{5'000'000'000});
    for (const int64_t step : {1, 2, 5, 10, 20, 50, 1000})
      QCOMPARE(step % minorTicksPer(step), int64_t{0});
  }

  void positionsCountFromOne() {
    QCOMPARE(tickPositions(1, 1600, 500), (std::vector<int64_t>{1, 500, 1000, 1500}));
    QCOMPARE(tickPositions(501, 1000, 500), (std::vector<int64_t>{1000}));
    QCOMPARE(tickPositions(1, 4, 1), (std::vector<int64_t>{1, 2, 3, 4}));
    QVERIFY(tickPositions(1, 0, 10).empty());
  }

  void valueAxesEndAtANiceNumber() {
    QCOMPARE(niceCeiling(0.83), 1.0);
    QCOMPARE(niceCeiling(1.0), 1.0);
    QCOMPARE(niceCeiling(9.3), 10.0);
    QCOMPARE(niceCeiling(0.021), 0.025);
    QCOMPARE(niceCeiling(0), 1.0);
    QCOMPARE(niceCeiling(-3), 1.0);
  }
};

DGLM_TEST(TestTicks);
#include "tst_ticks.moc"
