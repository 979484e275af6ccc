// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <string>

#include "core/formats/embl_id.h"
#include "core/formats/read_records.h"
#include "core/formats/record_writers.h"
#include "core/formats/text_output.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

const fs::path kSequences = DGLM_TEST_DATA "/sequences";

/// The records of the file; none where it is refused.
std::vector<Record> readAll(const fs::path& path) {
  Result<ReadRecords> read = readRecords(path, {});
  return read.hasValue() ? std::move(read).value().records : std::vector<Record>();
}

QStringList warningsOf(const fs::path& path) {
  QStringList warnings;
  const Result<ReadRecords> read = readRecords(path, {});
  if (read.hasError())
    return {QString::fromStdString(read.error().text())};
  for (const std::string& sentence : sentencesOf(read.value().warnings))
    warnings << QString::fromStdString(sentence);
  return warnings;
}

/// A circular record of 20 bases with these lines between ID and SQ.
std::string emblOf(const std::string& name, const std::string& lines) {
  return "ID   " + name + "; SV 1; circular; genomic DNA; STD; PRO; 20 BP.\nXX\n" + lines +
         "SQ   Sequence 20 BP; 5 A; 5 C; 5 G; 5 T; 0 other;\n     acgtacgtac gtacgtacgt" + std::string(50, ' ') +
         "20\n//\n";
}

}  // namespace

