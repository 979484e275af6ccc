// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QPainter>
#include <QPicture>
#include <QtTest>

#include "tests/test_case.h"
#include "widgets/charts/concept_curves.h"
#include "widgets/charts/concept_readings.h"
#include "widgets/parts/palette.h"

using namespace dglm;

namespace {

std::vector<AgreementCurve> sampleCurves() {
  return {{"tuning", true, {{0, 0.2, 1, 0.33}, {1, 0.6, 0.8, 0.69}, {2, 1, 0.4, 0.57}}},
          {"test 1", false, {{0, 0.1, 0.9, 0.18}, {1, 0.5, 0.7, 0.58}, {2, 0.9, 0.3, 0.45}}},
          {"test 2", false, {}}};
}

}  // namespace

class TestConceptCurves : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    curves_ = std::make_unique<ConceptCurves>();
    curves_->resize(500, 220);
    curves_->setCurves(sampleCurves(), 2, 1);
    curves_->show();
    QVERIFY(QTest::qWaitForWindowExposed(curves_.get()));
    moved_ = std::make_unique<QSignalSpy>(curves_.get(), &ConceptCurves::thresholdMoved);
  }

  void startsAtTheTunedThreshold() {
    QCOMPARE(curves_->threshold(), 1.0);
    QVERIFY2(curves_->accessibleDescription().contains("test 1: precision .50, recall .70, F1 .58"),
             qPrintable(curves_->accessibleDescription()));
  }

  void arrowKeysMoveTheThreshold() {
    QTest::keyClick(curves_.get(), Qt::Key_Right);
    QCOMPARE(curves_->threshold(), 1.02);
    QTest::keyClick(curves_.get(), Qt::Key_Left);
    QTest::keyClick(curves_.get(), Qt::Key_Left);
    QCOMPARE(curves_->threshold(), 0.98);
    QTest::keyClick(curves_.get(), Qt::Key_Home);
    QCOMPARE(curves_->threshold(), 1.0);
    QCOMPARE(moved_->size(), 4);
  }

  void neverLeavesTheAxis() {
    for (int i = 0; i < 120; ++i)
      QTest::keyClick(curves_.get(), Qt::Key_Right);
    QCOMPARE(curves_->threshold(), 2.0);
  }

  void draggingInTheSecondChartMovesTheLine() {
    QWidget* canvas = curves_->findChildren<QWidget*>().front();
    const int middle = canvas->height() / 2;
    QTest::mousePress(canvas, Qt::LeftButton, {}, {canvas->width() - 30, middle});
    const double near = curves_->threshold();
    QVERIFY(near > 1.5);
    QTest::mouseMove(canvas, {canvas->width() * 3 / 5, middle});
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, {canvas->width() * 3 / 5, middle});
    QVERIFY(curves_->threshold() < near);
    const auto moves = moved_->size();
    QVERIFY(moves >= 2);
    // In the first chart, and after the drag, nothing moves.
    QTest::mouseClick(canvas, Qt::LeftButton, {}, {canvas->width() / 4, middle});
    QCOMPARE(moved_->size(), moves);
  }

  void aThresholdFromOutsideIsNotSentBack() {
    curves_->setThreshold(0.5);
    QCOMPARE(moved_->size(), 0);
    QVERIFY(curves_->accessibleDescription().contains("recall .90"));
  }

  void figureKeepsItsTexts() {
    QPicture picture;
    {
      QPainter painter(&picture);
      curves_->paintFigure(painter, curves_->naturalSizeMm() * kPointsPerMm, Palette::light());
    }
    QVERIFY(picture.size() > 2000);
  }

  void tuningAndTestsLookDifferentWithoutColour() {
    const auto curves = sampleCurves();
    const Palette& palette = Palette::light();
    QVERIFY(curveLook(0, curves, palette).pen != curveLook(1, curves, palette).pen);
    QVERIFY(curveLook(1, curves, palette).pen != curveLook(2, curves, palette).pen);
  }

  void readingsFollowInPlace() {
    ConceptReadings readings;
    readings.setReadings({{"tuning", {}, 0.5, 0.25, 1.0 / 3, 1200}, {"test 1", {}}});
    readings.show();
    QCOMPARE(readings.toText(), QString("tuning | .50 | .25 | .33 | 1,200 bp\ntest 1 | n/a | n/a | n/a | n/a"));
    readings.setReadings({{"tuning", {}, 1, 1, 1, 7}});
    QCOMPARE(readings.toText(), QString("tuning | 1.00 | 1.00 | 1.00 | 7 bp"));
  }

 private:
  std::unique_ptr<ConceptCurves> curves_;
  std::unique_ptr<QSignalSpy> moved_;
};

DGLM_TEST(TestConceptCurves);
#include "tst_concept_curves.moc"
