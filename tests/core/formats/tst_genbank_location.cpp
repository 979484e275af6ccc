// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/formats/genbank_location.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

constexpr int64_t kLength = 300;

/// "+9-20 <-49->60": segments 0-based half-open with strand and partial ends.
QString written(const Feature& feature) {
  QStringList words;
  if (feature.order != SegmentOrder::Single)
    words << (feature.order == SegmentOrder::Join ? "join" : "order");
  for (const FeatureSegment& segment : feature.segments) {
    words << QStringLiteral("%1%2%3-%4%5")
                 .arg(segment.strand == Strand::Reverse ? '-' : '+')
                 .arg(segment.partialStart ? "<" : "")
                 .arg(segment.bases.start)
                 .arg(segment.bases.end)
                 .arg(segment.partialEnd ? ">" : "");
  }
  return words.join(' ');
}

LocationFit place(const QString& text, Topology topology, Feature& feature) {
  const std::optional<GenBankLocation> location = parseGenBankLocation(text.toStdString());
  return location ? placeOnRecord(*location, kLength, topology, feature) : LocationFit::Reversed;
}

}  // namespace

class TestGenBankLocation : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsAndWritesTheSame_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("range") << "10..20"
                           << "+9-20";
    QTest::newRow("single base") << "10"
                                 << "+9-10";
    QTest::newRow("partial single base") << "<10"
                                         << "+<9-10";
    QTest::newRow("site") << "10^11"
                          << "+10-10";
    QTest::newRow("site at the origin") << "300^1"
                                        << "+0-0";
    QTest::newRow("complement") << "complement(10..20)"
                                << "-9-20";
    QTest::newRow("partial ends") << "<10..>20"
                                  << "+<9-20>";
    QTest::newRow("join") << "join(10..20,30..40)"
                          << "join +9-20 +29-40";
    QTest::newRow("order") << "order(10..20,30..40)"
                           << "order +9-20 +29-40";
    QTest::newRow("complement of join reads backwards") << "complement(join(10..20,30..40))"
                                                        << "join -29-40 -9-20";
    QTest::newRow("mixed strands") << "join(10..20,complement(30..40))"
                                   << "join +9-20 -29-40";
    QTest::newRow("across the origin") << "join(290..300,1..5)"
                                       << "+289-305";
    QTest::newRow("backwards across the origin") << "complement(join(290..300,1..5))"
                                                 << "-289-305";
    QTest::newRow("across the origin and on") << "join(200..210,290..300,1..5,50..60)"
                                              << "join +199-210 +289-305 +49-60";
    QTest::newRow("across the origin on one of two strands") << "join(10..20,complement(1..5),complement(290..300))"
                                                             << "join +9-20 -289-305";
    QTest::newRow("partial ends across the origin") << "join(<290..300,1..>5)"
                                                    << "+<289-305>";
    QTest::newRow("the whole circle from the middle") << "join(100..300,1..99)"
                                                      << "+99-399";
  }
  void readsAndWritesTheSame() {
    QFETCH(QString, text);
    Feature feature;
    QCOMPARE(place(text, Topology::Circular, feature), LocationFit::Fits);
    QTEST(written(feature), "expected");
    QCOMPARE(QString::fromStdString(formatGenBankLocation(feature, kLength)), text);
  }

  void readsOtherSpellings_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("blanks") << "join( 10 .. 20, 30..40 )"
                            << "join +9-20 +29-40";
    QTest::newRow("complements in a join") << "join(complement(30..40),complement(10..20))"
                                           << "join -29-40 -9-20";
    QTest::newRow("start behind the end") << "290..5"
                                          << "+289-305";
    QTest::newRow("join of one") << "join(10..20)"
                                 << "+9-20";
    QTest::newRow("the whole circle, start just behind the end") << "5..4"
                                                                 << "+4-304";
    QTest::newRow("the whole circle backwards") << "complement(5..4)"
                                                << "-4-304";
    QTest::newRow("a site beside the whole circle") << "order(4^5,5..4)"
                                                    << "order +4-4 +4-304";
    QTest::newRow("past the end") << "290..301"
                                  << "+289-301";
    QTest::newRow("past the end, backwards and partial") << "complement(<290..>305)"
                                                         << "-<289-305>";
    QTest::newRow("past the end by a whole turn") << "300..599"
                                                  << "+299-599";
    QTest::newRow("the last part past the end") << "join(1..5,300..301)"
                                                << "join +0-5 +299-301";
  }
  void readsOtherSpellings() {
    QFETCH(QString, text);
    Feature feature;
    QCOMPARE(place(text, Topology::Circular, feature), LocationFit::Fits);
    QTEST(written(feature), "expected");
  }

  void linearRecordsHaveNoOrigin() {
    Feature feature;
    QCOMPARE(place("join(290..300,1..5)", Topology::Linear, feature), LocationFit::Fits);
    QCOMPARE(written(feature), QString("join +289-300 +0-5"));
    for (const char* text : {"290..5", "5..4"})
      QCOMPARE(place(text, Topology::Linear, feature), LocationFit::Reversed);
    QCOMPARE(place("290..301", Topology::Linear, feature), LocationFit::BeyondEnd);
    QCOMPARE(place("300^301", Topology::Linear, feature), LocationFit::Fits);
    QCOMPARE(written(feature), QString("+300-300"));
  }

  void tellsPlacesBeyondTheEnd_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"301", "1..301", "300..600", "400..500", "join(1..5,301..302)", "301..5", "301^302"})
      QTest::newRow(text) << text;
  }
  void tellsPlacesBeyondTheEnd() {
    QFETCH(QString, text);
    Feature feature;
    QCOMPARE(place(text, Topology::Circular, feature), LocationFit::BeyondEnd);
    QVERIFY(feature.segments.empty());
  }

  void leavesOutWhatLiesInOtherEntries_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("kept");
    QTest::newRow("goes on there") << "join(<136..202,AF032048.1:67..345,AF032048.1:1162..1189)"
                                   << "<136..>202";
    QTest::newRow("comes from there") << "join(J00194.1:100..202,1..245,300..422)"
                                      << "join(<1..245,300..422)";
    QTest::newRow("between") << "join(1..20,AL1:1..9,30..40)"
                             << "join(1..>20,<30..40)";
    QTest::newRow("other strand") << "complement(join(10..20,AL1:1..9))"
                                  << "complement(10..>20)";
    QTest::newRow("strands inside") << "join(complement(10..20),complement(AL1:1..9))"
                                    << "complement(<10..20)";
    QTest::newRow("nothing here") << "J00194.1:100..202"
                                  << "";
  }
  void leavesOutWhatLiesInOtherEntries() {
    QFETCH(const QString, written);
    QFETCH(const QString, kept);
    const auto location = parseGenBankLocation(written.toStdString());
    QVERIFY(location && location->reachesElsewhere);
    QCOMPARE(location->ranges.empty(), kept.isEmpty());
    if (kept.isEmpty())
      return;
    Feature feature;
    QVERIFY(placeOnRecord(*location, 500, Topology::Linear, feature) == LocationFit::Fits);
    QCOMPARE(formatGenBankLocation(feature, 500), kept.toStdString());
  }

  void refuses_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "abc", "0..3", "-3..5", "join(1..3", "join(1..3,)", "1..3)", "J00194.1:100..", ":1..3",
                             "one-of(10,20)..30", "(10.20)..30", "1..", "99999999999999999999..3"})
      QTest::newRow(text) << text;
    QTest::newRow("deep nesting") << QString("complement(").repeated(100'000);
  }
  void refuses() {
    QFETCH(QString, text);
    QVERIFY(!parseGenBankLocation(text.toStdString()));
  }
};

DGLM_TEST(TestGenBankLocation);
#include "tst_genbank_location.moc"
