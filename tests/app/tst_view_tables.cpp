// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>

#include "app/explore/token_marks.h"
#include "app/explore/view_tables.h"
#include "tests/core/tiny_project.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

double number(const ChartTable& table, size_t row, size_t column) {
  return std::get<double>(table.rows[row][column]);
}

QString text(const ChartTable& table, size_t row, size_t column) {
  return std::get<QString>(table.rows[row][column]);
}

TrackData track(const QString& id, std::vector<float> values) {
  TrackData data;
  data.id = id;
  data.perBase = std::make_shared<const std::vector<float>>(std::move(values));
  return data;
}

}  // namespace

/// What the map and the linear view show, as tables.
class TestViewTables : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void featuresHaveTheirPlaces() {
    Record record = tinyRecord("ring", Topology::Circular, 60);
    record.features = {tinyFeature("left", {6, 24}), tinyFeature("hidden", {30, 48}), tinyFeature("ori", {50, 66})};
    record.features[2].segments[0].strand = Strand::Reverse;
    const ChartTable table = featureTable(&record, {1});
    QCOMPARE(table.rows.size(), size_t{2});
    QCOMPARE(text(table, 0, 0) + text(table, 0, 1), QString("leftCDS"));
    QCOMPARE(number(table, 0, 2), 7.0);
    QCOMPARE(number(table, 0, 3), 24.0);
    QCOMPARE(number(table, 1, 2), 51.0);
    QCOMPARE(number(table, 1, 3), 6.0);  // over the origin
    QVERIFY(text(table, 0, 4) != text(table, 1, 4));
    QVERIFY(featureTable(nullptr, {}).rows.empty());
  }

  void tracksAreToldBaseByBase() {
    const Record record = tinyRecord("ring", Topology::Circular, 12);
    std::vector<float> values(12, 0);
    values[11] = 2;
    values[1] = -1;
    TrackData labelled = track("L3/2", values);
    labelled.label = "left";
    TrackData loading;
    loading.id = "L3/5";
    const ChartTable table = trackTable(&record, {labelled, loading}, {}, {10, 14}, 800);
    QCOMPARE(table.columns[2].title, QString("L3/2 left"));
    QCOMPARE(table.rows.size(), size_t{4});
    QCOMPARE(number(table, 1, 0), 12.0);
    QCOMPARE(number(table, 1, 2), 2.0);
    QCOMPARE(number(table, 2, 0), 1.0);  // round the origin
    QCOMPARE(text(table, 2, 1), QString(QChar(record.bases[0])));
    QCOMPARE(number(table, 3, 2), -1.0);
    QVERIFY(std::isnan(number(table, 0, 3)));
  }

  /// Over the origin, and where two lie on one another.
  void hitsAreCountedWhereTheyLie() {
    const Record record = tinyRecord("ring", Topology::Circular, 12);
    HitMarks hits;
    hits.title = "CMV";
    for (const BaseRange bases : {BaseRange{10, 14}, BaseRange{0, 1}, BaseRange{5, 6}})
      hits.marks.push_back({0, bases, Strand::Forward, 100, {}});
    const ChartTable table = trackTable(&record, {track("L3/2", std::vector<float>(12, 0))}, hits, {9, 15}, 800);
    QCOMPARE(table.columns.back().title, QString("Hits"));
    std::vector<double> counted;
    for (size_t row = 0; row < table.rows.size(); ++row)
      counted.push_back(number(table, row, 3));
    QCOMPARE(counted, (std::vector<double>{0, 1, 1, 2, 1, 0}));
    const ChartTable wide = trackTable(&record, {}, hits, {0, 12}, 800);
    QCOMPARE(number(wide, 0, 2), 2.0);  // the part behind the origin
    QCOMPARE(number(wide, 5, 2), 1.0);
    QCOMPARE(trackTable(&record, {}, {}, {0, 12}, 800).columns.size(), size_t{2});
  }

  /// As the model reads: windows of 128 ids overlap by a quarter, and those of a circle begin before its origin.
  void tokensAreCutAsSteeringReadsThem() {
    const CutTokens line = cutTokens(tinyRecord("line", Topology::Linear, 1000), 128);
    QCOMPARE(line.tokens.size(), size_t{170});  // 166 of six bases, four of one
    QCOMPARE(line.windows.size(), size_t{2});
    QCOMPARE(line.windows[0].bases, (BaseRange{0, 762}));
    QCOMPARE(line.windows[0].tokens, int64_t{127});
    QCOMPARE(line.windows[1].bases.end, int64_t{1000});
    QCOMPARE(line.windows[1].tailTokens, int64_t{4});
    QVERIFY(line.windows[1].bases.start < 762);
    const CutTokens ring = cutTokens(tinyRecord("ring", Topology::Circular, 1200), 128);
    QCOMPARE(ring.tokens.size(), size_t{200});
    QCOMPARE(ring.windows[0].bases, (BaseRange{1104, 1104 + 762}));  // 16 tokens before the origin
    QCOMPARE(ring.windows[1].bases.start, int64_t{480});             // 96 tokens on
  }

  void aWideViewIsToldPixelByPixel() {
    const Record record = tinyRecord("long", Topology::Linear, 100'000);
    std::vector<float> values(100'000, 0.5F);
    values[150] = -3;
    values[99'999] = 7;
    const ChartTable table = trackTable(&record, {track("L3/2", values)}, {}, {0, 100'000}, 900);
    QCOMPARE(number(table, 0, 0), 1.0);
    QCOMPARE(number(table, 0, 1), 112.0);
    QCOMPARE(number(table, 0, 2), 0.5);
    QCOMPARE(number(table, 1, 2), -3.0);
    QCOMPARE(number(table, table.rows.size() - 1, 1), 100'000.0);
    QCOMPARE(number(table, table.rows.size() - 1, 2), 7.0);
    QVERIFY(table.rows.size() <= 900);
  }
};

DGLM_TEST(TestViewTables);
#include "tst_view_tables.moc"
