// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <QSignalSpy>

#include <cmath>
#include <numbers>

#include "tests/test_case.h"
#include "tests/widgets/view_fixture.h"
#include "widgets/map/plasmid_map.h"
#include "widgets/parts/figure_file.h"

using namespace dglm;

class TestPlasmidMap : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    map_ = std::make_unique<PlasmidMap>();
    map_->resize(600, 500);
    map_->setRecord(test::threeFeatures(Topology::Circular));
    map_->grab();
  }

  void clickingAFeatureSelectsIt() {
    QSignalSpy activated(map_.get(), &PlasmidMap::featureActivated);
    QTest::mouseClick(map_.get(), Qt::LeftButton, {}, onFeature(200));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toInt(), 0);
    QCOMPARE(map_->selection(), std::optional(BaseRange{100, 300}));
    QTest::mouseClick(map_.get(), Qt::LeftButton, {}, onFeature(10));
    QCOMPARE(map_->selection(), std::optional(BaseRange{900, 1060}));
  }

  void aClickOnTheMoleculeSelectsItsBase() {
    QTest::mouseClick(map_.get(), Qt::LeftButton, {}, onBackbone(400));
    QVERIFY(map_->selection());
    QCOMPARE(map_->selection()->length(), int64_t{1});
    QVERIFY(std::abs(map_->selection()->start - 400) <= 2);
    QTest::mouseClick(map_.get(), Qt::LeftButton, {}, QPoint(590, 10));
    QVERIFY(!map_->selection());
  }

  // A ring between the ticks and the tracks, across the origin too.
  void hitsHaveARing() {
    map_->setTracks({test::boxTrack("L3/412", 100, 300, 0.8F)});
    const RadialBand without = map_->places().ringBand(0);
    map_->setHits(
        {"CMV enhancer",
         {{7, {900, 1100}, Strand::Forward, 99, "round the origin"}, {8, {50, 300}, Strand::Reverse, 80, "other"}},
         8});
    QVERIFY(map_->places().ringBand(0).outer < without.outer);
    QVERIFY(map_->places().hitBand(0).outer <= without.outer);
    QSignalSpy activated(map_.get(), &PlasmidMap::hitActivated);
    for (const int base : {950, 20})
      QTest::mouseClick(map_.get(), Qt::LeftButton, {}, at(base, map_->places().hitBand(0).middle()));
    QTest::mouseClick(map_.get(), Qt::LeftButton, {}, at(200, map_->places().hitBand(1).middle()));
    QCOMPARE(activated.size(), 3);
    QCOMPARE(activated[0][0].toLongLong(), qint64{7});
    QCOMPARE(activated[1][0].toLongLong(), qint64{7});
    QCOMPARE(activated[2][0].toLongLong(), qint64{8});
    QTest::mouseClick(map_.get(), Qt::LeftButton, {}, at(600, map_->places().hitBand(0).middle()));
    QCOMPARE(activated.size(), 3);
    map_->grab();
    map_->setRecord(test::threeFeatures(Topology::Circular));
    QCOMPARE(map_->places().hits.laneCount, 0);
  }

  void theCaretIsMarked() {
    const QPoint place = onBackbone(400);
    move(QPoint(590, 10));
    const QImage without = map_->grab().toImage();
    map_->setCaret(400);
    QCOMPARE(map_->grab().toImage().pixelColor(place), Palette::of(*map_).accent);
    map_->setCaret(std::nullopt);
    QCOMPARE(map_->grab().toImage(), without);
  }

  void aHiddenFeatureIsNotClicked() {
    map_->setHiddenFeatures({0});
    QTest::mouseClick(map_.get(), Qt::LeftButton, {}, onFeature(200));
    QVERIFY(!map_->selection());
  }

  void draggingAlongTheBackboneSelectsThroughTheOrigin() {
    QSignalSpy changed(map_.get(), &PlasmidMap::selectionChanged);
    const double radius = backboneRadius();
    QTest::mousePress(map_.get(), Qt::LeftButton, {}, at(950, radius));
    for (const int base : {970, 990, 10, 30})
      move(at(base, radius));
    QTest::mouseRelease(map_.get(), Qt::LeftButton, {}, at(30, radius));
    const BaseRange selection = map_->selection().value();
    QVERIFY(std::abs(selection.start - 950) <= 2 && std::abs(selection.end - 1030) <= 2);
    QVERIFY(changed.size() >= 2);
    QCOMPARE(changed.last()[0].value<BaseRange>(), selection);
  }

  void draggingElsewhereTurnsTheMap() {
    const QPoint before = onBackbone(0);
    QTest::mousePress(map_.get(), Qt::LeftButton, {}, QPoint(590, 250));
    move(QPoint(590, 350));
    move(QPoint(580, 450));
    QTest::mouseRelease(map_.get(), Qt::LeftButton, {}, QPoint(580, 450));
    QVERIFY(!map_->selection());
    QSignalSpy hovered(map_.get(), &PlasmidMap::baseHovered);
    move(before);
    QVERIFY(hovered.last()[0].toLongLong() > 800);
  }

  void theWheelZoomsAtThePointerAndBack() {
    QSignalSpy changed(map_.get(), &PlasmidMap::visibleRangeChanged);
    const QPoint pointer = onBackbone(400);
    for (int i = 0; i < 12; ++i)
      wheel(pointer, 120);
    const BaseRange near = map_->visibleRange();
    QVERIFY(near.length() < 400 && near.start < 400 && near.end > 400);
    QCOMPARE(changed.size(), 12);
    for (int i = 0; i < 12; ++i)
      wheel(pointer, -120);
    QCOMPARE(map_->visibleRange(), (BaseRange{0, 1000}));
  }

  void keysZoomWalkAndClear() {
    QSignalSpy cleared(map_.get(), &PlasmidMap::selectionCleared);
    QTest::keyClick(map_.get(), Qt::Key_F);
    QCOMPARE(map_->selection(), std::optional(BaseRange{100, 300}));
    QTest::keyClick(map_.get(), Qt::Key_F);
    QCOMPARE(map_->selection(), std::optional(BaseRange{500, 800}));
    QTest::keyClick(map_.get(), Qt::Key_F, Qt::ShiftModifier);
    QCOMPARE(map_->selection(), std::optional(BaseRange{100, 300}));
    QTest::keyClick(map_.get(), Qt::Key_Escape);
    QVERIFY(!map_->selection());
    QCOMPARE(cleared.size(), 1);
    QTest::keyClick(map_.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(map_->selection(), std::optional(BaseRange{0, 1000}));
    for (int i = 0; i < 5; ++i)
      QTest::keyClick(map_.get(), Qt::Key_Plus);
    QVERIFY(map_->visibleRange().length() < 1000);
    QTest::keyClick(map_.get(), Qt::Key_0);
    QCOMPARE(map_->visibleRange(), (BaseRange{0, 1000}));
  }

  void arrowsMoveTheCaretRoundTheOrigin() {
    map_->setVisibleRange({950, 990});
    map_->setSelection(BaseRange{990, 1000});
    QTest::keyClick(map_.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(map_->selection(), std::optional(BaseRange{990, 1001}));
    QTest::keyClick(map_.get(), Qt::Key_Home);
    QCOMPARE(map_->selection(), std::optional(BaseRange{0, 1}));
    QTest::keyClick(map_.get(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(map_->selection(), std::optional(BaseRange{900, 901}));  // where "origin" starts
    QVERIFY(map_->visibleRange().start <= 900 && map_->visibleRange().end > 900);
  }

  void settersAreSilent() {
    QSignalSpy selected(map_.get(), &PlasmidMap::selectionChanged);
    QSignalSpy viewed(map_.get(), &PlasmidMap::visibleRangeChanged);
    map_->setSelection(BaseRange{10, 20});
    map_->setVisibleRange({100, 200});
    QCOMPARE(selected.size() + viewed.size(), 0);
    const BaseRange shown = map_->visibleRange();
    QVERIFY(shown.start <= 100 && shown.end >= 200 && shown.length() < 300);
  }

  void revealTurnsTheZoomedMap() {
    QSignalSpy viewed(map_.get(), &PlasmidMap::visibleRangeChanged);
    map_->reveal({900, 1060});
    QCOMPARE(viewed.size(), 0);  // the whole circle is in view
    map_->setVisibleRange({100, 200});
    map_->reveal({120, 130});
    QCOMPARE(viewed.size(), 0);
    const int64_t shown = map_->visibleRange().length();
    map_->reveal({990, 1010});
    QCOMPARE(viewed.size(), 1);
    BaseRange now = map_->visibleRange();
    QVERIFY(now.start <= 990 && now.end >= 1010 && now.length() <= shown + 2);
    map_->reveal({300, 700});
    now = map_->visibleRange();
    QVERIFY(now.start <= 300 && now.end >= 700);
  }

  void keysFollowTheFeaturesOfAZoomedMap() {
    map_->setVisibleRange({600, 700});
    map_->setSelection(BaseRange{500, 800});
    QTest::keyClick(map_.get(), Qt::Key_F);
    QCOMPARE(map_->selection(), std::optional(BaseRange{900, 1060}));
    QVERIFY(map_->visibleRange().start <= 900 && map_->visibleRange().end >= 1060);
  }

  void hoveringTellsTheBaseThatMovesUnderTheMouse() {
    move(onBackbone(400));
    QSignalSpy hovered(map_.get(), &PlasmidMap::baseHovered);
    QTest::keyClick(map_.get(), Qt::Key_PageDown);
    QCOMPARE(hovered.size(), 1);
    QVERIFY(hovered.last()[0].toLongLong() < 390);
  }

  void aNarrowSelectionIsSeenFromFarOut() {
    const auto accentPixels = [&](BaseRange selection) {
      map_->setSelection(selection);
      const QImage image = map_->grab().toImage();
      int count = 0;
      for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
          count += image.pixelColor(x, y) == Palette::of(*map_).accent ? 1 : 0;
      return count;
    };
    QVERIFY(accentPixels({400, 401}) > accentPixels({400, 406}));  // has its triangle
  }

  void ringsShowTheTracks() {
    const QImage before = map_->grab().toImage();
    map_->setTracks({test::boxTrack("L3/412", 400, 600, 1)});
    QVERIFY(map_->grab().toImage() != before);
  }

  // The picture below selection and highlights is kept from one painting to the next.
  void theKeptPictureIsWhatAFreshMapDraws() {
    const auto tracks = std::vector{test::boxTrack("L3/412", 400, 600, 1), test::boxTrack("L3/7", 950, 990, 2)};
    map_->setTracks(tracks);
    const QPoint pointer = onBackbone(400);
    for (int i = 0; i < 7; ++i) {
      wheel(pointer, 120);
      map_->grab();
    }
    QTest::keyClick(map_.get(), Qt::Key_PageUp);
    move(onFeature(200));
    map_->grab();
    QTest::keyClick(map_.get(), Qt::Key_PageDown);
    move(QPoint(1, 1));
    map_->setSelection(BaseRange{410, 450});
    map_->grab();
    map_->setSelection(std::nullopt);
    for (int i = 0; i < 7; ++i)
      wheel(pointer, -120);
    QCOMPARE(map_->visibleRange(), (BaseRange{0, 1000}));
    QTest::keyClick(map_.get(), Qt::Key_0);
    PlasmidMap fresh;
    fresh.resize(map_->size());
    fresh.setRecord(test::threeFeatures(Topology::Circular));
    fresh.setTracks(tracks);
    QCOMPARE(map_->grab().toImage(), fresh.grab().toImage());
  }

  void figuresKeepTheirTextAndSayLinear() {
    map_->setRecord(test::threeFeatures(Topology::Linear));
    map_->setTracks({test::boxTrack("L3/412", 400, 600, 1)});
    const QByteArray svg = figureFile(*map_, {}, {});
    for (const char* text : {">left<", ">right<", ">three<", ">L3/412<", "linear"})
      QVERIFY2(svg.contains(text), text);
    QVERIFY(!svg.contains("<image"));
  }

  void nothingToShowIsQuiet() {
    map_->setRecord(nullptr);
    QTest::mouseClick(map_.get(), Qt::LeftButton);
    QTest::keyClick(map_.get(), Qt::Key_F);
    wheel({300, 250}, 120);
    map_->grab();
    QVERIFY(!map_->selection());
  }

 private:
  // The map is 600 x 500 and centred; the radius is found where the backbone is hovered.
  QPoint at(double base, double radius) const {
    const double angle = base / 1000 * 2 * std::numbers::pi;
    return {static_cast<int>(std::lround(300 + radius * std::sin(angle))),
            static_cast<int>(std::lround(250 - radius * std::cos(angle)))};
  }

  double backboneRadius() const {
    // Lanes begin a little outside the backbone: the first radius that is a feature, from the centre outwards.
    for (double radius = 40; radius < 250; radius += 1) {
      move(at(200, radius));
      if (map_->cursor().shape() == Qt::PointingHandCursor)
        return radius - 6;
    }
    return 0;
  }

  QPoint onBackbone(double base) const { return at(base, backboneRadius()); }
  QPoint onFeature(double base) const { return at(base, backboneRadius() + 12); }

  // QTest::mouseMove() goes through the window system, which needs a shown window.
  void move(const QPoint& point) const {
    QMouseEvent event(QEvent::MouseMove, QPointF(point), map_->mapToGlobal(QPointF(point)), Qt::NoButton, Qt::NoButton,
                      Qt::NoModifier);
    QApplication::sendEvent(map_.get(), &event);
  }

  void wheel(const QPoint& point, int delta) {
    QWheelEvent event(QPointF(point), map_->mapToGlobal(QPointF(point)), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(map_.get(), &event);
  }

  std::unique_ptr<PlasmidMap> map_;
};

DGLM_TEST(TestPlasmidMap);
#include "tst_plasmid_map.moc"
