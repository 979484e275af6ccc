// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "tests/test_case.h"
#include "widgets/charts/activation_histogram.h"

using namespace dglm;

class TestActivationHistogram : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void countsIntoEqualBins() {
    const ActivationCounts counts = countActivations({0.1f, 1.0f, 1.9f, 2.0f, 3.99f, 4.0f}, 4);
    QCOMPARE(counts.maximum, 4.0);
    // The bins are [0, 1), [1, 2), [2, 3) and [3, 4]: the highest value belongs to the last.
    QCOMPARE(counts.counts, (std::vector<int64_t>{1, 2, 1, 2}));
  }

  void aLatentThatNeverFiresHasEmptyBins() {
    const ActivationCounts counts = countActivations({});
    QCOMPARE(counts.maximum, 0.0);
    QCOMPARE(counts.counts, std::vector<int64_t>(kActivationBins, 0));
  }

  void drawsEmptyAndFullHistograms() {
    ActivationHistogram histogram;
    histogram.resize(300, 120);
    histogram.setCounts(countActivations({}), Qt::blue);
    const QImage empty = histogram.grab().toImage();
    histogram.setCounts(countActivations({0.5f, 0.5f, 1.0f}), Qt::blue);
    QTRY_VERIFY(histogram.grab().toImage() != empty);
  }

  void theWheelIsForWhatItLiesIn() {
    ActivationHistogram histogram;
    histogram.resize(200, 100);
    histogram.show();
    constexpr QPointF kInside(100, 50);
    QWidget* canvas = histogram.childAt(kInside.toPoint());
    QVERIFY(canvas);
    QWheelEvent down(kInside, histogram.mapToGlobal(kInside), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    QApplication::sendEvent(canvas, &down);
    QVERIFY(!down.isAccepted());
    QVERIFY(!canvas->testAttribute(Qt::WA_NoMousePropagation));
  }
};

DGLM_TEST(TestActivationHistogram);
#include "tst_activation_histogram.moc"
