// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <random>
#include <string>

#include "core/formats/genbank_locus.h"
#include "core/formats/read_records.h"
#include "core/formats/record_writers.h"
#include "tests/core/temporary_folder.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

const fs::path kEverything = DGLM_TEST_DATA "/sequences/everything.gb";

Record readOne(const fs::path& path) {
  Result<ReadRecords> read = readRecords(path, {});
  if (read.hasError() || read.value().records.size() != 1)
    return {};
  return std::move(read).value().records.front();
}

/// A value as a hostile file may hold it: words of all lengths, runs of quotes, slashes at any place.
std::string randomValue(std::mt19937& random) {
  const std::string letters = "ACGTMLKEacgtmlke0123.,;-/=\"\"()'";
  std::string value;
  const size_t words = random() % 30;
  for (size_t word = 0; word < words; ++word) {
    const size_t length = random() % 20 == 0 ? random() % 200 : 1 + random() % 12;
    for (size_t i = 0; i < length; ++i)
      value += letters[random() % letters.size()];
    if (word + 1 < words)
      value += random() % 10 == 0 ? "  " : " ";
  }
  return value;
}

Feature randomFeature(std::mt19937& random, int64_t recordLength) {
  Feature feature;
  feature.type = random() % 2 ? "CDS" : "a_key_longer_than_its_column";
  const size_t segments = 1 + random() % 4;
  int64_t start = static_cast<int64_t>(random() % 20);
  for (size_t i = 0; i < segments; ++i) {
    const int64_t end = start + 1 + static_cast<int64_t>(random() % 40);
    feature.segments.push_back(
        {{start, end}, random() % 2 ? Strand::Forward : Strand::Reverse, random() % 5 == 0, random() % 5 == 0});
    start = end + 1 + static_cast<int64_t>(random() % 10);
  }
  if (random() % 3 == 0)
    feature.segments.back().bases = {recordLength - 5, recordLength + 7};
  if (segments > 1)
    feature.order = random() % 2 ? SegmentOrder::Join : SegmentOrder::Order;
  for (size_t i = random() % 4; i > 0; --i)
    feature.qualifiers.push_back({random() % 4 ? "note" : "translation", randomValue(random), true, true});
  feature.qualifiers.push_back({"codon_start", "1", false, true});
  feature.qualifiers.push_back({"pseudo", "", false, false});
  return feature;
}

}  // namespace

