// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>

#include "app/jobs/progress_meter.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace std::chrono_literals;

class TestProgressMeter : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void estimatesRateAndTimeLeft() {
    ProgressMeter meter;
    const ProgressMeter::TimePoint start{};
    meter.update({"reading", 0, 1000}, start);
    const JobProgress shown = meter.update({"reading", 250, 1000}, start + 5s);
    QCOMPARE(shown.fraction, 0.25);
    QCOMPARE(shown.perSecond, 50.0);
    QCOMPARE(shown.secondsLeft, 15.0);
  }

  void measuresAResumedJobFromWhereItWent() {
    ProgressMeter meter;
    const ProgressMeter::TimePoint start{};
    meter.update({"reading", 900, 1000}, start);
    const JobProgress shown = meter.update({"reading", 950, 1000}, start + 5s);
    QCOMPARE(shown.fraction, 0.95);
    QCOMPARE(shown.secondsLeft, 5.0);
  }

  void startsAnewWithEachStep() {
    ProgressMeter meter;
    const ProgressMeter::TimePoint start{};
    meter.update({"reading", 0, 10}, start);
    meter.update({"reading", 10, 10}, start + 10s);
    meter.update({"encoding", 0, 100}, start + 10s);
    const JobProgress shown = meter.update({"encoding", 50, 100}, start + 11s);
    QCOMPARE(shown.secondsLeft, 1.0);
  }

  void saysNothingItDoesNotKnow() {
    ProgressMeter meter;
    const ProgressMeter::TimePoint start{};
    const JobProgress first = meter.update({"reading", 3, 0}, start);
    QVERIFY(std::isnan(first.fraction));
    QVERIFY(std::isnan(first.secondsLeft));
    const JobProgress soon = meter.update({"reading", 5, 10}, start + 100ms);
    QCOMPARE(soon.fraction, 0.5);
    QVERIFY(std::isnan(soon.secondsLeft));
  }
};

DGLM_TEST(TestProgressMeter);
#include "tst_progress_meter.moc"