class TestEmbl : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void givesTheRecordThatGenBankGives() {
    const std::vector<Record> embl = readAll(kSequences / "everything.embl");
    const std::vector<Record> genbank = readAll(kSequences / "everything.gb");
    QCOMPARE(embl.size(), size_t{1});
    QVERIFY(embl.front().headers == genbank.front().headers);
    QVERIFY(embl.front().features == genbank.front().features);
    QVERIFY(embl == genbank);
    QVERIFY(warningsOf(kSequences / "everything.embl").isEmpty());
  }

  void isToldByItsContent() {
    const TemporaryFolder folder;
    const std::string whole = contentOf(kSequences / "everything.embl");
    for (const std::string& text : {whole, "\xef\xbb\xbf\r\n" + whole, "CC   a library of repeats\nXX\n" + whole}) {
      const Result<ReadRecords> read = readRecords(folder.write("a.txt", text), {});
      QVERIFY(read.hasValue());
      QCOMPARE(read.value().kind, FileKind::Embl);
      QCOMPARE(fileKindName(read.value().kind), std::string_view("EMBL"));
      QVERIFY(read.value().records == readAll(kSequences / "everything.gb"));
    }
    const Result<ReadRecords> table = readRecords(folder.write("a.csv", "ID\tsequence\na\tACGT\n"), {});
    QCOMPARE(table.value().kind, FileKind::Csv);
  }

  void readsCompressedFilesAndAnyLineEnd() {
    const TemporaryFolder folder;
    std::string text = contentOf(kSequences / "everything.embl");
    Result<std::unique_ptr<TextOutput>> packed = createCompressedOutput(folder.path("a.embl.gz"));
    QVERIFY(packed.hasValue());
    QVERIFY(packed.value()->write(text).hasValue());
    QVERIFY(packed.value()->commit().hasValue());
    QVERIFY(readAll(folder.path("a.embl.gz")) == readAll(kSequences / "everything.gb"));
    for (size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
      text.replace(at, 1, "\r\n");
    QVERIFY(readAll(folder.write("crlf.embl", text)) == readAll(kSequences / "everything.gb"));
  }

  void readsIdLines_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    QTest::newRow("since 2006") << "ID   X56734; SV 2; linear; mRNA; STD; PLN; 1859 BP."
                                << "X56734 1859 mRNA linear [PLN] X56734.2";
    QTest::newRow("plasmid") << "ID   AE017046; SV 1; circular; genomic DNA; CON; PRO; 9609 BP."
                             << "AE017046 9609 DNA circular [PRO] AE017046.1";
    QTest::newRow("before 2006") << "ID   U87107     standard; circular DNA; SYN; 8840 BP."
                                 << "U87107 8840 DNA circular [SYN] ";
    QTest::newRow("no topology") << "ID   SC10H5 standard; DNA; PRO; 4870 BP."
                                 << "SC10H5 4870 DNA ? [PRO] ";
    QTest::newRow("fields left empty") << "ID   contig_1; ; circular; DNA; ; UNC; 5000 BP."
                                       << "contig_1 5000 DNA circular [] ";
    QTest::newRow("for submission") << "ID   XXX; XXX; linear; genomic RNA; XXX; VRL; XXX."
                                    << " ? RNA linear [VRL] ";
    QTest::newRow("name with a blank") << "ID   my vector 2; ; circular; DNA; STD; SYN; 30 BP."
                                       << "my vector 2 30 DNA circular [SYN] ";
    QTest::newRow("a library of repeats") << "ID   MuDR-N273_OS repbase;    DNA;    ORY; 799 BP."
                                          << "MuDR-N273_OS 799 DNA ? [ORY] ";
    QTest::newRow("protein") << "ID   A00022; SV 1; linear; protein; PRT; SYN; 14 AA."
                             << "A00022 14 DNA linear [SYN] A00022.1 protein";
    QTest::newRow("old protein") << "ID   DI500001       STANDARD;      PRT;   111 AA."
                                 << "DI500001 111 DNA ? []  protein";
    QTest::newRow("nothing") << "ID   "
                             << " ? DNA ? [] ";
  }
  void readsIdLines() {
    QFETCH(QString, line);
    const EmblId id = parseEmblId(line.toStdString());
    const std::string length = id.locus.length ? std::to_string(*id.locus.length) : "?";
    const std::string topology = !id.locus.topology                         ? "?"
                                 : *id.locus.topology == Topology::Circular ? "circular"
                                                                            : "linear";
    QTEST(QString::fromStdString(id.locus.name + " " + length + " " + id.locus.moleculeType + " " + topology + " [" +
                                 id.locus.divisionAndDate + "] " + id.version + (id.locus.isProtein ? " protein" : "")),
          "expected");
  }

  void namesARecordThatHasNoAccession_data() {
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("name");
    QTest::newRow("submitted name") << "AC   ;\nXX\nAC * _contig7\n"
                                    << "contig7";
    QTest::newRow("accession") << "AC   X56734; S46826;\n"
                               << "X56734";
    QTest::newRow("none") << "AC   XXX;\n"
                          << "seq_1";
  }
  void namesARecordThatHasNoAccession() {
    QFETCH(QString, lines);
    const TemporaryFolder folder;
    const std::vector<Record> records = readAll(folder.write("a.embl", emblOf("XXX", lines.toStdString())));
    QCOMPARE(records.size(), size_t{1});
    QTEST(QString::fromStdString(records.front().id), "name");
  }

  void keepsTheHeaderAsGenBankHasIt() {
    const TemporaryFolder folder;
    const std::string lines =
        "PR   Project:PRJ1;\nXX\nKW   first; second;\nKW   third.\nXX\n"
        "OS   Trifolium repens (white clover)\nOC   Eukaryota; Viridiplantae;\nOC   Trifolium.\nOG   Plastid\nXX\n"
        "RN   [5]\nRP   1-10, 15-20\nRX   DOI; 10.1007/BF00039495.\nRX   PUBMED; 1907511.\nRG   A group\n"
        "RA   Oxtoby E., Dunn M.A.,\nRA   Hughes M.A.;\nRT   \"On \"cyanogenic\"\nRT   clover\";\nRL   Plant "
        "17:209(1991).\n"
        "RN   [6]\nRT   ;\n";
    const std::vector<Record> records = readAll(folder.write("a.embl", emblOf("X1", lines)));
    QCOMPARE(records.size(), size_t{1});
    const std::string column = "\n            ";
    const std::vector<std::pair<std::string, std::string>> expected = {
        {"LOCUS", "PRO"},
        {"KEYWORDS", "first; second;" + column + "third."},
        {"SOURCE", "Trifolium repens (white clover)\n  ORGANISM  Trifolium repens" + column +
                       "Eukaryota; Viridiplantae;" + column + "Trifolium."},
        {"REFERENCE",
         "5  (bases 1 to 10; 15 to 20)\n  AUTHORS   Oxtoby E., Dunn M.A., Hughes M.A.\n  CONSRTM   A group\n"
         "  TITLE     On \"cyanogenic\" clover\n  JOURNAL   Plant 17:209(1991).\n   PUBMED   1907511\n"
         "  REMARK    DOI; 10.1007/BF00039495."},
        {"REFERENCE", "6"},
        {"COMMENT", "PR   Project:PRJ1;" + column + "OG   Plastid"}};
    for (size_t i = 0; i < expected.size(); ++i)
      QCOMPARE(QString::fromStdString(records.front().headers.at(i).second),
               QString::fromStdString(expected[i].second));
    QVERIFY(records.front().headers == expected);
    QVERIFY(writeGenBank(folder.path("out.gb"), records).hasValue());
    QVERIFY(readAll(folder.path("out.gb")) == records);
  }

  void readsLocationsOverLinesAndAcrossTheOrigin() {
    const TemporaryFolder folder;
    const std::string lines =
        "FH   Key             Location/Qualifiers\nFH\n"
        "FT   CDS             join(1..4,\nFT                   complement(6..9)\nFT                   )\n"
        "FT                   /gene=\"a\"\nFT\nFT   gene            complement(join(16..20,1..3))\n"
        "FT                   /note=\"torn by\na raw\nSQ break\"\nFT   promoter        J1.1:1..9\nXX\n";
    const fs::path path = folder.write("a.embl", emblOf("X1", lines));
    const std::vector<Record> records = readAll(path);
    QCOMPARE(records.size(), size_t{1});
    const std::vector<Feature>& features = records.front().features;
    QCOMPARE(features.size(), size_t{2});
    QCOMPARE(features[0].segments, (std::vector<FeatureSegment>{{{0, 4}, Strand::Forward}, {{5, 9}, Strand::Reverse}}));
    QCOMPARE(features[1].segments, (std::vector<FeatureSegment>{{{15, 23}, Strand::Reverse}}));
    QCOMPARE(QString::fromStdString(features[1].qualifiers.front().value), QStringLiteral("torn by a raw SQ break"));
    QCOMPARE(warningsOf(path), QStringList("1 feature reaches into another record; what lies there was left out: "
                                           "promoter in X1."));
  }

  /// What is wrong with one is told, and the others are read.
  void badRecordsLoseNoOthers_data() {
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("warnings");
    const auto row = [](const char* name, const std::string& bad, const QStringList& names, const char* warning) {
      QTest::newRow(name) << QByteArray::fromStdString(bad) << names << QStringList(warning);
    };
    const std::string whole = emblOf("bad", "");
    const QStringList all = {"one", "bad", "two"}, others = {"one", "two"};
    row("no end mark", whole.substr(0, whole.size() - 3), all, "1 record has no // at its end: bad.");
    row("no sequence", whole.substr(0, whole.find("SQ")) + "CO   join(J1.1:1..20)\n//\n", others,
        "1 empty record was skipped: bad.");
    row("protein", "ID   bad; SV 1; linear; protein; PRT; SYN; 4 AA.\nSQ   Sequence 4 AA;\n     MKVL\n//\n", others,
        "1 record looks like a protein and was skipped: bad.");
    row("another length", std::string(whole).replace(whole.find("20 BP"), 2, "30"), all,
        "The length that 1 record gives differs from its sequence: bad.");
    row("beyond the end", emblOf("bad", "FT   gene            15..21\nFT   CDS             1..41\n"), all,
        "1 feature lies beyond the end of its record and was skipped: CDS in bad.");
    row("unreadable location", emblOf("bad", "FT   gene            somewhere\n"), all,
        "1 feature has a location that cannot be read and was skipped: gene in bad.");
    row("open quote", emblOf("bad", "FT   gene            1..5\nFT                   /note=\"open\n"), all,
        "1 qualifier has no closing quote and was ended at the next qualifier or feature: gene in bad /note.");
    row("no topology", std::string(whole).replace(whole.find(" circular;"), 10, ""), all,
        "1 record does not say whether it is circular and was read as linear: bad.");
    row("letters that are none", std::string(whole).replace(whole.find("acgt"), 4, "a?gt"), all,
        "1 character is not a nucleotide letter and was read as N, in bad.");
  }
  void badRecordsLoseNoOthers() {
    QFETCH(QByteArray, bad);
    QFETCH(QStringList, names);
    const TemporaryFolder folder;
    const fs::path path = folder.write("a.embl", emblOf("one", "") + bad.toStdString() + emblOf("two", ""));
    QStringList read;
    for (const Record& record : readAll(path))
      read << QString::fromStdString(record.id);
    QCOMPARE(read, names);
    QTEST(warningsOf(path), "warnings");
  }

  void aHeaderBehindASequenceIsNoSequence() {
    const TemporaryFolder folder;
    std::string text = emblOf("X1", "");
    text.replace(text.find("//"), 0, "XX\nCC   about it\n");
    const std::vector<Record> records = readAll(folder.write("a.embl", text));
    QCOMPARE(records.size(), size_t{1});
    QCOMPARE(records.front().bases, std::string("ACGTACGTACGTACGTACGT"));
    QCOMPARE(records.front().headers.back().second, std::string("about it"));
  }
};

DGLM_TEST(TestEmbl);
#include "tst_embl.moc"
