// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "tests/test_case.h"
#include "tests/widgets/view_fixture.h"
#include "widgets/map/map_layout.h"

using namespace dglm;

class TestMapLayout : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    scene_.setRecord(test::threeFeatures(Topology::Circular));
    scene_.setTracks({test::boxTrack("L3/412", 100, 300, 1)});
  }

  void theWholeCircleNeedsNoPlates() { QVERIFY(laidOut(CircleGeometry(1000, Topology::Circular)).plates().empty()); }

  void theFirstTrackHasARingOnASmallMap() {
    ViewScene scene;
    scene.setRecord(test::threeFeatures(Topology::Circular));
    std::vector<TrackData> tracks;
    for (const char* id : {"steered - baseline", "L3/412", "L3/77"})
      tracks.push_back(test::boxTrack(id, 100, 300, 1));
    scene.setTracks(tracks);
    const CircleGeometry whole(1000, Topology::Circular);
    for (int side = 200; side < 400; side += 4) {
      const MapLayout layout = layOutMap(scene, whole, QRectF(0, 0, side, side), style());
      const double inside = layout.geometry.radius() - layout.sizes.tickReserve;
      QCOMPARE(layout.sizes.ringCount > 0, inside >= style().scaled(16));
      QVERIFY(layout.sizes.ringCount == 0 || layout.ringBand(layout.sizes.ringCount - 1).inner > 0);
    }
  }

  void aLongNameIsWholeWhereThereIsRoomForIt() {
    Record record = *test::threeFeatures(Topology::Circular);
    const std::string name = "a resistance gene of an uncommonly long and telling name";
    record.features[0].qualifiers = {{"label", name}};
    scene_.setRecord(std::make_shared<const Record>(record));
    const auto isWhole = [&](const QRectF& area) {
      const MapLayout layout = layOutMap(scene_, CircleGeometry(1000, Topology::Circular), area, style());
      return std::ranges::any_of(layout.labels,
                                 [&](const MapLabel& label) { return label.text == QString::fromStdString(name); });
    };
    QVERIFY(!isWhole({0, 0, 500, 400}));
    QVERIFY(isWhole({0, 0, 1800, 500}));
  }

  void theLegendKeepsOffTheFeatures() {
    std::vector<TrackData> tracks;
    for (int i = 0; i < 6; ++i)
      tracks.push_back(test::boxTrack(QStringLiteral("steered - baseline %1").arg(i), 100, 300, 1));
    scene_.setTracks(tracks);
    int cut = 0;
    for (int width = 420; width < 700; width += 20) {
      const QRectF area(0, 0, width, 400);
      const MapLayout layout = layOutMap(scene_, CircleGeometry(1000, Topology::Circular), area, style());
      QCOMPARE(layout.legend.lines.size(),
               static_cast<size_t>(layout.legend.tracks) + (layout.legend.note.isEmpty() ? 0 : 1));
      for (const QRectF& line : layout.legend.lines) {
        for (const QPointF& corner : {line.topRight(), line.bottomRight()})
          QVERIFY(layout.geometry.distanceFromCentre(corner) > layout.geometry.radius() + layout.sizes.outerReach);
        cut += line.width() < layout.legend.lines.back().width() - 1 ? 1 : 0;
      }
    }
    QVERIFY(cut > 0);
  }

  void whatLiesUnderAPlateIsNotHit() {
    int hidden = 0;
    for (int64_t length = 60; length < 320; length += 20) {
      CircleGeometry geometry = laidOut(CircleGeometry(1000, Topology::Circular)).geometry;
      geometry.show({100, 100 + length});
      const MapLayout layout = laidOut(geometry);
      QCOMPARE(layout.plates().size(), size_t{2});
      QVERIFY(layout.plates().front().contains(layout.title));
      for (const QRectF& plate : layout.plates()) {
        const double inward = layout.geometry.radius() - layout.geometry.distanceFromCentre(plate.center());
        hidden += inward > 0 && inward < layout.sizes.innerReach ? 1 : 0;
        QVERIFY(!layout.isOnMolecule(plate.center()));
        QCOMPARE(layout.featureAt(scene_, plate.center()), -1);
      }
    }
    QVERIFY(hidden > 0);
  }

 private:
  static PaintStyle style() { return PaintStyle::forFigure(Palette::light()); }

  MapLayout laidOut(const CircleGeometry& geometry) const {
    return layOutMap(scene_, geometry, QRectF(0, 0, 600, 500), style());
  }

  ViewScene scene_;
};

DGLM_TEST(TestMapLayout);
#include "tst_map_layout.moc"
