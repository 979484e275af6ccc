// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/sequence/feature_text.h"
#include "tests/core/result_checks.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

Record plasmid(Topology topology = Topology::Circular) {
  Record record;
  record.id = "p";
  record.topology = topology;
  record.bases.assign(2686, 'A');
  return record;
}

Feature at(std::vector<BaseRange> ranges, Strand strand = Strand::Forward) {
  Feature made;
  made.type = "CDS";
  for (const BaseRange bases : ranges)
    made.segments.push_back({bases, strand});
  made.order = ranges.size() > 1 ? SegmentOrder::Join : SegmentOrder::Single;
  return made;
}

QString textOf(const Feature& feature) {
  return QString::fromStdString(stretchesText(feature, 2686));
}

}  // namespace

class TestFeatureText : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsWhatItWrites_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isReverse");
    for (const bool isReverse : {false, true})
      for (const char* text : {"1-2686", "5", "100-200, 300-400", "2600-120", "2600-120, 200-250", "<1-90", "90->2686",
                               "<10->20, 40-50", "7->7"})
        QTest::addRow("%s %d", text, isReverse) << QString::fromLatin1(text) << isReverse;
  }
  void readsWhatItWrites() {
    QFETCH(const QString, text);
    QFETCH(const bool, isReverse);
    const Strand strand = isReverse ? Strand::Reverse : Strand::Forward;
    const Feature read = valueOf(withStretches({}, "place", text.toStdString(), strand, plasmid()));
    QCOMPARE(textOf(read), text);
    QCOMPARE(read.strand(), strand);
    QCOMPARE(read.order, text.contains(", ") ? SegmentOrder::Join : SegmentOrder::Single);
  }

  void aReverseJoinIsInItsOwnReadingOrder() {
    const Feature read = valueOf(withStretches({}, "place", "100-200, 300-400", Strand::Reverse, plasmid()));
    QCOMPARE(read.segments.front().bases, (BaseRange{299, 400}));
    QCOMPARE(read.segments.back().bases, (BaseRange{99, 200}));
    QCOMPARE(textOf(at({{299, 400}, {99, 200}}, Strand::Reverse)), "100-200, 300-400");
  }

  void theOriginIsCrossedOnACircleOnly() {
    const Feature read = valueOf(withStretches({}, "place", "2600-120", Strand::Forward, plasmid()));
    QCOMPARE(read.segments.front().bases, (BaseRange{2599, 2686 + 120}));
    VERIFY_ERROR(withStretches({}, "place", "2600-120", Strand::Forward, plasmid(Topology::Linear)),
                 ErrorKind::InvalidArgument);
  }

  void digitsMayBeGrouped() {
    for (const char* text : {"1,284-2,144", "1284..2144", "1.284-2.144", "1'284-2'144", " 1284 - 2144 "})
      QCOMPARE(valueOf(withStretches({}, "place", text, Strand::Forward, plasmid())).extent(), (BaseRange{1283, 2144}));
    const Feature several = valueOf(withStretches({}, "place", "10..20,30..40; 50-60", Strand::Forward, plasmid()));
    QCOMPARE(several.segments.size(), size_t{3});
  }

  void saysWhatIsWrong() {
    for (const char* text : {"", "0-10", "1-2687", "ten", "10-", "-10", "10-20x", "10--20", "99999999999999999999"})
      QVERIFY2(withStretches({}, "place", text, Strand::Forward, plasmid()).hasError(), text);
  }

  void aNameIsALabel() {
    Feature feature = at({{0, 9}});
    feature.qualifiers = {{"gene", "bla"}, {"codon_start", "1", false}};
    QCOMPARE(renamed(feature, "bla"), feature);
    const Feature named = renamed(feature, "AmpR");
    QCOMPARE(QString::fromStdString(named.label()), "AmpR");
    QCOMPARE(named.qualifiers.size(), size_t{3});
    QCOMPARE(renamed(named, "KanR").qualifiers.size(), size_t{3});
    QCOMPARE(renamed(named, ""), feature);
  }

  void keysAndQuotesAreThoseOfTheFeatureTable() {
    for (const char* good : {"CDS", "5'UTR", "-10_signal", "misc_feature", "D-loop"})
      QVERIFY2(isFeatureKey(good), good);
    for (const char* bad : {"", "misc feature", "12", "a_very_long_feature_key", "CDS=", "r\xc3\xa4t"})
      QVERIFY2(!isFeatureKey(bad), bad);
    QVERIFY(!qualifierOf("codon_start", "1").quoted);
    QVERIFY(qualifierOf("product", "beta-lactamase").quoted);
    QVERIFY(!qualifierOf("pseudo", "").hasValue);
  }

  void whatIsMadeByHandSaysSoOnce() {
    const Feature once = markedAsMadeByHand(at({{0, 9}}));
    QVERIFY(isMadeByHand(once) && !isMadeByHand(at({{0, 9}})));
    QCOMPARE(markedAsMadeByHand(once), once);
    QCOMPARE(QString::fromStdString(once.label()), "CDS");
  }
};

DGLM_TEST(TestFeatureText);
#include "tst_feature_text.moc"
