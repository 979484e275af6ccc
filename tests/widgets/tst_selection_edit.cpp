// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "tests/test_case.h"
#include "widgets/tracks/selection_edit.h"

using namespace dglm;

class TestSelectionEdit : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void includesBothEnds() {
    QCOMPARE(selectionBetween(10, 14, 100, Topology::Linear), (BaseRange{10, 15}));
    QCOMPARE(selectionBetween(14, 10, 100, Topology::Linear), (BaseRange{10, 15}));
    QCOMPARE(selectionBetween(7, 7, 100, Topology::Linear), (BaseRange{7, 8}));
    QCOMPARE(selectionBetween(-4, 200, 100, Topology::Linear), (BaseRange{0, 100}));
  }

  void wrapsRoundTheOrigin() {
    QCOMPARE(selectionBetween(95, 104, 100, Topology::Circular), (BaseRange{95, 105}));
    QCOMPARE(selectionBetween(4, -5, 100, Topology::Circular), (BaseRange{95, 105}));
    QCOMPARE(selectionBetween(0, 250, 100, Topology::Circular), (BaseRange{0, 100}));
  }

  void shiftClickMovesTheNearerEnd_data() {
    QTest::addColumn<bool>("circular");
    QTest::addColumn<int>("base");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::newRow("linear, after") << false << 60 << 40 << 61;
    QTest::newRow("linear, before") << false << 10 << 10 << 50;
    QTest::newRow("linear, inside near the start") << false << 42 << 42 << 50;
    QTest::newRow("linear, inside near the end") << false << 48 << 40 << 49;
    QTest::newRow("linear, far") << false << 99 << 40 << 100;
    QTest::newRow("circular, after") << true << 60 << 40 << 61;
    QTest::newRow("circular, before") << true << 30 << 30 << 50;
    QTest::newRow("circular, backwards through the origin") << true << 97 << 97 << 150;
    QTest::newRow("circular, inside near the start") << true << 42 << 42 << 50;
  }

  void shiftClickMovesTheNearerEnd() {
    QFETCH(bool, circular);
    QFETCH(int, base);
    QFETCH(int, start);
    QFETCH(int, end);
    const Topology topology = circular ? Topology::Circular : Topology::Linear;
    QCOMPARE(extendedTo({40, 50}, base, 100, topology), (BaseRange{start, end}));
  }

  void aCircularDragFollowsThePointer() {
    CircularDrag drag(90, 100, Topology::Circular);
    for (const int base : {95, 99, 3, 10})
      drag.moveTo(base);
    QCOMPARE(drag.range(), (BaseRange{90, 111}));
    for (const int base : {95, 80, 70})
      drag.moveTo(base);
    QCOMPARE(drag.range(), (BaseRange{70, 91}));
  }

  void aDragOverMoreThanATurnSelectsAll() {
    CircularDrag drag(0, 100, Topology::Circular);
    for (int base = 0; base < 250; base += 10)
      drag.moveTo(base % 100);
    QCOMPARE(drag.range(), (BaseRange{0, 100}));
  }

  void aLinearDragDoesNotWrap() {
    CircularDrag drag(90, 100, Topology::Linear);
    drag.moveTo(3);
    QCOMPARE(drag.range(), (BaseRange{3, 91}));
  }
};

DGLM_TEST(TestSelectionEdit);
#include "tst_selection_edit.moc"
