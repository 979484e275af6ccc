// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <QLineF>

#include <cmath>
#include <numbers>
#include <random>

#include "tests/test_case.h"
#include "widgets/map/label_layout.h"

using namespace dglm;

namespace {

LabelSpace roomySpace() {
  return {{300, 300}, 180, QRectF(0, 0, 600, 600), {}, 2};
}

std::vector<LabelRequest> manyRequests(int count, unsigned seed) {
  std::mt19937 generator(seed);
  std::uniform_real_distribution<double> angle(0, 2 * std::numbers::pi), width(20, 90);
  std::vector<LabelRequest> requests;
  for (int i = 0; i < count; ++i)
    requests.push_back({angle(generator), 170, {width(generator), 14}, static_cast<double>(i)});
  return requests;
}

}  // namespace

class TestLabelLayout : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aLoneLabelStandsBesideItsFeature() {
    const auto places = layOutLabels({{std::numbers::pi / 2, 170, {60, 14}, 1}}, roomySpace());
    QVERIFY(places[0].has_value());
    QCOMPARE(places[0]->leaderStart, QPointF(470, 300));
    QVERIFY(qAbs(places[0]->rect.center().y() - 300) < 1e-6);
    QVERIFY(places[0]->rect.left() > 480 && places[0]->rect.left() < 486);
  }

  void nothingCollides_data() {
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 5; ++seed)
      QTest::addRow("seed %u", seed) << seed;
  }

  void nothingCollides() {
    QFETCH(unsigned, seed);
    LabelSpace space = roomySpace();
    space.obstacles.push_back(QRectF(0, 500, 120, 100));
    const auto places = layOutLabels(manyRequests(50, seed), space);
    for (size_t i = 0; i < places.size(); ++i) {
      if (!places[i])
        continue;
      QVERIFY(space.bounds.contains(places[i]->rect));
      QVERIFY(!places[i]->rect.intersects(space.obstacles[0]));
      const QLineF leader(places[i]->leaderStart, places[i]->leaderEnd);
      for (size_t j = 0; j < i; ++j) {
        if (!places[j])
          continue;
        QVERIFY(!places[i]->rect.intersects(places[j]->rect));
        const QLineF other(places[j]->leaderStart, places[j]->leaderEnd);
        QVERIFY(leader.intersects(other, nullptr) != QLineF::BoundedIntersection);
      }
    }
  }

  void aDozenLabelsAllFindRoom() {
    const auto places = layOutLabels(manyRequests(12, 3), roomySpace());
    QVERIFY(std::ranges::all_of(places, [](const auto& place) { return place.has_value(); }));
  }

  void theImportantLabelWins() {
    LabelSpace narrow = roomySpace();
    narrow.bounds = QRectF(300, 280, 300, 40);
    std::vector<LabelRequest> requests;
    for (int i = 0; i < 6; ++i)
      requests.push_back({std::numbers::pi / 2, 170, {110, 14}, static_cast<double>(i)});
    const auto places = layOutLabels(requests, narrow);
    QVERIFY(places[5].has_value());
    QVERIFY(!places[0].has_value());
  }

  void noRequestsNoPlaces() { QVERIFY(layOutLabels({}, roomySpace()).empty()); }
};

DGLM_TEST(TestLabelLayout);
#include "tst_label_layout.moc"
