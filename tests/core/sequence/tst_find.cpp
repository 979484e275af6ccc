// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <algorithm>
#include <string>

#include "core/sequence/find.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

Record makeRecord(std::string bases, Topology topology) {
  Record record;
  record.id = "test";
  record.bases = std::move(bases);
  record.topology = topology;
  return record;
}

Feature makeFeature(const char* label, BaseRange bases, const char* gene = nullptr) {
  Feature feature;
  feature.type = "CDS";
  feature.segments = {{bases, Strand::Forward}};
  feature.qualifiers = {{"label", label}};
  if (gene)
    feature.qualifiers.push_back({"gene", gene});
  return feature;
}

/// "+0-6 -8-14": strand, start and end (0-based, half-open) of each hit.
QString written(const PatternHits& found) {
  QStringList words;
  for (const PatternHit& hit : found.hits)
    words << QStringLiteral("%1%2-%3")
                 .arg(hit.strand == Strand::Forward ? '+' : '-')
                 .arg(hit.bases.start)
                 .arg(hit.bases.end);
  return words.join(' ');
}

}  // namespace

class TestFind : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsPatterns_data() {
    QTest::addColumn<QString>("bases");
    QTest::addColumn<bool>("circular");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("expected");
    QTest::newRow("forward and reverse") << "AAGCTCCCGAGCTT" << false << "GCTC"
                                         << "+2-6 -8-12";
    QTest::newRow("overlapping") << "AAAAA" << false << "AAA"
                                 << "+0-3 +1-4 +2-5";
    QTest::newRow("palindrome once") << "TTGAATTCTT" << false << "GAATTC"
                                     << "+2-8";
    QTest::newRow("palindrome with codes") << "CCAATTGGCC" << false << "RAATTY"
                                           << "";
    QTest::newRow("code in the pattern") << "GGATCCAGATCT" << false << "RGATCY"
                                         << "+0-6 +6-12";
    QTest::newRow("lower case and U") << "CCAAUUCC" << false << "aauu"
                                      << "+2-6";
    QTest::newRow("N of the record is not an A") << "TTNNTT" << false << "TA"
                                                 << "";
    QTest::newRow("N of the pattern takes N") << "TTNNTT" << false << "TNNT"
                                              << "+1-5";
    QTest::newRow("R of the record lies in N and R") << "TRT" << false << "TRT"
                                                     << "+0-3";
    QTest::newRow("across the origin") << "TTCCCCCGAA" << true << "GAATT"
                                       << "+7-12 -8-13";
    QTest::newRow("not across a linear end") << "TTCCCCCGAA" << false << "GAATT"
                                             << "";
    QTest::newRow("whole circle from every start") << "ACGG" << true << "GGAC"
                                                   << "+2-6";
    QTest::newRow("longer than the record") << "ACGT" << true << "ACGTA"
                                            << "";
    QTest::newRow("reverse across the origin") << "GTAAAAAACC" << true << "ACGGT"
                                               << "-7-12";
  }

  void findsPatterns() {
    QFETCH(QString, bases);
    QFETCH(bool, circular);
    QFETCH(QString, pattern);
    const Record record = makeRecord(bases.toStdString(), circular ? Topology::Circular : Topology::Linear);
    const auto found = findPattern(record, pattern.toStdString());
    QVERIFY(found.hasValue());
    QTEST(written(found.value()), "expected");
  }

  void comparesLettersBeyondTheFirst64() {
    const std::string head(70, 'A');
    const Record record = makeRecord("C" + head + "G" + head + "T", Topology::Linear);
    const auto found = findPattern(record, head + "T", {.bothStrands = false});
    QCOMPARE(written(found.value()), QStringLiteral("+72-143"));
  }

  void keepsTheFirstHitsOfBothStrandsAtTheLimit() {
    const Record record = makeRecord(std::string(50, 'A') + std::string(50, 'T'), Topology::Linear);
    const auto found = findPattern(record, "T", {.limit = 60});
    QCOMPARE(found.value().hits.size(), size_t{60});
    QVERIFY(!found.value().complete);
    QCOMPARE(found.value().hits.front().strand, Strand::Reverse);
    QCOMPARE(found.value().hits.back().bases, (BaseRange{59, 60}));
  }

  void refusesWhatIsNotIupac() {
    for (const char* pattern : {"", "ACGZ", "ACG T"}) {
      const auto found = findPattern(makeRecord("ACGT", Topology::Linear), pattern);
      QVERIFY(found.hasError());
      QCOMPARE(found.error().kind, ErrorKind::BadSequence);
    }
  }

  void findsFeaturesByNameInOrderOfPosition() {
    Record record = makeRecord(std::string(100, 'A'), Topology::Circular);
    record.features = {makeFeature("AmpR promoter", {50, 60}), makeFeature("AmpR", {10, 40}, "bla"),
                       makeFeature("ori", {70, 90})};
    using Indices = std::vector<size_t>;
    QCOMPARE(findFeatures(record, "ampr", NameMatch::Contains), (Indices{1, 0}));
    QCOMPARE(findFeatures(record, "ampr", NameMatch::Exact), (Indices{1}));
    QCOMPARE(findFeatures(record, "promoter", NameMatch::StartsWith), Indices{});
    QCOMPARE(findFeatures(record, "BLA", NameMatch::Exact), (Indices{1}));
    QCOMPARE(findFeatures(record, "ampr", NameMatch::Contains, true), Indices{});
    QCOMPARE(findFeatures(record, "", NameMatch::Contains), Indices{});
  }
};

DGLM_TEST(TestFind);
#include "tst_find.moc"
