// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>
#include <limits>
#include <random>

#include "tests/test_case.h"
#include "widgets/tracks/peak_pyramid.h"

using namespace dglm;

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

PeakPyramid pyramidOf(std::vector<float> values) {
  return PeakPyramid(std::make_shared<const std::vector<float>>(std::move(values)));
}

std::vector<float> randomValues(size_t count) {
  std::mt19937 generator(7);
  std::normal_distribution<float> value(0, 1);
  std::vector<float> values(count);
  for (size_t i = 0; i < count; ++i)
    values[i] = i % 11 == 3 ? kNan : value(generator);
  return values;
}

float slowPeak(const std::vector<float>& values, size_t start, size_t end) {
  float peak = kNan;
  for (size_t i = start; i < std::min(end, values.size()); ++i)
    if (!std::isnan(values[i]) && (std::isnan(peak) || std::abs(values[i]) > std::abs(peak)))
      peak = values[i];
  return peak;
}

bool isSame(float a, float b) {
  return a == b || (std::isnan(a) && std::isnan(b));
}

}  // namespace

class TestPeakPyramid : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyStretchHasItsTruePeak_data() {
    QTest::addColumn<int>("size");
    for (const int size : {1, 3, 4, 5, 16, 17, 63, 64, 65})
      QTest::addRow("%d values", size) << size;
  }

  void everyStretchHasItsTruePeak() {
    QFETCH(int, size);
    const auto values = randomValues(static_cast<size_t>(size));
    const PeakPyramid pyramid = pyramidOf(values);
    for (int start = 0; start <= size; ++start)
      for (int end = start; end <= size; ++end)
        QVERIFY(
            isSame(pyramid.peak(start, end), slowPeak(values, static_cast<size_t>(start), static_cast<size_t>(end))));
  }

  void thePeakIsTheValueFarthestFromZero() {
    QCOMPARE(pyramidOf({0.5F, -2.0F, 1.0F}).peak(), -2.0F);
    QVERIFY(std::isnan(pyramidOf({kNan, kNan}).peak()));
    QVERIFY(std::isnan(pyramidOf({}).peak()));
  }

  void columnsKeepASinglePeakAtAnyZoom() {
    std::vector<float> values(10000, 0);
    values[4321] = 5;
    const PeakPyramid pyramid = pyramidOf(values);
    for (const int pixels : {10, 100, 777, 10000}) {
      const double basesPerPixel = 10000.0 / pixels;
      const auto columns = pyramid.columns(0, basesPerPixel, pixels, false);
      QCOMPARE(columns[static_cast<size_t>(4321.5 / basesPerPixel)], 5.0F);
      QVERIFY(std::ranges::count(columns, 5.0F) <= 2);
    }
  }

  void wideColumnsAreReadFromBlocksAndKeepTheirPeaks() {
    const auto values = randomValues(20'011);
    const PeakPyramid pyramid = pyramidOf(values);
    constexpr double kBases = 333.3, kSlack = kBases / 8;
    const auto columns = pyramid.columns(0, kBases, 62, false);
    QVERIFY(std::isnan(columns[61]));
    for (int i = 0; i < 60; ++i) {
      const double start = i * kBases, end = (i + 1) * kBases;
      const float inside = slowPeak(values, static_cast<size_t>(start), static_cast<size_t>(end));
      const float around =
          slowPeak(values, static_cast<size_t>(std::max(0.0, start - kSlack)), static_cast<size_t>(end + kSlack) + 1);
      const float peak = std::abs(columns[static_cast<size_t>(i)]);
      QVERIFY(peak >= std::abs(inside) && peak <= std::abs(around));
    }
  }

  void columnsRunThroughTheOriginOfCircularRecordsOnly() {
    const PeakPyramid pyramid = pyramidOf({1, 2, 3, 4, 5, 6});
    QCOMPARE(pyramid.columns(4, 1, 4, true), (std::vector<float>{5, 6, 1, 2}));
    QCOMPARE(pyramid.columns(-2, 2, 2, true), (std::vector<float>{6, 2}));
    const auto linear = pyramid.columns(4, 1, 4, false);
    QCOMPARE(linear[1], 6.0F);
    QVERIFY(std::isnan(linear[2]));
  }
};

DGLM_TEST(TestPeakPyramid);
#include "tst_peak_pyramid.moc"
