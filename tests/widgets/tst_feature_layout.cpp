// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "tests/test_case.h"
#include "widgets/tracks/feature_layout.h"
#include "widgets/tracks/view_range.h"

using namespace dglm;

namespace {

Record recordWith(const std::vector<BaseRange>& extents, Topology topology = Topology::Linear) {
  Record record;
  record.topology = topology;
  record.bases.assign(1000, 'A');
  for (const BaseRange extent : extents)
    record.features.push_back({"CDS", {{extent}}, SegmentOrder::Single, {}});
  return record;
}

// "0:0 1:1" - feature:lane, by feature.
QString lanesOf(const FeatureLanes& lanes) {
  QStringList texts;
  for (const PlacedFeature& item : lanes.placed)
    texts << QStringLiteral("%1:%2").arg(item.feature).arg(item.lane);
  texts.sort();
  return texts.join(QLatin1Char(' '));
}

}  // namespace

class TestFeatureLayout : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void longFeaturesLieNextToTheMolecule() {
    const Record record = recordWith({{100, 150}, {0, 400}, {500, 600}, {120, 300}});
    const FeatureLanes lanes = layOutFeatures(record, {}, 0, 9);
    QCOMPARE(lanesOf(lanes), QStringLiteral("0:2 1:0 2:0 3:1"));
    QCOMPARE(lanes.laneCount, 3);
    QCOMPARE(lanes.placed.front().feature, 1);
  }

  void touchingFeaturesShareALaneShortOnesNeedRoom() {
    const Record record = recordWith({{0, 100}, {100, 200}});
    QCOMPARE(lanesOf(layOutFeatures(record, {}, 0, 9)), QStringLiteral("0:0 1:0"));
    QCOMPARE(lanesOf(layOutFeatures(record, {}, 100, 9)), QStringLiteral("0:0 1:0"));
    const Record tiny = recordWith({{100, 102}, {104, 106}});
    QCOMPARE(lanesOf(layOutFeatures(tiny, {}, 3, 9)), QStringLiteral("0:0 1:0"));
    QCOMPARE(lanesOf(layOutFeatures(tiny, {}, 8, 9)), QStringLiteral("0:0 1:1"));
  }

  void overlapsRoundTheOriginAreSeen() {
    const Record record = recordWith({{900, 1100}, {50, 80}, {150, 180}}, Topology::Circular);
    QCOMPARE(lanesOf(layOutFeatures(record, {}, 0, 9)), QStringLiteral("0:0 1:1 2:0"));
    const Record beside = recordWith({{990, 1000}, {0, 10}}, Topology::Circular);
    QCOMPARE(lanesOf(layOutFeatures(beside, {}, 20, 9)), QStringLiteral("0:1 1:0"));
  }

  void hiddenFeaturesAreLeftOut() {
    const Record record = recordWith({{0, 1000}, {10, 20}, {30, 40}, {2000, 2010}});
    QCOMPARE(lanesOf(layOutFeatures(record, {0, 1}, 0, 9)), QStringLiteral("2:0"));
  }

  void theLastLaneTakesWhatFindsNoRoom() {
    const Record record = recordWith({{0, 100}, {0, 90}, {0, 80}});
    const FeatureLanes lanes = layOutFeatures(record, {}, 0, 2);
    QCOMPARE(lanesOf(lanes), QStringLiteral("0:0 1:1 2:1"));
    QCOMPARE(lanes.laneCount, 2);
  }

  void lanesThatAreEmptyInViewTakeNoRoom() {
    const Record record = recordWith({{100, 500}, {200, 300}, {220, 260}, {900, 1020}}, Topology::Circular);
    const FeatureLanes all = layOutFeatures(record, {}, 0, 9);
    QCOMPARE(lanesOf(all), QStringLiteral("0:0 1:1 2:2 3:0"));
    ViewRange view(1000, Topology::Circular, 500);
    QCOMPARE(lanesOf(lanesInView(all, view)), lanesOf(all));
    QCOMPARE(lanesInView(all, view).laneCount, 3);
    view.show({230, 240});
    QCOMPARE(lanesInView(all, view).laneCount, 3);
    view.show({400, 480});
    QCOMPARE(lanesOf(lanesInView(all, view)), QStringLiteral("0:0"));
    QCOMPARE(lanesInView(all, view).laneCount, 1);
    view.show({600, 700});
    QCOMPARE(lanesInView(all, view).laneCount, 0);
    view.show({1, 15});  // reached over the origin
    QCOMPARE(lanesOf(lanesInView(all, view)), QStringLiteral("3:0"));
  }

  void aLaneBelowAnEmptyOneMovesUp() {
    const Record record = recordWith({{0, 400}, {350, 500}, {100, 200}});
    const FeatureLanes all = layOutFeatures(record, {}, 0, 9);
    QCOMPARE(lanesOf(all), QStringLiteral("0:0 1:1 2:1"));
    ViewRange view(1000, Topology::Linear, 500);
    view.show({420, 480});
    QCOMPARE(lanesOf(lanesInView(all, view)), QStringLiteral("1:0"));
  }

  void wholeRoundFeatureFillsItsLane() {
    const Record record = recordWith({{200, 1200}, {0, 10}}, Topology::Circular);
    QCOMPARE(lanesOf(layOutFeatures(record, {}, 3, 9)), QStringLiteral("0:0 1:1"));
  }
};

DGLM_TEST(TestFeatureLayout);
#include "tst_feature_layout.moc"
