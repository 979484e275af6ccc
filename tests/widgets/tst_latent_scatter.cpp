// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QtTest>

#include "tests/test_case.h"
#include "widgets/charts/latent_scatter.h"
#include "widgets/parts/palette.h"

using namespace dglm;

namespace {

/// Five latents on a cross: 10 in the middle, 11 to the right, 12 to the left, 13 above, 14 below.
LatentScatterData cross() {
  LatentScatterData data;
  const std::vector<std::pair<double, double>> places{{0, 0}, {2, 0}, {-2, 0}, {0, 1}, {0, -1}};
  for (size_t i = 0; i < places.size(); ++i) {
    const auto latent = static_cast<int32_t>(10 + i);
    data.points.push_back(
        {latent, QString("L2/%1").arg(latent), {}, {}, places[i].first, places[i].second, i == 1 ? 0 : -1});
  }
  data.groups = {"AmpR"};
  data.others = "others";
  data.links = {{0, 3}};
  return data;
}

void drag(LatentScatter& scatter, const QPolygonF& line, Qt::KeyboardModifiers keys = {}) {
  QTest::mousePress(&scatter, Qt::LeftButton, keys, line.first().toPoint());
  for (const QPointF& place : line)
    QTest::mouseMove(&scatter, place.toPoint());
  QTest::mouseRelease(&scatter, Qt::LeftButton, keys, line.last().toPoint());
}

QPolygonF around(const QPointF& centre) {
  constexpr double kHalf = 14;
  return QPolygonF{centre + QPointF(-kHalf, -kHalf), centre + QPointF(kHalf, -kHalf), centre + QPointF(kHalf, kHalf),
                   centre + QPointF(-kHalf, kHalf)};
}

}  // namespace

class TestLatentScatter : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    scatter_ = std::make_unique<LatentScatter>();
    scatter_->resize(500, 400);
    scatter_->setData(cross());
    scatter_->show();
    QVERIFY(QTest::qWaitForWindowExposed(scatter_.get()));
  }

  /// One scale for both axes, and y upwards.
  void distancesAreThoseOfTheData() {
    const QPointF middle = scatter_->placeOf(0);
    const QPointF right = scatter_->placeOf(1) - middle, up = scatter_->placeOf(3) - middle;
    QVERIFY(right.x() > 0 && qFuzzyIsNull(right.y()));
    QVERIFY(up.y() < 0 && qFuzzyIsNull(up.x()));
    QVERIFY(std::abs(right.x() + 2 * up.y()) < 1e-6);
    for (size_t i = 0; i < 5; ++i)
      QVERIFY(QRectF(scatter_->rect()).contains(scatter_->placeOf(i)));
  }

  void aClickAndTheArrowsPick() {
    QSignalSpy picked(scatter_.get(), &LatentScatter::picked);
    QTest::mouseClick(scatter_.get(), Qt::LeftButton, {}, scatter_->placeOf(2).toPoint());
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked.takeFirst().at(0).toInt(), 12);
    QCOMPARE(scatter_->current(), std::optional<int32_t>(12));
    QTest::keyClick(scatter_.get(), Qt::Key_Right);
    QCOMPARE(picked.takeFirst().at(0).toInt(), 10);
    QTest::keyClick(scatter_.get(), Qt::Key_Up);
    QCOMPARE(picked.takeFirst().at(0).toInt(), 13);
    QTest::keyClick(scatter_.get(), Qt::Key_Up);  // nothing is there
    QVERIFY(picked.isEmpty());
    QTest::mouseClick(scatter_.get(), Qt::LeftButton, {}, QPoint(2, 398));
    QVERIFY(picked.isEmpty());
    scatter_->setCurrent(99);
    QVERIFY(!scatter_->current());
  }

  void aLineRoundLatentsChoosesThem() {
    QSignalSpy changed(scatter_.get(), &LatentScatter::chosenChanged);
    drag(*scatter_, around(scatter_->placeOf(1)));
    QCOMPARE(scatter_->chosen(), std::vector<int32_t>{11});
    drag(*scatter_, around(scatter_->placeOf(4)), Qt::ShiftModifier);
    QCOMPARE(scatter_->chosen(), (std::vector<int32_t>{11, 14}));
    drag(*scatter_, around(scatter_->placeOf(3)));
    QCOMPARE(scatter_->chosen(), std::vector<int32_t>{13});
    QCOMPARE(changed.size(), 3);
    // Other colours, the same latents: the choice stays.
    LatentScatterData others = cross();
    others.groups.clear();
    others.points[1].group = -1;
    scatter_->setData(others);
    QCOMPARE(scatter_->chosen(), std::vector<int32_t>{13});
    QTest::keyClick(scatter_.get(), Qt::Key_Escape);
    QVERIFY(scatter_->chosen().empty());
  }

  void theWheelZoomsWhereThePointerIs() {
    const QPointF before = scatter_->placeOf(1), middle = scatter_->placeOf(0);
    QWheelEvent closer(before, scatter_->mapToGlobal(before), {}, QPoint(0, 240), Qt::NoButton, {}, Qt::NoScrollPhase,
                       false);
    QApplication::sendEvent(scatter_.get(), &closer);
    QVERIFY(std::hypot(scatter_->placeOf(1).x() - before.x(), scatter_->placeOf(1).y() - before.y()) < 0.01);
    QVERIFY(before.x() - scatter_->placeOf(0).x() > 1.4 * (before.x() - middle.x()));
    QTest::mouseDClick(scatter_.get(), Qt::LeftButton, {}, QPoint(2, 398));
    QCOMPARE(scatter_->placeOf(0), middle);
  }

  void theTableHasThePlaces() {
    const ChartTable table = scatter_->table();
    QCOMPARE(table.rows.size(), size_t{5});
    QCOMPARE(std::get<QString>(table.rows[1][0]), QString("L2/11"));
    QCOMPARE(std::get<QString>(table.rows[1][2]), QString("AmpR"));
    QCOMPARE(std::get<double>(table.rows[2][3]), -2.0);
  }

  void theFigureHasTheColourOfTheGroup() {
    QImage image(600, 400, QImage::Format_RGB32);
    const Palette& palette = Palette::light();
    image.fill(palette.ground);
    QPainter painter(&image);
    scatter_->paintFigure(painter, image.size(), palette);
    painter.end();
    int coloured = 0;
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x)
        coloured += image.pixelColor(x, y) == palette.series(0) ? 1 : 0;
    QVERIFY2(coloured > 10, qPrintable(QString::number(coloured)));  // the point and the legend's mark
  }

  void nothingAndOneAreNoTrouble() {
    scatter_->setData({});
    QVERIFY(!scatter_->pointAt(QPointF(100, 100)));
    QTest::keyClick(scatter_.get(), Qt::Key_Left);
    LatentScatterData one = cross();
    one.points.resize(1);
    one.links.clear();
    scatter_->setData(one);
    QVERIFY(QRectF(scatter_->rect()).contains(scatter_->placeOf(0)));
    scatter_->repaint();
  }

 private:
  std::unique_ptr<LatentScatter> scatter_;
};

DGLM_TEST(TestLatentScatter);
#include "tst_latent_scatter.moc"
