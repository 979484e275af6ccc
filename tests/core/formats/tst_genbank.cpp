// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <random>
#include <string>

#include "core/formats/genbank_locus.h"
#include "core/formats/read_records.h"
#include "core/formats/record_writers.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

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

/// A circular record of 120 bases with these lines of features.
std::string genbankOf(const std::string& features) {
  std::string text =
      "LOCUS       pOdd                     120 bp    DNA     circular SYN 01-JAN-2024\n"
      "FEATURES             Location/Qualifiers\n" +
      features + "ORIGIN\n";
  for (int line = 0; line < 2; ++line)
    text += "        1 " + std::string(60, 'a') + "\n";
  return text + "//\n";
}

/// "type start-end key=value|key=value" a feature.
QStringList featuresOf(const Record& record) {
  QStringList lines;
  for (const Feature& feature : record.features) {
    QStringList qualifiers;
    for (const Qualifier& each : feature.qualifiers)
      qualifiers << QString::fromStdString(each.key + "=" + each.value);
    lines << QStringLiteral("%1 %2-%3 %4")
                 .arg(QString::fromStdString(feature.type))
                 .arg(feature.extent().start)
                 .arg(feature.extent().end)
                 .arg(qualifiers.join('|'));
  }
  return lines;
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

  void toleratesLineEndsTabsAndLowerCaseBases_data() {
    QTest::addColumn<QString>("lineEnd");
    QTest::newRow("CRLF") << "\r\n";
    QTest::newRow("CR") << "\r";
    QTest::newRow("LF") << "\n";
  }
  void toleratesLineEndsTabsAndLowerCaseBases() {
    QFETCH(QString, lineEnd);
    const TemporaryFolder folder;
    std::string text = "\xef\xbb\xbf" + contentOf(kEverything);
    for (size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
      text.replace(at, 1, lineEnd.toStdString());
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
    QTest::newRow("a length in the name") << "LOCUS       pIns 500 bp v2   120 bp    DNA     circular SYN 01-JAN-2024"
                                          << "pIns 500 bp v2 120 DNA circular [SYN 01-JAN-2024]";
    QTest::newRow("a molecule in the name") << "LOCUS       12 aa DNA tag 90 bp ss-DNA linear"
                                            << "12 aa DNA tag 90 ss-DNA linear []";
    QTest::newRow("unit at its number") << "LOCUS       pX 120bp DNA circular"
                                        << "pX 120 DNA circular []";
    QTest::newRow("date without division") << "LOCUS       pX 120 bp DNA circular 20-AUG-2024"
                                           << "pX 120 DNA circular [20-AUG-2024]";
    QTest::newRow("filling beside a date") << "LOCUS       pX 120 bp DNA circular UNK 20-AUG-2024"
                                           << "pX 120 DNA circular [20-AUG-2024]";
    QTest::newRow("filling beside a division") << "LOCUS       pX 120 bp DNA circular BCT 01-JAN-1980"
                                               << "pX 120 DNA circular [BCT]";
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

  void writesLocusInItsColumns_data() {
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("end");
    for (const auto& [kept, end] : {std::pair{"", "UNK 01-JAN-1980"},
                                    {"20-AUG-2024", "UNK 20-AUG-2024"},
                                    {"BCT", "BCT 01-JAN-1980"},
                                    {"PLN 20-AUG-2024", "PLN 20-AUG-2024"}})
      QTest::newRow(end) << kept << end;
  }
  void writesLocusInItsColumns() {
    QFETCH(QString, kept);
    QFETCH(QString, end);
    Record record;
    record.id = "pPlain";
    record.bases = std::string(100, 'A');
    if (!kept.isEmpty())
      record.headers.emplace_back(kLocusHeader, kept.toStdString());
    const QString linear = QString::fromStdString(formatGenBankLocus(record, record.id));
    QCOMPARE(linear, "LOCUS       pPlain                   100 bp    DNA     linear   " + end);
    record.topology = Topology::Circular;
    record.moleculeType = "ss-RNA";
    const QString circular = QString::fromStdString(formatGenBankLocus(record, record.id));
    QCOMPARE(circular, "LOCUS       pPlain                   100 bp ss-RNA     circular " + end);
    QCOMPARE(circular.size(), 79);
    QCOMPARE(QString::fromStdString(parseGenBankLocus(circular.toStdString()).divisionAndDate), kept);
  }

  void oddFeatureTables_data() {
    QTest::addColumn<QByteArray>("features");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const char* features, const QStringList& expected) {
      QTest::newRow(name) << QByteArray(features) << expected;
    };
    const QString next = "gene 79-110 label=next";
    row("a doubled quote at the end",
        "     CDS             10..69\n                     /gene=\"x1\"\"\n                     /product=\"p\"\n"
        "     gene            80..110\n                     /label=\"next\"\n",
        {"CDS 9-69 gene=x1\"|product=p", next});
    row("a doubled quote before the next feature",
        "     CDS             10..69\n                     /gene=\"x1\"\"\n"
        "     gene            80..110\n                     /label=\"next\"\n",
        {"CDS 9-69 gene=x1\"", next});
    row("a doubled quote at the very end", "     gene            80..110\n                     /label=\"next\"\"\n",
        {"gene 79-110 label=next\""});
    row("blanks round quotes",
        "     CDS             10..69\n                     /gene= \"x1\"  \n                     /label =\"l\" \n"
        "                     /note = two words\n",
        {"CDS 9-69 gene=x1|label=l|note=two words"});
    row("a lone quote within",
        "     CDS             10..69\n                     /note=\"the 5\" end\"\n                     /gene=\"g\"\n"
        "                     /note=\"3\" of it\n                     are left\"\n                     /gene=\"h\"\n",
        {"CDS 9-69 note=the 5\" end|gene=g|note=3\" of it are left|gene=h"});
    row("never closed",
        "     CDS             10..69\n                     /note=\"open\n                     /product=\"p\"\n"
        "     gene            80..110\n                     /label=\"next\"\n",
        {"CDS 9-69 note=open|product=p", next});
    row("a slash starts a line of text",
        "     CDS             10..69\n                     /note=\"this\n                     /that=or\n"
        "                     /\"\"other\"\"\"\n",
        {"CDS 9-69 note=this /that=or /\"other\""});
    row("raw line breaks",
        "     CDS             10..69\n                     /note=\"heat stable\r\npolymerase\rof phage\"\n"
        "     gene            80..110\n                     /label=\"next\"\n",
        {"CDS 9-69 note=heat stable polymerase of phage", next});
    row("raw line breaks before words like keywords",
        "     CDS             10..69\n                     /note=\"the\nORIGIN of transfer\n//x\nCONTIG\nx\"\n"
        "     gene            80..110\n                     /label=\"next\"\n",
        {"CDS 9-69 note=the ORIGIN of transfer //x CONTIG x", next});
    row("a raw line break where quotes seem closed",
        "     CDS             10..69\n                     /note=\"5\" long\nand more\"\n"
        "     gene            80..110\n                     /label=\"next\"\n",
        {"CDS 9-69 note=5\" long and more", next});
    row("keys with blanks, glued keys, far locations",
        "     Origin of Replication 71..110\n     Site 2 complement(20..40)\n     lox P1 join(1..5, 7..9)\n"
        "     homology_arm_left10..40\n     sixteen_letters_1..9\n     CDS 1000000..2\n"
        "     a_key_of_twenty_four_x    complement(join(7..9,\n                     11..12))\n     tag (6xHis) "
        "<7..>9\n",
        {"Origin_of_Replication 70-110 ", "Site 2 19-40 ", "lox P1 0-9 ", "homology_arm_left 9-40 ",
         "sixteen_letters_ 0-9 ", "a_key_of_twenty_four_x 6-12 ", "tag (6xHis) 6-9 "});
    row("places that are not read are no part of a key",
        "     misc_feature    J00194.1:1..10\n     misc_feature    1-10\n     misc_feature    -5..10\n"
        "     -10_signal      5..10\n",
        {"-10_signal 4-10 "});
    row("no indents", "CDS             10..69\n/gene=\"g\"\ngene complement(80..110)\n/label=\"next\"\n",
        {"CDS 9-69 gene=g", next});
    row("round the circle",
        "     gene            80..125\n     gene            5..4\n     gene            8^9\n     gene            "
        "121..125\n",
        {"gene 79-125 ", "gene 4-124 ", "gene 8-8 "});
  }
  void oddFeatureTables() {
    QFETCH(QByteArray, features);
    QFETCH(QStringList, expected);
    const TemporaryFolder folder;
    const Record record = readOne(folder.write("a.gb", genbankOf(features.toStdString())));
    QCOMPARE(featuresOf(record), expected);
    QCOMPARE(record.length(), 120);
    QVERIFY(writeGenBank(folder.path("out.gb"), std::vector{record}).hasValue());
    QVERIFY(readOne(folder.path("out.gb")) == record);
  }

  void unclosedQuotesAreTold() {
    const TemporaryFolder folder;
    const auto warningsOf = [&folder](const std::string& value) {
      const std::string features = "     CDS             10..69\n                     /note=" + value + "\n";
      return sentencesOf(readRecords(folder.write("a.gb", genbankOf(features)), {}).value().warnings);
    };
    QVERIFY(warningsOf("\"whole\"\"").empty());
    QCOMPARE(
        warningsOf("\"open"),
        std::vector<std::string>{"1 qualifier has no closing quote and was ended at the next qualifier or feature: "
                                 "CDS in pOdd /note."});
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
          QCOMPARE(QString::fromStdString(again.features[i].qualifiers.at(q).value),
                   QString::fromStdString(record.features[i].qualifiers[q].value));
      }
      QVERIFY(again == record);
    }
  }

  /// Biopython takes a quote at the end of a line for the end of the value.
  void aLineThatCanOnlyBeBrokenAtAQuoteIsLong() {
    const TemporaryFolder folder;
    Record record = readOne(kEverything);
    const std::string quotes(200, '"');
    record.features[0].qualifiers.push_back({"note", quotes + " " + quotes + " end of it all", true, true});
    QVERIFY(writeGenBank(folder.path("out.gb"), std::vector{record}).hasValue());
    QVERIFY(contentOf(folder.path("out.gb")).find("\"\n                     \"") == std::string::npos);
    QVERIFY(readOne(folder.path("out.gb")) == record);
  }

  void noLineIsWiderThanThePage() {
    const TemporaryFolder folder;
    Record record = readOne(kEverything);
    record.features[0].qualifiers.push_back(
        {"note", std::string(500, 'x') + " \"y\" " + std::string(30, 'x'), true, true});
    for (int i = 0; i < 40; ++i)
      record.features[2].segments.push_back({{100 + 4 * i, 102 + 4 * i}, Strand::Forward});
    QVERIFY(writeGenBank(folder.path("out.gb"), std::vector{record}).hasValue());
    std::istringstream lines(contentOf(folder.path("out.gb")));
    for (std::string line; std::getline(lines, line);)
      QVERIFY2(line.size() <= 80, line.c_str());
    QVERIFY(readOne(folder.path("out.gb")) == record);
  }
};

DGLM_TEST(TestGenBank);
#include "tst_genbank.moc"
