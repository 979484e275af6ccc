// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "tests/test_case.h"
#include "widgets/tracks/view_range.h"

using namespace dglm;

class TestViewRange : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void mapsThereAndBack_data() {
    QTest::addColumn<bool>("circular");
    QTest::addColumn<double>("zoom");
    QTest::newRow("whole linear") << false << 1.0;
    QTest::newRow("linear, zoomed") << false << 10.0;
    QTest::newRow("whole circular") << true << 1.0;
    QTest::newRow("circular, zoomed") << true << 40.0;
  }

  void mapsThereAndBack() {
    QFETCH(bool, circular);
    QFETCH(double, zoom);
    ViewRange view(3000, circular ? Topology::Circular : Topology::Linear, 600);
    view.zoomAt(150, zoom);
    for (const double x : {0.0, 1.5, 299.0, 599.0})
      QVERIFY(qAbs(view.mapBaseToX(view.mapXToBase(x)) - x) < 1e-6);
    QCOMPARE(view.pixelsPerBase(), 0.2 * zoom);
  }

  void zoomKeepsThePointedBase() {
    ViewRange view(3000, Topology::Linear, 600);
    view.zoomAt(200, 4);
    QCOMPARE(view.mapXToBase(200), 1000.0);
    QCOMPARE(view.span(), 750.0);
    view.zoomAt(200, 0.25);
    QCOMPARE(view.visible(), (BaseRange{0, 3000}));
  }

  void zoomEndsAtBasesOfReadableSize() {
    ViewRange view(3000, Topology::Linear, 600);
    view.zoomAt(300, 1e9);
    QCOMPARE(view.pixelsPerBase(), 24.0);
    ViewRange tiny(5, Topology::Linear, 600);
    tiny.zoomAt(10, 100);
    QCOMPARE(tiny.visible(), (BaseRange{0, 5}));
  }

  void linearViewsStopAtTheEnds() {
    ViewRange view(3000, Topology::Linear, 600);
    view.zoomAt(0, 3);
    view.panBases(-50);
    QCOMPARE(view.first(), 0.0);
    view.panBases(1e9);
    QCOMPARE(view.visible(), (BaseRange{2000, 3000}));
    QCOMPARE(view.baseAt(1e6), int64_t{2999});
    QCOMPARE(view.baseAt(-1e6), int64_t{0});
  }

  void circularViewsRunThroughTheOrigin() {
    ViewRange view(3000, Topology::Circular, 600);
    view.show({2900, 3200});
    QCOMPARE(view.visible(), (BaseRange{2900, 3200}));
    QCOMPARE(view.baseAt(0), int64_t{2900});
    QCOMPARE(view.baseAt(300), int64_t{50});
    QCOMPARE(view.mapBaseToX(0), 200.0);
    view.panBases(200);
    QCOMPARE(view.visible(), (BaseRange{100, 400}));
    view.panBases(-200);
    QCOMPARE(view.visible(), (BaseRange{2900, 3200}));
  }

  void aWrappingFeatureShowsInTwoPiecesOfAWholeView() {
    const ViewRange view(3000, Topology::Circular, 600);
    const auto pieces = view.mapRange({2700, 3300});
    QCOMPARE(pieces.size(), size_t{2});
    QCOMPARE(pieces[0].left, -60.0);
    QCOMPARE(pieces[0].right, 60.0);
    QCOMPARE(pieces[1].left, 540.0);
    QVERIFY(ViewRange(3000, Topology::Linear, 600).mapRange({3100, 3200}).empty());
  }

  void knowsWhatIsWhollyInView() {
    ViewRange view(3000, Topology::Circular, 600);
    view.show({2900, 3200});
    QVERIFY(view.shows({2950, 3050}));
    QVERIFY(view.shows({10, 100}));
    QVERIFY(!view.shows({2850, 2950}));
    QVERIFY(!view.shows({1000, 1100}));
    view.showAll();
    QVERIFY(!view.shows({2950, 3050}));
  }

  void resizingKeepsTheBases() {
    ViewRange view(3000, Topology::Linear, 600);
    view.show({500, 800});
    view.setWidth(1200);
    QCOMPARE(view.visible(), (BaseRange{500, 800}));
    QCOMPARE(view.pixelsPerBase(), 4.0);
  }
};

DGLM_TEST(TestViewRange);
#include "tst_view_range.moc"