class TestGenBank : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsTheHeader() {
    const Record record = readOne(kEverything);
    QCOMPARE(record.id, std::string("pTest300"));
    QCOMPARE(record.description,
             std::string("A made-up plasmid that holds one example of everything this program reads."));
    QCOMPARE(record.accession, std::string("TEST0300 TEST0301"));
    QCOMPARE(record.version, std::string("TEST0300.1"));
    QCOMPARE(record.moleculeType, std::string("ds-DNA"));
    QCOMPARE(record.topology, Topology::Circular);
    QCOMPARE(record.length(), 300);
    QStringList keywords;
    for (const auto& [keyword, text] : record.headers)
      keywords << QString::fromStdString(keyword);
    QCOMPARE(keywords, (QStringList{"LOCUS", "KEYWORDS", "SOURCE", "REFERENCE", "COMMENT"}));
    QCOMPARE(record.headers.back().second,
             std::string("First line\n            \n            third line, the second is empty."));
  }

  void readsFeatures() {
    const Record record = readOne(kEverything);
    QCOMPARE(record.features.size(), size_t{5});
    const Feature& coding = record.features[1];
    QCOMPARE(coding.segments, (std::vector<FeatureSegment>{{{249, 360}, Strand::Reverse}}));
    QCOMPARE(coding.label(), std::string("across the origin"));
    const std::vector<Qualifier> expected = {
        {"codon_start", "1", false, true},
        {"label", "across the origin", false, true},
        {"note", "says \"hello\" and breaks over two lines, as a long note does", true, true},
        {"translation", "MSIQHFRVALIPFFAAFCLPVFAHPETLVKVKDAEDQLGARVGYIELDLNSGKILESFRPEERFPMMSTFKVLLC", true, true}};
    QCOMPARE(coding.qualifiers, expected);
    QCOMPARE(record.features[2].order, SegmentOrder::Order);
    QCOMPARE(record.features[2].qualifiers.back(), (Qualifier{"pseudo", "", false, false}));
    QVERIFY(record.features[2].segments[1].partialEnd);
    QCOMPARE(record.features[3].segments.size(), size_t{4});
    QCOMPARE(record.features[3].segments[2].bases, (BaseRange{130, 130}));
    QCOMPARE(record.features[4].fileColour(), std::string("#ff0000"));
  }

  void toleratesCrlfTabsAndLowerCaseBases() {
    const TemporaryFolder folder;
    std::string text = "\xef\xbb\xbf" + contentOf(kEverything);
    for (size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
      text.replace(at, 1, "\r\n");
    const std::string wide = "                     /", tabbed = "\t\t\t/";
    for (size_t at = text.find(wide); at != std::string::npos; at = text.find(wide, at))
      text.replace(at, wide.size(), tabbed);
    const Record record = readOne(folder.write("crlf.gb", text));
    QVERIFY(record.features == readOne(kEverything).features);
    QVERIFY(record.bases == readOne(kEverything).bases);
  }

  void readsSeveralRecords() {
    const TemporaryFolder folder;
    const std::string one = contentOf(kEverything);
    const Result<ReadRecords> read =
        readRecords(folder.write("two.gb", "Header of a release file\n\n" + one + "\n" + one), {});
    QVERIFY(read.hasValue());
    QCOMPARE(read.value().records.size(), size_t{2});
    QVERIFY(read.value().records[0] == read.value().records[1]);
    QVERIFY(read.value().warnings.empty());
  }

  void readsLocusLines_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    QTest::newRow("standard") << "LOCUS       pUC19        2686 bp ds-DNA     circular SYN 22-OCT-2019"
                              << "pUC19 2686 ds-DNA circular [SYN 22-OCT-2019]";
    QTest::newRow("name with a blank") << "LOCUS       pUC19 copy 2   2686 bp    DNA     linear UNK 01-JAN-1980"
                                       << "pUC19 copy 2 2686 DNA linear []";
    QTest::newRow("no topology") << "LOCUS       pUC19 2686 bp mRNA SYN"
                                 << "pUC19 2686 mRNA ? [SYN]";
    QTest::newRow("no length") << "LOCUS       pUC19 DNA circular"
                               << "pUC19 ? DNA circular []";
    QTest::newRow("length alone") << "LOCUS 2686 bp"
                                  << " 2686 DNA ? []";
    QTest::newRow("unknown name") << "LOCUS       <unknown>  10 bp DNA linear"
                                  << "<unknown> 10 DNA linear []";
    QTest::newRow("nothing") << "LOCUS"
                             << " ? DNA ? []";
  }
  void readsLocusLines() {
    QFETCH(QString, line);
    const GenBankLocus locus = parseGenBankLocus(line.toStdString());
    const std::string length = locus.length ? std::to_string(*locus.length) : "?";
    const std::string topology = !locus.topology ? "?" : *locus.topology == Topology::Circular ? "circular" : "linear";
    QTEST(QString::fromStdString(locus.name + " " + length + " " + locus.moleculeType + " " + topology + " [" +
                                 locus.divisionAndDate + "]"),
          "expected");
  }

  void writesTheFileItRead() {
    const TemporaryFolder folder;
    const Record record = readOne(kEverything);
    QVERIFY(writeGenBank(folder.path("out.gb"), std::vector{record}).hasValue());
    QVERIFY(readOne(folder.path("out.gb")) == record);
    QCOMPARE(contentOf(folder.path("out.gb")), contentOf(kEverything));
  }

  void anyRecordIsReadAsItWasWritten() {
    const TemporaryFolder folder;
    std::mt19937 random(3);
    for (int round = 0; round < 150; ++round) {
      Record record;
      record.id = "r" + std::to_string(round);
      record.topology = Topology::Circular;
      record.bases = std::string(400 + random() % 200, "ACGTN"[random() % 5]);
      record.description = "some words of description that may well be longer than one line of the file, number " +
                           std::to_string(round);
      for (size_t i = random() % 4; i > 0; --i)
        record.features.push_back(randomFeature(random, record.length()));
      QVERIFY(writeGenBank(folder.path("out.gb"), std::vector{record}).hasValue());
      const Record again = readOne(folder.path("out.gb"));
      QCOMPARE(again.description, record.description);
      QCOMPARE(again.features.size(), record.features.size());
      for (size_t i = 0; i < record.features.size(); ++i) {
        QVERIFY(again.features[i].segments == record.features[i].segments);
        for (size_t q = 0; q < record.features[i].qualifiers.size(); ++q)
          QCOMPARE(again.features[i].qualifiers.at(q).value, record.features[i].qualifiers[q].value);
      }
      QVERIFY(again == record);
    }
  }

  void noLineIsWiderThanThePage() {
    const TemporaryFolder folder;
    Record record = readOne(kEverything);
    record.features[0].qualifiers.push_back({"note", std::string(500, 'x') + std::string(200, '"'), true, true});
    for (int i = 0; i < 40; ++i)
      record.features[2].segments.push_back({{100 + 4 * i, 102 + 4 * i}, Strand::Forward});
    QVERIFY(writeGenBank(folder.path("out.gb"), std::vector{record}).hasValue());
    std::istringstream lines(contentOf(folder.path("out.gb")));
    for (std::string line; std::getline(lines, line);)
      QVERIFY2(line.size() <= 80, line.c_str());
    QVERIFY(readOne(folder.path("out.gb")) == record);
  }
};

QTEST_GUILESS_MAIN(TestGenBank)
#include "tst_genbank.moc"
