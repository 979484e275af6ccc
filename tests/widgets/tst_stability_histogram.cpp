// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <numeric>

#include "tests/test_case.h"
#include "widgets/charts/stability_histogram.h"

using namespace dglm;

class TestStabilityHistogram : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void latentsAreCountedByStability() {
    StabilityHistogram chart;
    chart.setStability({0.02F, 0.71F, 0.72F, 1.0F, -0.1F, 1.01F}, 0.7);
    QCOMPARE(chart.counts().size(), size_t{StabilityHistogram::kBins});
    QCOMPARE(chart.counts().front(), 2);  // also what lies below 0
    QCOMPARE(chart.counts()[14], 2);
    QCOMPARE(chart.counts().back(), 2);
    QCOMPARE(std::accumulate(chart.counts().begin(), chart.counts().end(), 0), 6);
    const ChartTable table = chart.table();
    QCOMPARE(table.rows.size(), size_t{StabilityHistogram::kBins});
    QCOMPARE(std::get<double>(table.rows[14][2]), 2.0);
    QVERIFY(chart.accessibleName().contains("6"));
    chart.setStability({}, 0.7);
    QCOMPARE(chart.counts()[14], 0);
  }
};

DGLM_TEST(TestStabilityHistogram);
#include "tst_stability_histogram.moc"
