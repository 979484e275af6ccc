// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <numbers>

#include "tests/test_case.h"
#include "widgets/map/ring_shapes.h"

using namespace dglm;

namespace {

constexpr double kTurn = 2 * std::numbers::pi;
constexpr RadialBand kBand{80, 100};

CircleGeometry circle(int64_t bases, Topology topology = Topology::Circular) {
  CircleGeometry geometry(bases, topology);
  geometry.fit({0, 0, 400, 400}, 150);
  return geometry;
}

PeakPyramid pyramidOf(std::vector<float> values) {
  return PeakPyramid(std::make_shared<const std::vector<float>>(std::move(values)));
}

std::vector<QPolygonF> shapesOf(const CircleGeometry& geometry, const PeakPyramid& peaks, double low = 0,
                                bool isBelow = false) {
  const Arc whole = geometry.arcOf({0, geometry.recordLength()});
  return ringShapes(geometry, kBand, peaks, {low, 1}, whole, 1, isBelow);
}

bool isInside(const std::vector<QPolygonF>& shapes, const QPointF& point) {
  return std::ranges::any_of(shapes,
                             [&](const QPolygonF& shape) { return shape.containsPoint(point, Qt::OddEvenFill); });
}

}  // namespace

class TestRingShapes : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void silenceHasNoShape() { QVERIFY(shapesOf(circle(1000), pyramidOf(std::vector<float>(1000, 0.0F))).empty()); }

  void everyBaseReachesItsValue_data() {
    QTest::addColumn<int>("bases");
    QTest::newRow("bases wider than a pixel, in pieces") << 12;
    QTest::newRow("a base a pixel") << 600;
    QTest::newRow("a hundred bases a pixel") << 60'000;
  }

  // Half of the circle at full height, a quarter at half, a quarter silent; the origin lies within the first half.
  void everyBaseReachesItsValue() {
    QFETCH(int, bases);
    const int quarter = bases / 4;
    std::vector<float> values(static_cast<size_t>(bases), 0.0F);
    std::fill_n(values.begin(), quarter, 1.0F);
    std::fill_n(values.end() - quarter, quarter, 1.0F);
    std::fill_n(values.begin() + quarter, quarter, 0.5F);
    const CircleGeometry geometry = circle(bases);
    const auto shapes = shapesOf(geometry, pyramidOf(values));
    const auto drawn = [&](double turns, double radius) {
      return isInside(shapes, geometry.pointAt(turns * kTurn, radius));
    };
    constexpr double kMargin = 0.003;
    for (double turns = kMargin; turns < 0.25 - kMargin; turns += 0.001) {
      QVERIFY(drawn(turns, 80.5) && drawn(turns, 99) && !drawn(turns, 100.5) && !drawn(turns, 79.5));
      QVERIFY(drawn(-turns, 80.5) && drawn(-turns, 99) && !drawn(-turns, 100.5));
      QVERIFY(drawn(turns + 0.25, 80.5) && drawn(turns + 0.25, 89) && !drawn(turns + 0.25, 90.5));
      QVERIFY(!drawn(turns + 0.5, 80.5));
    }
  }

  void lowerValuesGoInwardsFromZero() {
    std::vector<float> values(1000, 0.0F);
    values[250] = -1;
    values[750] = 1;
    const CircleGeometry geometry = circle(1000);
    const auto above = shapesOf(geometry, pyramidOf(values), -1);
    const auto below = shapesOf(geometry, pyramidOf(values), -1, true);
    QVERIFY(isInside(below, geometry.pointAt(geometry.angleOf(250.5), 85)));
    QVERIFY(!isInside(below, geometry.pointAt(geometry.angleOf(250.5), 95)));
    QVERIFY(!isInside(below, geometry.pointAt(geometry.angleOf(750.5), 95)));
    QVERIFY(isInside(above, geometry.pointAt(geometry.angleOf(750.5), 95)));
    QVERIFY(!isInside(above, geometry.pointAt(geometry.angleOf(250.5), 85)));
  }

  void turningMovesTheShapesAndKeepsThem() {
    std::vector<float> values(100'000);
    for (size_t i = 0; i < values.size(); ++i)
      values[i] = static_cast<float>(i * i % 97) / 97;
    const PeakPyramid peaks = pyramidOf(values);
    CircleGeometry geometry = circle(100'000);
    const auto before = shapesOf(geometry, peaks);
    const QPointF corner = before[3][5] - geometry.centre();
    geometry.rotate(0.7);
    const auto after = shapesOf(geometry, peaks);
    QCOMPARE(after.size(), before.size());
    const QPointF turned = after[3][5] - geometry.centre();
    QVERIFY(std::abs(std::hypot(turned.x(), turned.y()) - std::hypot(corner.x(), corner.y())) < 1e-6);
    QVERIFY(std::abs(geometry.angleAt(after[3][5]) - std::atan2(corner.x(), -corner.y()) - 0.7) < 1e-6);
  }

  void atTheDeepestZoomABaseIsWhereTheBackboneHasIt() {
    constexpr int64_t kBases = 1'000'000, kBase = 654'321;
    std::vector<float> values(kBases, 0.0F);
    values[kBase] = 1;
    CircleGeometry geometry = circle(kBases);
    geometry.show({kBase - 2, kBase + 3});
    const double radius = geometry.radius();
    const Arc visible = geometry.visibleArc(radius - 30, radius);
    const Arc arc = CircleGeometry::turnsMeeting(geometry.arcOf({0, kBases}), visible).front().clippedTo(visible);
    const auto shapes = ringShapes(geometry, {radius - 30, radius}, pyramidOf(values), {0, 1}, arc, 1);
    QCOMPARE(shapes.size(), size_t{1});
    for (const auto& [base, isDrawn] :
         {std::pair(kBase - 0.1, false), {kBase + 0.1, true}, {kBase + 0.9, true}, {kBase + 1.1, false}})
      QCOMPARE(isInside(shapes, geometry.pointAt(geometry.angleOf(base), radius - 10)), isDrawn);
  }

  void linearRecordsEndAtTheirEnds() {
    const CircleGeometry geometry = circle(60'000, Topology::Linear);
    const auto shapes = shapesOf(geometry, pyramidOf(std::vector<float>(60'000, 1.0F)));
    QVERIFY(isInside(shapes, geometry.pointAt(geometry.angleOf(10), 90)));
    QVERIFY(!isInside(shapes, geometry.pointAt(geometry.angleOf(-300), 90)));
    QVERIFY(!isInside(shapes, geometry.pointAt(geometry.angleOf(60'300), 90)));
  }
};

DGLM_TEST(TestRingShapes);
#include "tst_ring_shapes.moc"
