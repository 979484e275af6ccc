// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "tests/widgets/view_fixture.h"
#include "widgets/map_layout.h"

using namespace dglm;

class TestMapLayout : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    scene_.setRecord(test::threeFeatures(Topology::Circular));
    scene_.setTracks({test::boxTrack("L3/412", 100, 300, 1)});
  }

  void theWholeCircleNeedsNoPlates() { QVERIFY(laidOut(CircleGeometry(1000, Topology::Circular)).plates().empty()); }

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
  MapLayout laidOut(const CircleGeometry& geometry) const {
    return layOutMap(scene_, geometry, QRectF(0, 0, 600, 500), PaintStyle::forFigure(Palette::light()));
  }

  ViewScene scene_;
};

QTEST_MAIN(TestMapLayout)
#include "tst_map_layout.moc"
