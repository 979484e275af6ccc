// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/sequence/record.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

Record circularRecord(std::string bases) {
  Record record;
  record.bases = std::move(bases);
  record.topology = Topology::Circular;
  return record;
}

Feature featureWith(std::vector<Qualifier> qualifiers, Strand strand = Strand::Forward) {
  Feature feature;
  feature.type = "CDS";
  feature.segments = {{{0, 10}, strand}};
  feature.qualifiers = std::move(qualifiers);
  return feature;
}

}  // namespace

class TestRecord : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void reverseComplementKnowsIupacAndCase() {
    QCOMPARE(reverseComplement("ACGTRYSWKMBDHVN"), std::string("NBDHVKMWSRYACGT"));
    QCOMPARE(reverseComplement("aCgU-"), std::string("NAcGt"));
    QCOMPARE(reverseComplement(""), std::string());
  }

  void reverseComplementTwiceIsTheSame() {
    const std::string bases = "ACGTRYSWKMBDHVNacgtryswkmbdhvn";
    QCOMPARE(reverseComplement(reverseComplement(bases)), bases);
  }

  void theOtherStrandOfARecord() {
    Record record = circularRecord("ACGTTGAAAC");
    Feature feature = featureWith({});
    feature.segments = {{{8, 11}, Strand::Forward, true, false}, {{2, 4}, Strand::Reverse}, {{5, 6}, Strand::None}};
    record.features = {feature};
    const Record turned = reverseComplemented(record);
    QCOMPARE(turned.bases, std::string("GTTTCAACGT"));
    const std::vector<FeatureSegment> expected{
        {{9, 12}, Strand::Reverse, false, true}, {{6, 8}, Strand::Forward}, {{4, 5}, Strand::None}};
    QVERIFY(turned.features.front().segments == expected);
    for (size_t i = 0; i < expected.size(); ++i)
      QCOMPARE(basesIn(turned, expected[i].bases), reverseComplement(basesIn(record, feature.segments[i].bases)));
    QVERIFY(reverseComplemented(turned) == record);
  }

  void basesRoundTheOrigin() {
    const Record record = circularRecord("ACGTTG");
    QCOMPARE(basesIn(record, {4, 8}), std::string("TGAC"));
    QCOMPARE(basesIn(record, {-2, 1}), std::string("TGA"));
    QCOMPARE(basesIn(record, {0, 6}), std::string("ACGTTG"));
  }

  void basesOfALinearRecordEndWithIt() {
    Record record = circularRecord("ACGTTG");
    record.topology = Topology::Linear;
    QCOMPARE(basesIn(record, {4, 8}), std::string("TG"));
    QCOMPARE(basesIn(record, {-2, 1}), std::string("A"));
    QCOMPARE(basesIn(record, {7, 9}), std::string());
  }

  void gcIgnoresN() {
    QCOMPARE(gcFraction("GCNN"), 1.0);
    QCOMPARE(gcFraction("GATS"), 0.5);
    QVERIFY(std::isnan(gcFraction("NNN")));
    QVERIFY(std::isnan(gcFraction("")));
  }

  void normalisesOnlyCircularRanges() {
    QCOMPARE(normalised({-3, 2}, 10, Topology::Circular), (BaseRange{7, 12}));
    QCOMPARE(normalised({23, 25}, 10, Topology::Circular), (BaseRange{3, 5}));
    QCOMPARE(normalised({-3, 2}, 10, Topology::Linear), (BaseRange{-3, 2}));
  }

  void overlapsAcrossTheOrigin() {
    QVERIFY(overlaps({8, 12}, {1, 3}, 10));
    QVERIFY(overlaps({1, 3}, {8, 12}, 10));
    QVERIFY(!overlaps({8, 12}, {2, 8}, 10));
    QVERIFY(!overlaps({2, 2}, {0, 10}, 10));
  }

  void labelPrefersTheNameAPersonGave() {
    QCOMPARE(featureWith({{"note", "a note"}, {"gene", "bla"}, {"label", "AmpR"}}).label(), std::string("AmpR"));
    QCOMPARE(featureWith({{"note", "a note"}, {"product", "beta-lactamase"}}).label(), std::string("beta-lactamase"));
    QCOMPARE(featureWith({{"note", "a note"}, {"ApEinfo_label", "AmpR"}}).label(), std::string("AmpR"));
    QCOMPARE(featureWith({{"Alias", "repA"}, {"note", "a note"}, {"ID", "cds1"}}).label(), std::string("cds1"));
    QCOMPARE(featureWith({{"Alias", "repA"}, {"note", "a note"}}).label(), std::string("a note"));
    QCOMPARE(featureWith({{"Alias", "repA"}}).label(), std::string("repA"));
    QCOMPARE(featureWith({{"label", ""}}).label(), std::string("CDS"));
  }

  void labelIsNoColour() {
    QCOMPARE(featureWith({{"note", "color: #ff0000"}, {"note", "resistance"}}).label(), std::string("resistance"));
    QCOMPARE(featureWith({{"label", "color: #ffffff"}, {"gene", "bla"}}).label(), std::string("bla"));
  }

  void colourFollowsTheStrand() {
    const std::vector<Qualifier> both = {{"ApEinfo_fwdcolor", "#FF0000"}, {"ApEinfo_revcolor", "#00ff00"}};
    QCOMPARE(featureWith(both, Strand::Forward).fileColour(), std::string("#ff0000"));
    QCOMPARE(featureWith(both, Strand::Reverse).fileColour(), std::string("#00ff00"));
  }

  void readsSnapGeneColours() {
    QCOMPARE(featureWith({{"note", "color: #31849b; direction: RIGHT"}}).fileColour(), std::string("#31849b"));
    QCOMPARE(featureWith({{"note", "color: blue; direction: RIGHT"}}).fileColour(), std::string("#0000ff"));
    QCOMPARE(featureWith({{"note", "color: none"}}).fileColour(), std::string());
    QCOMPARE(featureWith({}).fileColour(), std::string());
  }

  void readsColours_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    for (const auto& [text, expected] : {std::pair{"cyan", "#00ffff"},
                                         {"pink", "#ffc0cb"},
                                         {"Light Sky Blue", "#87cefa"},
                                         {"LightSkyBlue3", "#8db6cd"},
                                         {"green", "#008000"},
                                         {"rebeccapurple", "#663399"},
                                         {"gray50", "#7f7f7f"},
                                         {"grey100", "#ffffff"},
                                         {"#85DAE9", "#85dae9"},
                                         {"#f80", "#ff8800"},
                                         {"#ff8000cc", "#ff8000"},
                                         {"#ffff80000000", "#ff8000"},
                                         {"rgb(255, 128,0)", "#ff8000"},
                                         {"rgba(100%, 50%, 0%, 0.5)", "#ff8000"},
                                         {"255,128,0", "#ff8000"},
                                         {"255 128 0", "#ff8000"},
                                         {"", ""},
                                         {"gray101", ""},
                                         {"lightskyblue5", ""},
                                         {"#ff80", ""},
                                         {"300,0,0", ""},
                                         {"rgb(1,2", ""},
                                         {"2", ""},
                                         {"no colour", ""}})
      QTest::newRow(text) << text << expected;
  }
  void readsColours() {
    QFETCH(QString, text);
    QTEST(QString::fromStdString(featureWith({{"ApEinfo_fwdcolor", text.toStdString()}}).fileColour()), "expected");
  }

  void strandOfMixedSegmentsIsNone() {
    Feature feature = featureWith({});
    feature.segments.push_back({{20, 30}, Strand::Reverse});
    QCOMPARE(feature.strand(), Strand::None);
    QCOMPARE(feature.extent(), (BaseRange{0, 30}));
  }
};

DGLM_TEST(TestRecord);
#include "tst_record.moc"
