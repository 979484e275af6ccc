// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <string>

#include "core/formats/read_records.h"
#include "core/formats/record_writers.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

fs::path sequenceFile(const QString& name) {
  return fs::path(DGLM_TEST_DATA "/sequences") / name.toStdString();
}

/// "id|description|bases" a record.
QStringList recordsOf(const ReadRecords& read) {
  QStringList lines;
  for (const Record& record : read.records)
    lines << QString::fromStdString(record.id + "|" + record.description + "|" + record.bases);
  return lines;
}

}  // namespace

class TestReadRecords : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsFastaHoweverItIsPacked_data() {
    QTest::addColumn<QString>("file");
    for (const char* file :
         {"three_records.fasta", "three_records.fasta.gz", "three_records.fasta.bgz", "crlf_bom_tabs.fasta"})
      QTest::newRow(file) << file;
  }
  void readsFastaHoweverItIsPacked() {
    QFETCH(QString, file);
    const Result<ReadRecords> read = readRecords(sequenceFile(file), {});
    QVERIFY(read.hasValue());
    QCOMPARE(read.value().kind, FileKind::Fasta);
    QString first = "one|first record|ACGTACGTACGTNNRYAC";
    if (file == "crlf_bom_tabs.fasta")
      first.replace("first record", "first\trecord");
    QCOMPARE(recordsOf(read.value()), (QStringList{first, "two||ACGTACGT", "three|the last has no line end|TTTTTT"}));
    QCOMPARE(sentencesOf(read.value().warnings), std::vector<std::string>{"1 empty record was skipped: empty."});
  }

  void readsTextWithSpecialTokens() {
    const Result<ReadRecords> read = readRecords(sequenceFile("masked.txt"), {});
    QVERIFY(read.hasValue());
    QCOMPARE(read.value().kind, FileKind::Text);
    QCOMPARE(recordsOf(read.value()), (QStringList{"seq_1||ACGTAC<mask>ACGTAC", "seq_2||ACGTNN"}));
    QCOMPARE(read.value().records.front().topology, Topology::Linear);
  }

  void readsTables() {
    const Result<ReadRecords> read = readRecords(sequenceFile("table.csv"), {});
    QVERIFY(read.hasValue());
    QCOMPARE(read.value().kind, FileKind::Csv);
    QCOMPARE(recordsOf(read.value()), (QStringList{"plasmid 1||ACGT<mask>AC", "seq_2||GGCC"}));
  }

  void readsATableOfOneColumn() {
    const TemporaryFolder folder;
    const Result<ReadRecords> read = readRecords(folder.write("a.csv", "Sequences\nACGT\nGG\n"), {});
    QVERIFY(read.hasValue());
    QCOMPARE(recordsOf(read.value()), (QStringList{"seq_1||ACGT", "seq_2||GG"}));
  }

  void verbatimBasesKeepTheirCase() {
    const TemporaryFolder folder;
    for (const char* content : {">a\nacgTx-\r\n", "id,sequence\na,acgTx-\n"}) {
      const Result<ReadRecords> read = readRecords(folder.write("a", content), {}, {.verbatimBases = true});
      QVERIFY(read.hasValue());
      QCOMPARE(recordsOf(read.value()), QStringList{"a||acgTx-"});
    }
  }

  void countsLettersReadAsN() {
    const TemporaryFolder folder;
    const Result<ReadRecords> read =
        readRecords(folder.write("a.fa", ">a\nACGTACGTACGT-XACGT*\n>b\nACGTACGTACGTAC.\n"), {});
    QVERIFY(read.hasValue());
    QCOMPARE(recordsOf(read.value()), (QStringList{"a||ACGTACGTACGTNNACGTN", "b||ACGTACGTACGTACN"}));
    QCOMPARE(sentencesOf(read.value().warnings),
             std::vector<std::string>{"4 characters are not nucleotide letters and were read as N, the first in a."});
  }

  void tellsOfRecordsWithoutABase() {
    const TemporaryFolder folder;
    const Result<ReadRecords> read = readRecords(folder.write("n.fa", ">a\nNNNNNNNNNNNN\n>b\nACGTNNNNNNNN\n"), {});
    QCOMPARE(read.value().records.size(), size_t{2});
    QCOMPARE(sentencesOf(read.value().warnings),
             std::vector<std::string>{"1 record has no base but N, in which there is nothing to read: a."});
  }

  void readsUracilAsThymine() {
    const TemporaryFolder folder;
    for (const char* content :
         {">a\nACGUUNacgu\n>b\nACUGT\n>c\nACGT\n", "id,sequence\na,ACGUUNacgu\nb,ACUGT\nc,ACGT\n"}) {
      const Result<ReadRecords> read = readRecords(folder.write("a", content), {});
      QVERIFY(read.hasValue());
      QCOMPARE(recordsOf(read.value()), (QStringList{"a||ACGTTNACGT", "b||ACTGT", "c||ACGT"}));
      QCOMPARE(read.value().records[0].moleculeType, std::string("RNA"));
      QCOMPARE(read.value().records[1].moleculeType, std::string("DNA"));
      QCOMPARE(sentencesOf(read.value().warnings),
               std::vector<std::string>{"4 letters U were read as T, the first in a."});
      const Result<ReadRecords> verbatim = readRecords(folder.path("a"), {}, {.verbatimBases = true});
      QCOMPARE(verbatim.value().records[0].bases, std::string("ACGUUNacgu"));
      QVERIFY(verbatim.value().warnings.empty());
    }
  }

  void theHeaderTellsTheTopology_data() {
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("isCircular");
    for (const char* header :
         {"1 length=60 depth=1.00x circular=true", "2 circular=Y", "3 [topology=circular] [completeness=complete]",
          "4 length=60 topology=circular", "5 [organism=E. coli] [Topology = Circular]", "6 circular=TRUE;reads=5",
          "7 is_circular=yes"})
      QTest::newRow(header) << header << true;
    for (const char* header :
         {"1 topology=linear", "2 circular=N", "3 circular=false topology=circular", "circular=true", "4 circular DNA",
          "5 semicircular=true", "6 circular=maybe", "7 circular="})
      QTest::newRow(header) << header << false;
  }
  void theHeaderTellsTheTopology() {
    QFETCH(QString, header);
    QFETCH(bool, isCircular);
    const TemporaryFolder folder;
    const auto path = folder.write("a.fa", ">" + header.toStdString() + "\nACGTACGT\n");
    QCOMPARE(readRecords(path, {}).value().records.front().isCircular(), isCircular);
    QVERIFY(!readRecords(path, {}, {.verbatimBases = true}).value().records.front().isCircular());
  }

  void lineEndsOfAllKinds_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("CR") << QByteArray(">a one\rACGT\rAC\r>b\rGG");
    QTest::newRow("mixed") << QByteArray(">a one\r\nACGT\rAC\n>b\r\nGG\r");
    QTest::newRow("CR, long") << QByteArray(">a one\rACGT\r\r\r") + QByteArray(100'000, '\r') + "AC\r>b\rGG\r";
    QTest::newRow("end of file mark") << QByteArray(">a one\r\nACGTAC\r\n>b\r\nGG\r\n\x1a");
    QTest::newRow("table") << QByteArray("Name;Sequence\ra;ACGTAC\rb;GG\r");
    QTest::newRow("table with separator line") << QByteArray("sep=\t\r\nname\tsequence\r\na\tACGTAC\r\nb\tGG\r\n");
  }
  void lineEndsOfAllKinds() {
    QFETCH(QByteArray, bytes);
    const TemporaryFolder folder;
    const Result<ReadRecords> read = readRecords(folder.write("a", bytes.toStdString()), {});
    QVERIFY2(read.hasValue(), read.hasError() ? read.error().text().c_str() : "");
    QStringList found;
    for (const Record& record : read.value().records)
      found << QString::fromStdString(record.id + " " + record.bases);
    QCOMPARE(found, (QStringList{"a ACGTAC", "b GG"}));
    QVERIFY(read.value().warnings.empty());
  }

  void readsUtf16() {
    const Result<ReadRecords> read = readRecords(DGLM_TEST_DATA "/broken/utf16.csv", {});
    QVERIFY(read.hasValue());
    QCOMPARE(recordsOf(read.value()), QStringList{"seq_1||ACGT"});
  }

  void bytesThatAreNotUtf8AreLatin1() {
    const TemporaryFolder folder;
    const auto path = folder.write("a.fa", ">a\nACGTACGTACGT\n>p\xb5 caf\xe9 \xc2\xb5\nACGTAC\xa0GTAC\n");
    const Result<ReadRecords> read = readRecords(path, {});
    QVERIFY(read.hasValue());
    QCOMPARE(recordsOf(read.value()).last(), QStringLiteral("p\u00b5|caf\u00e9 \u00b5|ACGTACNGTAC"));
    QCOMPARE(sentencesOf(read.value().warnings),
             (std::vector<std::string>{"1 character is not a nucleotide letter and was read as N, in p\xc2\xb5.",
                                       "3 bytes are not UTF-8 and were read as Latin-1, the first in line 3."}));
  }

  void recordOfNs() {
    const Result<ReadRecords> read = readRecords(sequenceFile("only_ns.fasta"), {});
    QVERIFY(read.hasValue());
    QCOMPARE(read.value().records.front().bases, std::string(60, 'N'));
    QCOMPARE(sentencesOf(read.value().warnings).size(), size_t{1});
  }

  void readsTenThousandRecords() {
    const TemporaryFolder folder;
    std::string text;
    for (int i = 0; i < 10'000; ++i)
      text += ">r" + std::to_string(i) + "\nACGTRN\n";
    int64_t bases = 0;
    const auto count = [&bases](Record&& record) -> Status {
      bases += record.length();
      return {};
    };
    const Result<ReadSummary> read = forEachRecord(folder.write("many.fa", text), count, {});
    QVERIFY(read.hasValue());
    QCOMPARE(read.value().records, 10'000);
    QCOMPARE(bases, 60'000);
  }

  void readsAGenomeOnOneLine() {
    const TemporaryFolder folder;
    std::string bases(5'000'000, 'A');
    bases[4'096] = 'r';
    bases[4'999'999] = 't';
    const Result<ReadRecords> read = readRecords(folder.write("genome.fa", ">chromosome\n" + bases), {});
    QVERIFY(read.hasValue());
    bases[4'096] = 'R';
    bases[4'999'999] = 'T';
    QVERIFY(read.value().records.front().bases == bases);
  }

  void foldingOverBlocksIsFoldingOfTheWhole() {
    const TemporaryFolder folder;
    const std::string unit = "acgtnRYKMSWBDHVacgtacgtacgt";
    std::string text = ">a\n", expected;
    for (int i = 0; i < 1'000; ++i) {
      const std::string line = i % 3 == 0 ? std::string(50, 'c') : unit;
      text += line + (i % 2 == 0 ? "\n" : " \r\n");
      for (char c : line)
        expected += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    const Result<ReadRecords> read = readRecords(folder.write("a.fa", text), {});
    QVERIFY(read.hasValue());
    QVERIFY(read.value().records.front().bases == expected);
  }

  void anErrorOfTheSinkEndsTheReading() {
    int calls = 0;
    const auto refuse = [&calls](Record&&) -> Status {
      ++calls;
      return Error{ErrorKind::DiskFull, {"x"}};
    };
    const Result<ReadSummary> read = forEachRecord(sequenceFile("three_records.fasta"), refuse, {});
    QVERIFY(read.hasError());
    QCOMPARE(read.error().kind, ErrorKind::DiskFull);
    QCOMPARE(calls, 1);
  }

  void stopsWhenAsked() {
    StopSource stop;
    const auto stopNow = [&stop](Record&&) -> Status {
      stop.requestStop();
      return {};
    };
    const Result<ReadSummary> read = forEachRecord(sequenceFile("three_records.fasta"), stopNow, {stop.token(), {}});
    QVERIFY(read.hasError());
    QVERIFY(read.error().isCancelled());
  }

  void reportsItsProgress() {
    Progress last;
    const auto keep = [](Record&&) -> Status { return {}; };
    const auto note = [&last](const Progress& progress) { last = progress; };
    QVERIFY(forEachRecord(sequenceFile("three_records.fasta"), keep, {{}, note}).hasValue());
    QCOMPARE(last.total, static_cast<int64_t>(fs::file_size(sequenceFile("three_records.fasta"))));
    QCOMPARE(last.done, last.total);
  }

  void fastaIsWrittenAsItIsRead() {
    const TemporaryFolder folder;
    const Result<ReadRecords> read = readRecords(sequenceFile("three_records.fasta"), {});
    QVERIFY(read.hasValue());
    QVERIFY(writeFasta(folder.path("out.fa"), read.value().records).hasValue());
    const Result<ReadRecords> again = readRecords(folder.path("out.fa"), {});
    QVERIFY(again.hasValue());
    QVERIFY(again.value().records == read.value().records);
  }
};

DGLM_TEST(TestReadRecords);
#include "tst_read_records.moc"
