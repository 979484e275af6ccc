// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QSignalSpy>
#include <QtTest>

#include "tests/test_case.h"
#include "widgets/charts/strength_curve.h"
#include "widgets/parts/figure_file.h"
#include "widgets/parts/palette.h"
#include "widgets/parts/theme.h"

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
  void aValueAtTheEndIsSeenInsideTheFrame() {
    StrengthCurve curve;
    StrengthCurveContent beyond = content();
    beyond.points.push_back({15, 0.7});
    curve.setContent(beyond);
    curve.setValue(15);
    curve.resize(400, 240);
    curve.show();
    QVERIFY(QTest::qWaitForWindowExposed(&curve));
    const auto lineFromTheRight = [&curve] {
      const QImage image = curve.grab().toImage();
      const QColor accent = Palette::of(curve).accent;
      for (int x = image.width() - 1; x >= 0; --x) {
        const QColor pixel = image.pixelColor(x, image.height() / 2);
        const int far = std::abs(pixel.red() - accent.red()) + std::abs(pixel.blue() - accent.blue());
        if (far < 100)
          return image.width() - 1 - x;
      }
      return 0;
    };
    QTRY_VERIFY(lineFromTheRight() > 2 * kGrid);
  }

  void smallProbabilitiesFillTheAxis() {
    StrengthCurve curve;
    StrengthCurveContent small = content();
    small.points = {{-10, 1e-4}, {0, 2e-4}, {10, 4e-4}};
    small.baseline = 2e-4;
    curve.setContent(small);
    const QByteArray svg = figureFile(curve, {}, {});
    QVERIFY2(svg.contains(">0.0004<"), svg.constData());
    QVERIFY(!svg.contains(">0.01<"));
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

DGLM_TEST(TestStrengthCurve);
#include "tst_strength_curve.moc"
