// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <numbers>

#include "tests/test_case.h"
#include "widgets/map/circle_geometry.h"

using namespace dglm;

namespace {

constexpr double kTurn = 2 * std::numbers::pi;
const QRectF kArea(0, 0, 600, 400);

CircleGeometry circle(Topology topology = Topology::Circular) {
  CircleGeometry geometry(3600, topology);
  geometry.fit(kArea, 150);
  return geometry;
}

bool isNear(const QPointF& a, const QPointF& b) {
  return (a - b).manhattanLength() < 1e-3;
}

}  // namespace

class TestCircleGeometry : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void baseOneIsAtTwelveAndGoesClockwise() {
    const CircleGeometry geometry = circle();
    QVERIFY(isNear(geometry.pointAt(geometry.angleOf(0), 150), {300, 50}));
    QVERIFY(isNear(geometry.pointAt(geometry.angleOf(900), 150), {450, 200}));
    QCOMPARE(geometry.baseAt({301, 50}), int64_t{3});
    QCOMPARE(geometry.baseAt({299, 50}), int64_t{3596});
    QCOMPARE(geometry.baseAt({450, 201}), int64_t{903});
  }

  void zoomKeepsThePointedBaseInPlace() {
    CircleGeometry geometry = circle();
    const QPointF pointer = geometry.pointAt(geometry.angleOf(1200.5), geometry.radius());
    for (int i = 0; i < 12; ++i) {
      geometry.zoomAt(pointer, 1.3);
      QCOMPARE(geometry.baseAt(pointer), int64_t{1200});
      QVERIFY(isNear(geometry.pointAt(geometry.angleOf(1200.5), geometry.radius()), pointer));
    }
    QVERIFY(!geometry.showsWholeCircle());
    for (int i = 0; i < 20; ++i)
      geometry.zoomAt(pointer, 1 / 1.3);
    QVERIFY(geometry.showsWholeCircle());
    QVERIFY(isNear(geometry.centre(), kArea.center()));
  }

  void zoomEndsAtTheLargestBase() {
    CircleGeometry geometry = circle();
    geometry.zoomAt({300, 50}, 1e12);
    QCOMPARE(geometry.zoom(), geometry.largestZoom());
    QVERIFY(geometry.visibleRange().length() < 100);
  }

  void everyVisibleBaseIsInTheVisibleArc() {
    CircleGeometry geometry = circle();
    geometry.zoomAt({440, 200}, 5);
    const Arc arc = geometry.visibleArc(geometry.radius(), geometry.radius());
    QVERIFY(arc.sweep() < kTurn);
    for (int64_t base = 0; base < 3600; base += 5) {
      const double angle = geometry.angleOf(static_cast<double>(base));
      const bool isVisible = kArea.contains(geometry.pointAt(angle, geometry.radius()));
      if (isVisible)
        QVERIFY(!CircleGeometry::turnsMeeting({angle, angle + 1e-9}, arc).empty());
    }
  }

  // Rings inside the backbone show more degrees than the backbone itself.
  void everyVisiblePlaceOnTheMoleculeIsInTheVisibleArc() {
    constexpr double kInward = 100, kOutward = 40;
    CircleGeometry geometry = circle();
    for (int notch = 0; notch < 40; ++notch) {
      geometry.zoomAt({440, 150}, 1.2);
      const Arc arc = geometry.visibleArc(geometry.radius() - kInward, geometry.radius() + kOutward);
      for (double x = 0.5; x < kArea.width(); x += 9)
        for (double y = 0.5; y < kArea.height(); y += 9) {
          const double outside = geometry.distanceFromCentre({x, y}) - geometry.radius();
          const double angle = geometry.angleAt({x, y});
          if (outside >= -kInward && outside <= kOutward)
            QVERIFY(!CircleGeometry::turnsMeeting({angle, angle + 1e-9}, arc).empty());
        }
    }
  }

  void visibleRangeWrapsRoundTheOrigin() {
    CircleGeometry geometry = circle();
    QCOMPARE(geometry.visibleRange(), (BaseRange{0, 3600}));
    geometry.show({3500, 3700});
    const BaseRange range = geometry.visibleRange();
    QVERIFY(range.start <= 3500 && range.start > 3300);
    QVERIFY(range.end >= 3700 && range.end < 3900);
    geometry.show({0, 3600});
    QVERIFY(geometry.showsWholeCircle());
  }

  void rotatingTurnsTheMolecule() {
    CircleGeometry geometry = circle();
    geometry.rotate(kTurn / 4);
    QCOMPARE(geometry.baseAt({449, 201}), int64_t{3});
    geometry.reset();
    QCOMPARE(geometry.baseAt({301, 50}), int64_t{3});
  }

  void linearRecordsLeaveAGapAtTwelve() {
    const CircleGeometry geometry = circle(Topology::Linear);
    QVERIFY(geometry.angleOf(0) > 0.1);
    QVERIFY(geometry.angleOf(3600) < kTurn - 0.1);
    QCOMPARE(geometry.baseAt({300.5, 50}), int64_t{0});
    QCOMPARE(geometry.baseAt({299.5, 50}), int64_t{3599});
  }

  void anArcAcrossTwelveIsOnePieceOfAWholeTurn() {
    const CircleGeometry geometry = circle();
    const auto turns = CircleGeometry::turnsMeeting(geometry.arcOf({3400, 3800}),
                                                    geometry.visibleArc(geometry.radius(), geometry.radius()));
    QCOMPARE(turns.size(), size_t{1});
    QVERIFY(qAbs(turns.front().sweep() - kTurn / 9) < 1e-9);
  }
};

DGLM_TEST(TestCircleGeometry);
#include "tst_circle_geometry.moc"
