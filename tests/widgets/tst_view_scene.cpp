// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "tests/test_case.h"
#include "tests/widgets/view_fixture.h"
#include "widgets/tracks/read_out.h"
#include "widgets/tracks/view_scene.h"

using namespace dglm;

class TestViewScene : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    scene_ = ViewScene();
    scene_.setRecord(test::threeFeatures(Topology::Circular));
  }

  void groupsShareTheirValueAxis() {
    auto tracks = std::vector{test::boxTrack("L0/1", 0, 9, 0.7F), test::boxTrack("L0/2", 5, 8, 2.3F),
                              test::boxTrack("L0/3", 5, 8, -0.4F)};
    tracks[2].group = 1;
    scene_.setTracks(tracks);
    QCOMPARE(scene_.valueRange(0), std::pair(0.0, 2.5));
    QCOMPARE(scene_.valueRange(1), std::pair(-0.4, 0.4));
    QCOMPARE(scene_.valueRange(9), std::pair(0.0, 1.0));
  }

  void anAxisReachesTheUsualPeak() {
    auto tracks = std::vector{test::boxTrack("L0/1", 0, 9, 0.4F)};
    tracks[0].usualPeak = 19.8F;
    scene_.setTracks(tracks);
    QCOMPARE(scene_.valueRange(0), std::pair(0.0, 20.0));
  }

  void differencesHaveASymmetricAxisAndTwoColours() {
    auto tracks = std::vector{test::boxTrack("a", 0, 9, 0.7F), test::boxTrack("b", 5, 8, 0.7F)};
    tracks[0].isDifference = true;
    tracks[1].group = 1;
    scene_.setTracks(tracks);
    const auto [low, high] = scene_.valueRange(0);
    QCOMPARE(low, -high);
    QCOMPARE(scene_.valueRange(1).first, 0.0);
    const Palette& palette = Palette::light();
    QVERIFY(scene_.colourBelow(0, palette) != scene_.trackColour(0, palette));
    QCOMPARE(scene_.colourBelow(1, palette), scene_.trackColour(1, palette));
  }

  // Of the axis: the project's maximum, what is in view (round the origin too), one for several, the user's.
  void anAxisIsAsTheStyleHasIt() {
    auto tracks = std::vector{test::boxTrack("L0/1", 0, 9, 0.4F), test::boxTrack("L0/2", 500, 510, 7.5F)};
    tracks[0].usualPeak = 20;
    tracks[1].group = 1;
    const auto top = [&](TrackAxis axis, const ViewRange* view = nullptr) {
      tracks[0].style.axis = axis;
      scene_.setTracks(tracks);
      return scene_.axisOf(0, view).high;
    };
    QCOMPARE(top(TrackAxis::Project), 20.0);
    QCOMPARE(top(TrackAxis::InView), 0.4);
    ViewRange view(1000, Topology::Circular, 100);
    view.show({990, 1005});
    QCOMPARE(top(TrackAxis::InView, &view), 0.4);
    view.show({990, 1000});
    QCOMPARE(top(TrackAxis::InView, &view), 1.0);  // nothing there: an axis all the same
    QCOMPARE(top(TrackAxis::Shared), 20.0);
    tracks[1].style.axis = TrackAxis::Shared;
    tracks[0].usualPeak = 0;
    QCOMPARE(top(TrackAxis::Shared), 8.0);
    tracks[0].style.top = 0.25;
    QCOMPARE(top(TrackAxis::Fixed), 0.25);
    tracks[0].style.isLogarithmic = true;
    scene_.setTracks(tracks);
    const ValueAxis axis = scene_.axisOf(0);
    QCOMPARE(axis.scaled(0), 0.0);
    QCOMPARE(axis.scaled(-3), -2.0);
    QCOMPARE(axis.unscaled(axis.scaled(0.17)), 0.17);
  }

  void smallDifferencesLookSmall() {
    auto tracks = std::vector{test::boxTrack("a", 0, 9, 0.0004F)};
    tracks[0].isDifference = true;
    scene_.setTracks(tracks);
    QCOMPARE(scene_.valueRange(0), std::pair(-0.05, 0.05));
  }

  void pyramidsAreKeptWhileTheValuesStay() {
    const TrackData track = test::boxTrack("L0/1", 0, 9, 1);
    scene_.setTracks({track});
    const auto peaks = scene_.tracks()[0].peaks;
    scene_.setTracks({test::boxTrack("L0/2", 3, 4, 1), track});
    QCOMPARE(scene_.tracks()[1].peaks, peaks);
  }

  void theOtherStrandIsToldApart() {
    auto tracks = std::vector{test::boxTrack("L0/1", 0, 9, 1), test::boxTrack("L0/1", 0, 9, 2)};
    tracks[0].colour = tracks[1].colour = Palette::light().series(1);
    tracks[1].note = QStringLiteral("other strand");
    tracks[1].isOtherStrand = true;
    scene_.setTracks(tracks);
    for (const Palette* palette : {&Palette::light(), &Palette::dark()})
      QVERIFY(contrastRatio(scene_.trackColour(0, *palette), palette->ground) >
              1.2 * contrastRatio(scene_.trackColour(1, *palette), palette->ground));
    const ReadOut readOut = readOutAt(scene_, 5, nullptr, -1, Palette::light());
    QCOMPARE(readOut.lines[0].text, QStringLiteral("L0/1  1.00  concept of L0/1"));
    QCOMPARE(readOut.lines[1].text, QStringLiteral("L0/1  2.00  concept of L0/1, other strand"));
  }

  void valuesOfTheWrongLengthAreLeftOut() {
    scene_.setTracks({test::boxTrack("L0/1", 0, 9, 1, 999)});
    QVERIFY(!scene_.tracks()[0].peaks);
    QVERIFY(std::isnan(ViewScene::valueAt(scene_.tracks()[0], 3)));
  }

  void findsFeaturesAtABaseRoundTheOrigin() {
    QCOMPARE(scene_.featuresAt(50), (std::vector<int>{2}));
    QCOMPARE(scene_.featuresAt(950), (std::vector<int>{2}));
    QVERIFY(scene_.featuresAt(400).empty());
    scene_.hiddenFeatures = {2};
    QVERIFY(scene_.featuresAt(50).empty());
  }

  void walksThroughTheFeatures() {
    QCOMPARE(scene_.neighbourFeature(1), 0);
    QCOMPARE(scene_.neighbourFeature(-1), 2);
    scene_.selection = scene_.feature(0).extent();
    QCOMPARE(scene_.neighbourFeature(1), 1);
    QCOMPARE(scene_.neighbourFeature(-1), 2);
    scene_.selection = scene_.feature(2).extent();
    QCOMPARE(scene_.neighbourFeature(1), 0);
    scene_.hiddenFeatures = {0, 1, 2};
    QCOMPARE(scene_.neighbourFeature(1), -1);
  }

  void aNewRecordForgetsTheOld() {
    scene_.selection = BaseRange{1, 2};
    scene_.setTracks({test::boxTrack("L0/1", 0, 9, 1)});
    scene_.setRecord(test::threeFeatures(Topology::Linear));
    QVERIFY(!scene_.selection);
    QVERIFY(scene_.tracks().empty());
    scene_.setRecord(std::make_shared<Record>());
    QVERIFY(!scene_.record());
  }

  void saysWhatAFeatureIs() {
    QCOMPARE(scene_.featureSentence(1), QStringLiteral("right, CDS, 501-800 (300 bp), reverse strand"));
  }

 private:
  ViewScene scene_;
};

DGLM_TEST(TestViewScene);
#include "tst_view_scene.moc"
