// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/interpretation/record_code.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

/// Token i of the reading stands on bases[i]; its code is the list of (latent, value) in entries[i].
CodedReading makeReading(Reading reading, std::vector<BaseRange> bases,
                         const std::vector<std::vector<std::pair<int32_t, float>>>& entries = {}) {
  CodedReading coded{reading, std::vector<int32_t>(bases.size(), 7), std::move(bases), {}};
  coded.code.width = 4;
  for (size_t row = 0; row < coded.bases.size(); ++row) {
    if (row < entries.size())
      for (const auto& [latent, value] : entries[row]) {
        coded.code.latents.push_back(latent);
        coded.code.values.push_back(value);
      }
    coded.code.rowStart.push_back(coded.code.nonzeros());
  }
  return coded;
}

Record makeRecord(std::string bases, Topology topology) {
  Record record;
  record.bases = std::move(bases);
  record.topology = topology;
  return record;
}

/// A reading as the program plans it, every token active with value 1 at latent 0.
CodedReading readWhole(const Record& record, Reading reading) {
  static const Vocabulary vocabulary = Vocabulary::ntV2();
  const PlannedReading plan = planReading(record, vocabulary, reading, ReadingOptions{});
  std::vector<BaseRange> own(plan.bases.begin() + plan.ownFirst, plan.bases.begin() + plan.ownLast);
  const std::vector<std::vector<std::pair<int32_t, float>>> ones(own.size(), {{0, 1.0F}});
  return makeReading(reading, std::move(own), ones);
}

}  // namespace

class TestRecordCode : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void coverageRunsFromFirstToLastBase_data();
  void coverageRunsFromFirstToLastBase();
  void tokensOfOneLatentComeInReadingOrder();
  void meanDividesByReadingsThatCoverTheBase();
  void wrappedTokenGivesWayToTheFirst_data();
  void wrappedTokenGivesWayToTheFirst();
  void plannedReadingsCountEachBaseOnce_data();
  void plannedReadingsCountEachBaseOnce();
  void summariesAddUp();
  void tokensOfNsSayNothing();
};

void TestRecordCode::coverageRunsFromFirstToLastBase_data() {
  QTest::addColumn<bool>("isReverse");
  QTest::addColumn<QList<int>>("tokens");  // start, end, start, end, ...
  QTest::addColumn<int>("start");
  QTest::addColumn<int>("end");
  QTest::newRow("nothing read") << false << QList<int>{} << 0 << 0;
  QTest::newRow("forward") << false << QList<int>{2, 8, 8, 14} << 2 << 14;
  QTest::newRow("reverse") << true << QList<int>{12, 18, 6, 12} << 6 << 18;
  QTest::newRow("written mask between tokens") << false << QList<int>{0, 6, 6, 6, 12, 18} << 0 << 18;
  QTest::newRow("forward, last token wraps up to the first")
      << false << QList<int>{2, 8, 8, 14, 14, 20, 20, 26} << 2 << 22;
  QTest::newRow("forward, last token wraps partly") << false << QList<int>{4, 10, 10, 16, 16, 22} << 4 << 22;
  QTest::newRow("reverse, last token wraps up to the first")
      << true << QList<int>{12, 18, 6, 12, 0, 6, 14, 20} << 18 << 38;
  QTest::newRow("reverse, last token wraps partly") << true << QList<int>{10, 16, 4, 10, 18, 24} << 18 << 36;
}

void TestRecordCode::coverageRunsFromFirstToLastBase() {
  QFETCH(bool, isReverse);
  QFETCH(QList<int>, tokens);
  QFETCH(int, start);
  QFETCH(int, end);
  std::vector<BaseRange> bases;
  for (qsizetype i = 0; i < tokens.size(); i += 2)
    bases.push_back({tokens[i], tokens[i + 1]});
  const ReadingCoverage coverage =
      coverageOf(makeReading({0, isReverse ? Strand::Reverse : Strand::Forward}, bases), 20);
  QCOMPARE(coverage.bases.start, start);
  QCOMPARE(coverage.bases.end, end);
}

void TestRecordCode::tokensOfOneLatentComeInReadingOrder() {
  const RecordCode code{{makeReading({0, Strand::Forward}, {{0, 6}, {6, 12}}, {{{1, 5}, {2, 3}}, {{0, 1}}}),
                         makeReading({1, Strand::Forward}, {{1, 7}, {7, 13}}, {{{3, 2}}, {{2, 4}, {3, 1}}})}};
  const std::vector<ActiveToken> tokens = activeTokens(code, 2);
  QCOMPARE(tokens.size(), size_t{2});
  QCOMPARE(tokens[0].reading, 0);
  QCOMPARE(tokens[0].bases.start, 0);
  QCOMPARE(tokens[0].value, 3.0F);
  QCOMPARE(tokens[1].reading, 1);
  QCOMPARE(tokens[1].bases.start, 7);
  QCOMPARE(tokens[1].value, 4.0F);
}

void TestRecordCode::meanDividesByReadingsThatCoverTheBase() {
  // Frame 0 covers bases 0-5, frame 2 covers bases 2-7; base 8 is covered by neither.
  const std::vector<ReadingCoverage> coverages = {{{0, Strand::Forward}, {0, 6}}, {{2, Strand::Forward}, {2, 8}}};
  const std::vector<ActiveToken> tokens = {{0, {0, 3}, 4}, {1, {2, 5}, 2}};
  const std::vector<float> expected = {4, 4, 3, 1, 1, 0, 0, 0, 0};
  QCOMPARE(perBaseMean(tokens, coverages, 9), expected);
}

