// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <QScrollBar>
#include <QSignalSpy>

#include <cmath>
#include <limits>

#include "tests/test_case.h"
#include "tests/widgets/view_fixture.h"
#include "widgets/parts/figure_file.h"
#include "widgets/tracks/token_rows.h"
#include "widgets/tracks/track_view.h"

using namespace dglm;

class TestTrackView : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    view_ = std::make_unique<TrackView>();
    view_->resize(1000, 320);
    view_->setRecord(test::threeFeatures(Topology::Linear));
    view_->setTracks({test::boxTrack("L3/412", 100, 300, 0.8F), test::boxTrack("L3/77", 500, 800, 0.5F)});
    // Sizes the viewport, which is otherwise done on the first show.
    view_->grab();
  }

  void hoveringTellsTheBase() {
    QSignalSpy hovered(view_.get(), &TrackView::baseHovered);
    move(at(250, kTracksY));
    QVERIFY(std::abs(hovered.last()[0].toLongLong() - 250) <= 1);
    QSignalSpy left(view_.get(), &TrackView::hoverLeft);
    move(QPoint(3, kTracksY));
    QCOMPARE(left.size(), 1);
  }

  void hoveringTellsTheBaseThatMovesUnderTheMouse() {
    move(at(250, kTracksY));
    QSignalSpy hovered(view_.get(), &TrackView::baseHovered);
    for (int i = 0; i < 4; ++i)
      QTest::keyClick(view_.get(), Qt::Key_Plus);
    QVERIFY(hovered.isEmpty());  // zooms at the pointer
    QTest::keyClick(view_.get(), Qt::Key_PageDown);
    QCOMPARE(hovered.size(), 1);
    QVERIFY(hovered.last()[0].toLongLong() > 280);
    view_->reveal({900, 1000});
    QVERIFY(hovered.last()[0].toLongLong() > 450);
    QCOMPARE(hovered.size(), 2);
  }

  // A row for hits, which a click gives back by their key.
  void hitsHaveARow() {
    QVERIFY(view_->rows().hits.isEmpty());
    HitMarks hits{"CMV enhancer",
                  {{7, {100, 600}, Strand::Forward, 99, "first"},
                   {8, {400, 700}, Strand::Reverse, 80, "second"},
                   {9, {700, 900}, Strand::Reverse, 85, "third"}},
                  -1};
    view_->setHits(hits);
    const QRectF row = view_->rows().hits;
    QVERIFY(row.top() >= view_->rows().features.bottom());
    const int first = static_cast<int>(row.top() + view_->rows().hitPitch / 2);
    const int second = static_cast<int>(row.top() + 1.5 * view_->rows().hitPitch);
    QSignalSpy activated(view_.get(), &TrackView::hitActivated);
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, at(200, first));
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, at(450, second));
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, at(800, first));
    QCOMPARE(activated.size(), 3);
    QCOMPARE(activated[0][0].toLongLong(), qint64{7});
    QCOMPARE(activated[1][0].toLongLong(), qint64{8});
    QCOMPARE(activated[2][0].toLongLong(), qint64{9});
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, at(800, second));
    QCOMPARE(activated.size(), 3);
    const QImage none = view_->grab().toImage();
    hits.current = 9;
    view_->setHits(hits);
    QVERIFY(view_->grab().toImage() != none);
    view_->setRecord(test::threeFeatures(Topology::Linear));
    QVERIFY(view_->rows().hits.isEmpty());
  }

  void lowTracksHaveRoomForNameAndCaption() {
    std::vector<TrackData> tracks;
    for (int i = 0; i < 12; ++i) {
      tracks.push_back(test::boxTrack(QStringLiteral("L3/41%1").arg(i), 100, 300, 0.8F));
      tracks.back().label = QStringLiteral("beta-lactamase, long");
    }
    view_->setTracks(tracks);
    view_->resize(1000, 260);
    view_->grab();
    const PaintStyle style = PaintStyle::forWidget(*view_);
    const double name = QFontMetricsF(style.font).horizontalAdvance(tracks.back().id);
    const double caption = QFontMetricsF(style.smallFont).horizontalAdvance(tracks.back().label);
    const double swatch = style.scaled(3) + style.scaled(6);
    QVERIFY(captionPlace(view_->rows().trackHeight, style) == CaptionPlace::Beside);
    QVERIFY(view_->rows().columns.labelWidth >= swatch + name + style.scaled(6) + caption);
    view_->resize(1000, 900);
    view_->grab();
    QVERIFY(captionPlace(view_->rows().trackHeight, style) == CaptionPlace::Below);
    QVERIFY(view_->rows().columns.labelWidth >= swatch + caption);
    QVERIFY(view_->rows().columns.labelWidth < swatch + name + caption);
  }

  void theWheelPansAndWithControlZooms() {
    view_->setVisibleRange({200, 400});
    wheel(at(300, kTracksY), -120, Qt::NoModifier);
    const BaseRange panned = view_->visibleRange();
    QVERIFY(panned.start > 200);
    QVERIFY(std::abs(panned.length() - 200) <= 1);
    QSignalSpy changed(view_.get(), &TrackView::visibleRangeChanged);
    wheel(at(300, kTracksY), 120, Qt::ControlModifier);
    QVERIFY(view_->visibleRange().length() < 180);
    QCOMPARE(changed.size(), 1);
    view_->setWheelZooms(true);
    wheel(at(300, kTracksY), -120, Qt::NoModifier);
    QVERIFY(std::abs(view_->visibleRange().length() - 200) <= 2);
  }

  // All of it, however narrow, and also over the origin.
  void whatWasFoundIsMarkedOnTheRuler() {
    view_->setRecord(test::threeFeatures(Topology::Circular));
    const auto marks = [this] {
      return accentPixelsIn(QRect(0, 0, 1000, static_cast<int>(view_->rows().ruler.bottom())));
    };
    QCOMPARE(marks(), 0);
    view_->setFound({{200, 206}});
    const int one = marks();
    QVERIFY(one > 0);
    view_->setFound({{200, 206}, {400, 406}, {997, 1003}});
    QVERIFY(marks() >= 3 * one - 4);
    view_->setVisibleRange({210, 390});
    QCOMPARE(marks(), 0);
    view_->setRecord(test::threeFeatures(Topology::Circular));
    QCOMPARE(marks(), 0);
  }

  void theLineOfAThresholdIsDragged() {
    view_->setThreshold(TrackThreshold{"L3/412", 0.4});
    QSignalSpy dragged(view_.get(), &TrackView::thresholdDragged);
    int line = 0;
    for (int y = 50; y < 120 && line == 0; ++y) {
      move(at(600, y));
      if (view_->viewport()->cursor().shape() == Qt::SplitVCursor)
        line = y + 4;  // it is caught from 4 pixels on
    }
    QVERIFY(line > 0);
    drag(at(600, line), at(620, line - 4));
    QVERIFY(dragged.last()[0].toDouble() > 0.4 && dragged.last()[0].toDouble() < 0.8);
    QVERIFY(!view_->selection());
    drag(at(600, line - 4), at(600, 300));
    QCOMPARE(dragged.last()[0].toDouble(), 0.0);
    view_->setThreshold(std::nullopt);
    const auto moves = dragged.size();
    drag(at(600, line), at(620, line));
    QCOMPARE(dragged.size(), moves);
    QVERIFY(view_->selection());
  }

  void draggingSelectsAndShiftClickExtends() {
    drag(at(400, kTracksY), at(600, kTracksY));
    const BaseRange selected = view_->selection().value();
    QVERIFY(std::abs(selected.start - 400) <= 1 && std::abs(selected.end - 601) <= 1);
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, Qt::ShiftModifier, at(700, kTracksY));
    QCOMPARE(view_->selection()->start, selected.start);
    QVERIFY(std::abs(view_->selection()->end - 701) <= 1);
    QSignalSpy cleared(view_.get(), &TrackView::selectionCleared);
    QTest::keyClick(view_.get(), Qt::Key_Escape);
    QVERIFY(!view_->selection());
    QCOMPARE(cleared.size(), 1);
  }

  void draggingOnTheRulerZooms() {
    drag(at(400, kRulerY), at(600, kRulerY));
    QVERIFY(!view_->selection());
    const BaseRange shown = view_->visibleRange();
    QVERIFY(std::abs(shown.start - 400) <= 1 && std::abs(shown.end - 601) <= 2);
  }

  void middleDragPans() {
    view_->setVisibleRange({400, 600});
    const QPoint from = at(500, kTracksY), to = at(550, kTracksY);
    QTest::mousePress(view_->viewport(), Qt::MiddleButton, {}, from);
    move(to);
    QTest::mouseRelease(view_->viewport(), Qt::MiddleButton, {}, to);
    QVERIFY(!view_->selection());
    QVERIFY(std::abs(view_->visibleRange().start - 350) <= 1);
  }

  void clicksSelectFeaturesTokensAndBases() {
    QSignalSpy activated(view_.get(), &TrackView::featureActivated);
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, at(200, kFeaturesY));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(view_->selection(), std::optional(BaseRange{100, 300}));

    view_->setTokens(test::sixMers(*test::threeFeatures(Topology::Linear)));
    view_->setVisibleRange({594, 654});
    view_->grab();
    bool hasBase = false, hasToken = false;
    for (int y = kFeaturesY; y < 150; y += 3) {
      QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, at(603, y));
      hasBase |= view_->selection() == BaseRange{603, 604};
      hasToken |= view_->selection() == BaseRange{600, 606};
    }
    QVERIFY(hasBase);
    QVERIFY(hasToken);
  }

  /// What the model reads at once, also from afar.
  void windowsAreSeenOnRequest() {
    const std::vector<TokenMark> tokens = test::sixMers(*test::threeFeatures(Topology::Linear));  // of 1,000 bases
    // Overlapping, as the model reads them.
    const std::vector<WindowMark> windows{{{0, 400}, 66, 0}, {{300, 700}, 66, 0}, {{600, 1000}, 66, 4}};
    view_->setTokens(tokens, windows);
    const auto edges = [this] {
      const QImage image = view_->grab().toImage();
      const QColor edge = Palette::of(*view_).warning;
      QSet<int> columns;
      for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < image.height(); ++y)
          if (image.pixelColor(x, y) == edge)
            columns << x;
      return columns.size();
    };
    QCOMPARE(edges(), qsizetype{0});
    view_->setShowsWindows(true);
    QVERIFY(edges() >= 3);
    view_->setShowsWindows(false);
    QCOMPARE(edges(), qsizetype{0});
  }

  void aClickOnATrackSelectsItsBase() {
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, at(400, kTracksY));
    QVERIFY(view_->selection());
    QCOMPARE(view_->selection()->length(), int64_t{1});
    QVERIFY(std::abs(view_->selection()->start - 400) <= 1);
    QSignalSpy cleared(view_.get(), &TrackView::selectionCleared);
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, at(400, view_->viewport()->height() - 4));
    QCOMPARE(cleared.size(), 1);  // below the last track
  }

  void theCaretIsSeenWithoutASelection() {
    const auto accentPixels = [this] { return accentPixelsIn(view_->rect()); };
    view_->setCaret(400);
    const int withCaret = accentPixels();
    QVERIFY(withCaret > 40);
    view_->setSelection(BaseRange{400, 401});
    QTest::keyClick(view_.get(), Qt::Key_Escape);
    QCOMPARE(accentPixels(), withCaret);
    view_->setCaret(std::nullopt);
    QCOMPARE(accentPixels(), 0);
    view_->setCaret(400);
    view_->setRecord(test::threeFeatures(Topology::Linear));
    QCOMPARE(accentPixels(), 0);
  }

  void doubleClickOnNothingZooms() {
    QTest::mouseDClick(view_->viewport(), Qt::LeftButton, {}, at(400, kTracksY));
    QVERIFY(std::abs(view_->visibleRange().length() - 500) <= 1);
  }

  void keysMoveAround() {
    QTest::keyClick(view_.get(), Qt::Key_Plus);
    QVERIFY(view_->visibleRange().length() < 700);
    QTest::keyClick(view_.get(), Qt::Key_Home);
    QCOMPARE(view_->visibleRange().start, int64_t{0});
    QTest::keyClick(view_.get(), Qt::Key_PageDown);
    QVERIFY(view_->visibleRange().start > 0);
    QTest::keyClick(view_.get(), Qt::Key_0);
    QCOMPARE(view_->visibleRange(), (BaseRange{0, 1000}));
    view_->setVisibleRange({0, 100});
    QTest::keyClick(view_.get(), Qt::Key_F, Qt::ShiftModifier);
    QCOMPARE(view_->selection(), std::optional(BaseRange{900, 1000}));
    QVERIFY(view_->visibleRange().start <= 900 && view_->visibleRange().end == 1000);
  }

  void arrowsMoveTheCaretAndShiftExtends() {
    QSignalSpy selected(view_.get(), &TrackView::selectionChanged);
    view_->setVisibleRange({200, 300});
    QTest::keyClick(view_.get(), Qt::Key_Right);
    QCOMPARE(view_->selection(), std::optional(BaseRange{200, 201}));
    QTest::keyClick(view_.get(), Qt::Key_Right);
    QTest::keyClick(view_.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(view_.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(view_->selection(), std::optional(BaseRange{201, 204}));
    for (int i = 0; i < 3; ++i)
      QTest::keyClick(view_.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(view_->selection(), std::optional(BaseRange{200, 202}));
    QCOMPARE(selected.size(), 7);
    QTest::keyClick(view_.get(), Qt::Key_End);
    QCOMPARE(view_->selection(), std::optional(BaseRange{999, 1000}));
    QCOMPARE(view_->visibleRange().end, int64_t{1000});
    QTest::keyClick(view_.get(), Qt::Key_Right);
    QCOMPARE(view_->selection(), std::optional(BaseRange{999, 1000}));
    QTest::keyClick(view_.get(), Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(view_->selection(), std::optional(BaseRange{0, 1000}));
  }

  void arrowsGoOnFromWhatTheMouseSelected() {
    view_->setSelection(BaseRange{100, 300});
    QTest::keyClick(view_.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(view_->selection(), std::optional(BaseRange{100, 301}));
    QTest::keyClick(view_.get(), Qt::Key_Left);
    QCOMPARE(view_->selection(), std::optional(BaseRange{100, 101}));
  }

  void controlArrowsGoByFeaturesAndNearByTokens() {
    view_->setSelection(BaseRange{10, 11});
    QTest::keyClick(view_.get(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(view_->selection(), std::optional(BaseRange{100, 101}));
    QTest::keyClick(view_.get(), Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(view_->selection(), std::optional(BaseRange{100, 300}));  // just the feature
    view_->setTokens(test::sixMers(*test::threeFeatures(Topology::Linear)));
    view_->setVisibleRange({0, 60});
    view_->setSelection(BaseRange{8, 9});
    QTest::keyClick(view_.get(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(view_->selection(), std::optional(BaseRange{12, 13}));
    QTest::keyClick(view_.get(), Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(view_->selection(), std::optional(BaseRange{12, 18}));  // just the token
    QTest::keyClick(view_.get(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(view_->selection(), std::optional(BaseRange{12, 13}));
  }

  void theCaretGoesRoundTheOrigin() {
    view_->setRecord(test::threeFeatures(Topology::Circular));
    view_->setSelection(BaseRange{998, 999});
    for (int i = 0; i < 4; ++i)
      QTest::keyClick(view_.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(view_->selection(), std::optional(BaseRange{998, 1003}));
    QTest::keyClick(view_.get(), Qt::Key_Right);
    QTest::keyClick(view_.get(), Qt::Key_Right);
    QCOMPARE(view_->selection(), std::optional(BaseRange{3, 4}));
  }

  void theKeyboardsFocusIsSeen() {
    QVERIFY(accentPixelsIn(view_->rect()) == 0);
    QFocusEvent came(QEvent::FocusIn, Qt::TabFocusReason), went(QEvent::FocusOut, Qt::TabFocusReason);
    move(at(250, kTracksY));  // a read-out has its ground
    const auto inside = [this] { return view_->grab(view_->rect().adjusted(2, 2, -2, -2)).toImage(); };
    const QImage before = inside();
    const int accentBefore = accentPixelsIn(view_->rect());
    QCoreApplication::sendEvent(view_.get(), &came);
    QVERIFY(accentPixelsIn(view_->rect()) > 1000);
    QCOMPARE(inside(), before);
    QCoreApplication::sendEvent(view_.get(), &went);
    QCOMPARE(accentPixelsIn(view_->rect()), accentBefore);
  }

  void circularRecordsScrollThroughTheOrigin() {
    view_->setRecord(test::threeFeatures(Topology::Circular));
    view_->setVisibleRange({950, 1050});
    QCOMPARE(view_->visibleRange(), (BaseRange{950, 1050}));
    const QRect area = view_->viewport()->rect();
    drag(QPoint(area.width() / 2, kTracksY), QPoint(area.width() - 30, kTracksY));
    QVERIFY(view_->selection()->start < 1000);
    QVERIFY(view_->selection()->end > 1000);
  }

  void revealShowsWhatIsOnlyPartlyInView() {
    view_->setVisibleRange({200, 400});
    QSignalSpy changed(view_.get(), &TrackView::visibleRangeChanged);
    view_->reveal({250, 300});
    QCOMPARE(changed.size(), 0);
    view_->reveal({150, 250});
    QCOMPARE(changed.size(), 1);
    QVERIFY(view_->visibleRange().start <= 150 && view_->visibleRange().end >= 250);
    view_->reveal({0, 1000});
    QCOMPARE(view_->visibleRange(), (BaseRange{0, 1000}));
  }

  void manyTracksScrollByRows() {
    std::vector<TrackData> tracks;
    for (int i = 0; i < 20; ++i)
      tracks.push_back(test::boxTrack(QStringLiteral("L3/%1").arg(i), 10, 20, 1));
    view_->setTracks(tracks);
    QVERIFY(view_->verticalScrollBar()->maximum() > 5);
    QSignalSpy activated(view_.get(), &TrackView::trackActivated);
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, QPoint(20, kTracksY));
    wheel(QPoint(20, kTracksY), -120, Qt::NoModifier);
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, QPoint(20, kTracksY));
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated[0][0].toString(), QStringLiteral("L3/0"));
    QCOMPARE(activated[1][0].toString(), QStringLiteral("L3/1"));
  }

  void aTouchpadsSmallTurnsAddUpToRows() {
    std::vector<TrackData> tracks;
    for (int i = 0; i < 20; ++i)
      tracks.push_back(test::boxTrack(QStringLiteral("L3/%1").arg(i), 10, 20, 1));
    view_->setTracks(tracks);
    const QPoint overNames(20, kTracksY);
    const auto row = [this] { return view_->verticalScrollBar()->value(); };
    wheel(overNames, 0, Qt::NoModifier);
    QCOMPARE(row(), 0);
    for (int i = 0; i < 9; ++i)
      wheel(overNames, -12, Qt::NoModifier);
    QCOMPARE(row(), 0);
    wheel(overNames, -12, Qt::NoModifier);
    QCOMPARE(row(), 1);
    wheel(overNames, -300, Qt::NoModifier);
    QCOMPARE(row(), 3);
    wheel(overNames, 0, Qt::NoModifier);
    wheel(overNames, 60, Qt::NoModifier);  // another way: the half notch down is forgotten
    QCOMPARE(row(), 3);
    wheel(overNames, 60, Qt::ShiftModifier);
    QCOMPARE(row(), 2);
  }

  void tracksGetLowerBeforeTheyAreScrolledAway() {
    std::vector<TrackData> tracks;
    for (int i = 0; i < 7; ++i)
      tracks.push_back(test::boxTrack(QStringLiteral("L3/%1").arg(i), 10, 20, 1));
    view_->setTracks(tracks);
    QCOMPARE(view_->verticalScrollBar()->maximum(), 0);
    view_->resize(1000, 200);
    view_->grab();
    QVERIFY(view_->verticalScrollBar()->maximum() > 0);  // not lower than can be read
  }

  void theBorderBelowANameGivesTracksTheirHeight() {
    QSignalSpy changed(view_.get(), &TrackView::trackHeightChanged);
    const double before = view_->rows().trackHeight;
    const int border = static_cast<int>(view_->rows().track(0).bottom());
    drag(QPoint(20, border), QPoint(20, border + 30));
    QCOMPARE(view_->rows().trackHeight, before + 30);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(changed.last()[0].toDouble(), view_->trackHeight());
    QVERIFY(!view_->selection());
    drag(QPoint(20, border + 30), QPoint(20, 5));
    QVERIFY(view_->rows().trackHeight >= TrackView::kLeastTrackHeight);
    QTest::mouseDClick(view_->viewport(), Qt::LeftButton, {},
                       QPoint(20, static_cast<int>(view_->rows().track(0).bottom())));
    QCOMPARE(view_->rows().trackHeight, before);
    QCOMPARE(changed.last()[0].toDouble(), 0.0);
  }

  // However high the tracks are, one of them is seen.
  void aTrackIsNoHigherThanItsRoom() {
    view_->setTrackHeight(TrackView::kMostTrackHeight);
    QVERIFY(view_->rows().wholeTracks >= 1);
    QVERIFY(view_->rows().track(0).bottom() <= view_->viewport()->height());
    view_->setTrackHeight(1);
    QCOMPARE(view_->trackHeight(), TrackView::kLeastTrackHeight);
  }

  void aRightClickOnANameAsksForTheTracksMenu() {
    QSignalSpy tracks(view_.get(), &TrackView::trackMenuRequested),
        places(view_.get(), &TrackView::contextMenuRequested);
    const auto rightClick = [this](const QPoint& point) {
      QContextMenuEvent event(QContextMenuEvent::Mouse, point, view_->viewport()->mapToGlobal(point));
      QApplication::sendEvent(view_->viewport(), &event);
    };
    rightClick(QPoint(20, static_cast<int>(view_->rows().track(1).center().y())));
    QCOMPARE(tracks.size(), 1);
    QCOMPARE(tracks[0][1].toString(), QString("L3/77"));
    QCOMPARE(places.size(), 0);
    rightClick(at(400, kTracksY));
    QCOMPARE(tracks.size(), 1);
    QCOMPARE(places.size(), 1);
  }

  // Lines and strengths of colour are drawn at the same places; what goes beyond a fixed axis has a cap.
  void formsAndScalesChangeThePicture() {
    TrackData track = test::boxTrack("L3/412", 100, 300, 0.8F);
    track.colour = QColor(200, 40, 40);
    const auto pixels = [&](const QColor& colour) {
      view_->setTracks({track});
      const QImage image = view_->grab().toImage();
      const QRectF row = view_->rows().track(0);
      int count = 0;
      for (int y = static_cast<int>(row.top()); y < static_cast<int>(row.bottom()); ++y)
        for (int x = static_cast<int>(row.left()); x < static_cast<int>(row.right()); ++x)
          count += image.pixel(x, y) == colour.rgb() ? 1 : 0;
      return count;
    };
    const int area = pixels(track.colour);
    QVERIFY(area > 1000);
    track.style.form = TrackForm::Line;
    QVERIFY(pixels(track.colour) < area / 4);
    track.style = {TrackAxis::Fixed, 2 * static_cast<double>(0.8F), false, TrackForm::Heat};
    QCOMPARE(pixels(track.colour), 0);
    QVERIFY(pixels(mixed(Palette::of(*view_).ground, track.colour, 0.5)) >= area);
    track.style = {TrackAxis::Fixed, 8, false, TrackForm::Area};
    const int low = pixels(track.colour);
    QVERIFY(low > 0 && low < area / 3);
    track.style.isLogarithmic = true;
    QVERIFY(pixels(track.colour) > low);
    const QColor text = Palette::of(*view_).text;
    QCOMPARE(pixels(text), 0);
    track.style = {TrackAxis::Fixed, 0.4, false, TrackForm::Area};
    QVERIFY(pixels(text) > 100);
  }

  void tracksMayGoWhileOneIsHovered() {
    move(at(250, kTracksY));
    view_->setTracks({});
    QVERIFY(!view_->grab().isNull());
    view_->setTracks({test::boxTrack("L3/412", 100, 300, 0.8F)});
    move(at(250, kTracksY));
    view_->resize(1000, 60);
    QVERIFY(!view_->grab().isNull());
  }

  void missingValuesAreNotDrawnAsZeroOrPeak() {
    auto values = std::vector<float>(1000, std::numeric_limits<float>::quiet_NaN());
    TrackData empty;
    empty.id = QStringLiteral("L3/412");
    empty.label = QStringLiteral("concept of L3/412");
    view_->setTracks({empty});
    const QImage without = view_->grab().toImage();
    empty.perBase = std::make_shared<const std::vector<float>>(values);
    view_->setTracks({empty});
    QCOMPARE(view_->grab().toImage(), without);
    values[500] = 1;
    empty.perBase = std::make_shared<const std::vector<float>>(values);
    view_->setTracks({empty});
    QVERIFY(view_->grab().toImage() != without);
  }

  void featuresWithoutARowAreCounted() {
    auto record = test::threeFeatures(Topology::Linear);
    for (int i = 0; i < 9; ++i)
      record->features.push_back({"primer_bind", {{{520, 700}}}, SegmentOrder::Single, {}});
    view_->setRecord(record);
    FigureSettings settings;
    const QSizeF size = figureSizeMm(*view_, {});
    settings.widthMm = size.width();
    settings.heightMm = size.height();
    QVERIFY(!figureFile(*view_, settings, {}).contains(" more<"));
    settings.heightMm = 30;
    QVERIFY(figureFile(*view_, settings, {}).contains(">+4 more<"));
    view_->setVisibleRange({0, 510});
    QVERIFY(!figureFile(*view_, settings, {}).contains(" more<"));
  }

  void aNarrowSelectionIsSeenFromFarOut() {
    const auto accentPixels = [&](BaseRange selection) {
      view_->setSelection(selection);
      return accentPixelsIn(QRect(0, 0, 1000, kFeaturesY));
    };
    QVERIFY(accentPixels({400, 401}) > accentPixels({400, 406}));  // has its triangle
  }

  void figuresKeepTheirText() {
    const QByteArray svg = figureFile(*view_, {}, {});
    for (const char* text : {">left<", ">200<", ">L3/412<", ">L3/77<", ">0.800<"})
      QVERIFY2(svg.contains(text), text);
  }

  void nothingToShowIsQuiet() {
    view_->setRecord(nullptr);
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, at(200, kTracksY));
    QTest::keyClick(view_.get(), Qt::Key_F);
    wheel(at(200, kTracksY), 120, Qt::NoModifier);
    view_->grab();
    QVERIFY(!view_->selection());
  }

 private:
  int accentPixelsIn(const QRect& part) {
    const QImage image = view_->grab(part).toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x)
        count += image.pixelColor(x, y) == Palette::of(*view_).accent ? 1 : 0;
    return count;
  }

  static constexpr int kRulerY = 12, kFeaturesY = 40, kTracksY = 75;

  // Where a base is now, found by asking the view: its columns depend on the font.
  QPoint at(int64_t base, int y) {
    const BaseRange shown = view_->visibleRange();
    const double left = edge(0, view_->viewport()->width(), 1);
    const double right = edge(view_->viewport()->width() - 1, -1, -1);
    const double share = (static_cast<double>(base - shown.start) + 0.5) / static_cast<double>(shown.length());
    return {static_cast<int>(left + share * (right - left)), y};
  }

  double edge(int from, int to, int step) {
    QSignalSpy hovered(view_.get(), &TrackView::baseHovered);
    for (int x = from; x != to; x += step) {
      move(QPoint(x, kTracksY));
      if (!hovered.isEmpty())
        return x + (step < 0 ? 1 : 0);
    }
    return 0;
  }

  void drag(const QPoint& from, const QPoint& to) {
    QTest::mousePress(view_->viewport(), Qt::LeftButton, {}, from);
    move((from + to) / 2);
    move(to);
    QTest::mouseRelease(view_->viewport(), Qt::LeftButton, {}, to);
  }

  // QTest::mouseMove() goes through the window system, which needs a shown window.
  void move(const QPoint& point) {
    QMouseEvent event(QEvent::MouseMove, QPointF(point), view_->viewport()->mapToGlobal(QPointF(point)), Qt::NoButton,
                      Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(view_->viewport(), &event);
  }

  void wheel(const QPoint& point, int delta, Qt::KeyboardModifiers modifiers) {
    QWheelEvent event(QPointF(point), view_->viewport()->mapToGlobal(QPointF(point)), {}, {0, delta}, Qt::NoButton,
                      modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view_->viewport(), &event);
  }

  std::unique_ptr<TrackView> view_;
};

DGLM_TEST(TestTrackView);
#include "tst_track_view.moc"
