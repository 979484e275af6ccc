// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QSignalSpy>
#include <QtTest>

#include "widgets/strength_curve.h"

using namespace dglm;

namespace {

StrengthCurveContent content() {
  StrengthCurveContent content;
  content.title = "strength of L2/7";
  content.targetName = "NNNNGN";
  content.points = {{-10, 0.1}, {0, 0.2}, {10, 0.6}};
  content.bandHigh = 2;
  content.baseline = 0.2;
  content.scale = DialScale(2);
  return content;
}

}  // namespace

class TestStrengthCurve : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void keysMoveTheValueWithinTheDial() {
    StrengthCurve curve;
    curve.setContent(content());
    curve.setValue(9.9);
    QSignalSpy moved(&curve, &StrengthCurve::valueMoved);
    QTest::keyClick(&curve, Qt::Key_Right);
    QCOMPARE(curve.value(), 10.0);
    QTest::keyClick(&curve, Qt::Key_Home);
    QCOMPARE(curve.value(), 0.0);
    QCOMPARE(moved.count(), 2);
    QVERIFY(curve.accessibleDescription().contains("0.2000"));
  }
  void lineFollowsThePointer() {
    StrengthCurve curve;
    curve.setContent(content());
    curve.resize(400, 240);
    curve.show();
    QVERIFY(QTest::qWaitForWindowExposed(&curve));
    QWidget* canvas = curve.findChild<QWidget*>();
    QSignalSpy moved(&curve, &StrengthCurve::valueMoved), released(&curve, &StrengthCurve::released);
    QTRY_VERIFY(canvas->width() > 300);
    QTest::mousePress(canvas, Qt::LeftButton, {}, {300, 100});
    QTest::mouseMove(canvas, {340, 100});
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, {340, 100});
    QVERIFY(moved.count() >= 2);
    QVERIFY(moved.last()[0].toDouble() > moved.first()[0].toDouble());
    QCOMPARE(released.count(), 1);
  }
  void dialWithoutAValueCannotBeMoved() {
    StrengthCurve curve;
    StrengthCurveContent ablated = content();
    ablated.canMove = false;
    curve.setContent(ablated);
    QSignalSpy moved(&curve, &StrengthCurve::valueMoved);
    QTest::keyClick(&curve, Qt::Key_Right);
    QCOMPARE(moved.count(), 0);
  }
};

QTEST_MAIN(TestStrengthCurve)
#include "tst_strength_curve.moc"