void TestRecordCode::wrappedTokenGivesWayToTheFirst_data() {
  QTest::addColumn<bool>("isReverse");
  QTest::addColumn<int>("coverageStart");
  QTest::addColumn<int>("tokenStart");
  QTest::addColumn<QString>("activeBases");  // one letter a base: x where the token's value arrives
  QTest::newRow("forward: first token keeps all") << false << 2 << 2 << "..xxxxxx......";
  QTest::newRow("forward: last token only up to the first") << false << 2 << 0 << "xx............";
  QTest::newRow("reverse: first token keeps all") << true << 12 << 6 << "......xxxxxx..";
  QTest::newRow("reverse: last token only down to the first") << true << 12 << 8 << "............xx";
}

void TestRecordCode::wrappedTokenGivesWayToTheFirst() {
  QFETCH(bool, isReverse);
  QFETCH(int, coverageStart);
  QFETCH(int, tokenStart);
  QFETCH(QString, activeBases);
  const Reading reading{2, isReverse ? Strand::Reverse : Strand::Forward};
  const std::vector<ReadingCoverage> coverages = {{reading, {coverageStart, coverageStart + 14}}};
  const std::vector<ActiveToken> tokens = {{0, {tokenStart, tokenStart + 6}, 1}};
  QString found;
  for (const float value : perBaseMean(tokens, coverages, 14))
    found += QLatin1Char(value > 0 ? 'x' : '.');
  QCOMPARE(found, activeBases);
}

void TestRecordCode::plannedReadingsCountEachBaseOnce_data() {
  QTest::addColumn<bool>("isCircular");
  QTest::addColumn<QString>("bases");
  for (const bool isCircular : {false, true}) {
    const QString topology = isCircular ? "circular" : "linear";
    for (int length = 1; length <= 26; ++length)
      QTest::newRow(qPrintable(QStringLiteral("%1 of %2").arg(topology).arg(length)))
          << isCircular << QStringLiteral("ACGTTGCAATCGGATCCTAGGCTAAC").left(length);
    QTest::newRow(qPrintable(topology + " with an N")) << isCircular << "ACGTTGCAANCGGATCCTAGGC";
  }
}

void TestRecordCode::plannedReadingsCountEachBaseOnce() {
  QFETCH(bool, isCircular);
  QFETCH(QString, bases);
  const Record record = makeRecord(bases.toStdString(), isCircular ? Topology::Circular : Topology::Linear);
  RecordCode all;
  for (const Reading& reading : readingsFor(6, StrandChoice::Both)) {
    if (reading.frame >= record.length())
      continue;
    all.readings.push_back(readWhole(record, reading));
    const RecordCode one{{all.readings.back()}};
    const std::vector<ReadingCoverage> coverages = {coverageOf(all.readings.back(), record.length())};
    const std::vector<float> mean = perBaseMean(activeTokens(one, 0), coverages, record.length());
    const auto covered = std::count(mean.begin(), mean.end(), 1.0F);
    QCOMPARE(covered, coverages[0].bases.length());
    QCOMPARE(std::count(mean.begin(), mean.end(), 0.0F), record.length() - covered);
    QVERIFY(covered >= record.length() - reading.frame);
  }
  std::vector<ReadingCoverage> coverages;
  for (const CodedReading& reading : all.readings)
    coverages.push_back(coverageOf(reading, record.length()));
  QCOMPARE(perBaseMean(activeTokens(all, 0), coverages, record.length()),
           std::vector<float>(static_cast<size_t>(record.length()), 1.0F));
}

void TestRecordCode::tokensOfNsSayNothing() {
  Record record;
  record.bases = "ACGTNNNNNNNNACGT";
  record.topology = Topology::Circular;
  RecordCode code{{makeReading({0, Strand::Forward}, {{0, 6}, {4, 10}, {6, 12}, {14, 20}},
                               {{{1, 5}}, {{1, 8}, {3, 2}}, {{2, 4}}, {{1, 7}}})}};
  silenceUnknown(record, code);
  const SparseCode& left = code.readings[0].code;
  QCOMPARE(left.rows(), 4);
  QCOMPARE(left.latents, (std::vector<int32_t>{1, 1}));
  QCOMPARE(left.values, (std::vector<float>{5, 7}));
  QVERIFY(left.rowLatents(1).empty() && left.rowLatents(2).empty());
}

void TestRecordCode::summariesAddUp() {
  std::vector<LatentSummary> summaries;
  addToSummaries(summaries, {{makeReading({0, Strand::Forward}, {{0, 6}, {6, 12}}, {{{1, 5}}, {{1, 8}, {3, 2}}}),
                              makeReading({1, Strand::Forward}, {{1, 7}}, {{{1, 6}}})}});
  addToSummaries(summaries, {{makeReading({0, Strand::Forward}, {{0, 6}}, {{{1, 7}}})}});
  QCOMPARE(summaries.size(), size_t{4});
  QCOMPARE(summaries[1].latent, 1);
  QCOMPARE(summaries[1].maximum, 8.0F);
  QCOMPARE(summaries[1].activeTokenCount, 4);
  QCOMPARE(summaries[1].recordsFiring, 2);
  QCOMPARE(summaries[3].recordsFiring, 1);
  QCOMPARE(summaries[0].activeTokenCount, 0);
}

DGLM_TEST(TestRecordCode);
#include "tst_record_code.moc"
