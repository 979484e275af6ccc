// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QPainter>
#include <QSignalSpy>
#include <QtTest>

#include <cmath>
#include <limits>

#include "tests/test_case.h"
#include "widgets/charts/parallel_coordinates.h"
#include "widgets/parts/palette.h"

using namespace dglm;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

ParallelContent threeRuns() {
  ParallelContent content;
  content.name = "runs";
  content.runs = {"a", "b", "c"};
  content.colours = {0, 1, -1};
  content.axes = {{"trainer", "how", {0, 1, 0}, {"batchtopk", "topk"}, false},
                  {"k", "", {8, 16, 32}, {}, true},
                  {"F1", "", {0.2, 0.9, kNone}, {}, false}};
  return content;
}

std::unique_ptr<ParallelCoordinates> shownChart() {
  auto chart = std::make_unique<ParallelCoordinates>();
  chart->resize(600, 300);
  chart->setContent(threeRuns());
  chart->show();
  return QTest::qWaitForWindowExposed(chart.get()) ? std::move(chart) : nullptr;
}

void drag(QWidget& chart, const QPointF& from, const QPointF& to) {
  QTest::mousePress(&chart, Qt::LeftButton, {}, from.toPoint());
  QMouseEvent move(QEvent::MouseMove, to, chart.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
  QCoreApplication::sendEvent(&chart, &move);
  QTest::mouseRelease(&chart, Qt::LeftButton, {}, to.toPoint());
}

}  // namespace

class TestParallelCoordinates : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void draggingAlongAnAxisKeepsTheRunsThere() {
    const auto chart = shownChart();
    QVERIFY(chart);
    QSignalSpy brushed(chart.get(), &ParallelCoordinates::brushed);
    const QPointF low = chart->placeOf(1, 8), middle = chart->placeOf(1, 16);
    drag(*chart, middle + QPointF(0, -5), low + QPointF(0, 5));
    QVERIFY(brushed.size() > 0 && chart->isBrushed());
    QCOMPARE(chart->passing(), (std::vector<bool>{true, true, false}));
    QCOMPARE(chart->table().rows.size(), size_t{2});
    // A second axis narrows it down; a run without a value is not there.
    drag(*chart, chart->placeOf(2, 0.9) + QPointF(0, -5), chart->placeOf(2, 0.5));
    QCOMPARE(chart->passing(), (std::vector<bool>{false, true, false}));
    // What was brushed stays when a run goes on, and a click on an axis takes it away.
    chart->setContent(threeRuns());
    QCOMPARE(chart->passing(), (std::vector<bool>{false, true, false}));
    const QPoint onAxis = chart->placeOf(2, 0.3).toPoint();
    QTest::mouseClick(chart.get(), Qt::LeftButton, {}, onAxis);
    QCOMPARE(chart->passing(), (std::vector<bool>{true, true, false}));
    chart->clearBrushes();
    QCOMPARE(chart->passing(), (std::vector<bool>{true, true, true}));
  }

  /// An axis that is no more keeps no run away.
  void aBrushGoesWithItsAxis() {
    const auto chart = shownChart();
    drag(*chart, chart->placeOf(1, 32) + QPointF(0, -5), chart->placeOf(1, 32) + QPointF(0, 20));
    QCOMPARE(chart->passing(), (std::vector<bool>{false, false, true}));
    QSignalSpy brushed(chart.get(), &ParallelCoordinates::brushed);
    ParallelContent fewer = threeRuns();
    fewer.axes.erase(fewer.axes.begin() + 1);
    chart->setContent(fewer);
    QCOMPARE(brushed.size(), 1);
    QVERIFY(!chart->isBrushed());
  }

  void theTableHasWordsAndNumbers() {
    ParallelCoordinates chart;
    chart.setContent(threeRuns());
    const ChartTable table = chart.table();
    QCOMPARE(table.columns.size(), size_t{4});
    QCOMPARE(std::get<QString>(table.rows[1][1]), QString("topk"));
    QCOMPARE(std::get<double>(table.rows[1][2]), 16.0);
    QVERIFY(std::isnan(std::get<double>(table.rows[2][3])));
  }

  void thePointerReadsTheRunOut() {
    const auto chart = shownChart();
    const QString said = chart->readOutAt(chart->placeOf(2, 0.9).toPoint());
    QVERIFY2(said.contains("b: 0.9"), qPrintable(said));
    QVERIFY(chart->readOutAt(chart->placeOf(0, 1).toPoint()).contains("topk"));
    QVERIFY(
        chart->readOutAt({static_cast<int>(chart->placeOf(0, 0).x() + chart->placeOf(1, 8).x()) / 2, 100}).isEmpty());
  }

  /// A line a run, in the colour of its curve; on paper as on the screen.
  void linesAreDrawn() {
    ParallelCoordinates chart;
    chart.setContent(threeRuns());
    QImage image(600, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    chart.paintFigure(painter, image.size(), Palette::light());
    painter.end();
    constexpr int kColourful = 80;  // of 255; the pale lines, axes and texts are grey
    bool hasColour = false;
    for (int y = 0; y < image.height() && !hasColour; ++y)
      for (int x = 0; x < image.width(); ++x)
        hasColour = hasColour || image.pixelColor(x, y).hsvSaturation() > kColourful;
    QVERIFY(hasColour);
    chart.setContent({});  // nothing to draw is no fault
    QPainter again(&image);
    chart.paintFigure(again, image.size(), Palette::light());
  }
};

DGLM_TEST(TestParallelCoordinates);
#include "tst_parallel_coordinates.moc"
