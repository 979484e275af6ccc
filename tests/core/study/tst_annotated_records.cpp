// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/study/annotated_records.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

constexpr const char* kFasta = ">a\nACGTACGTACGTACGTACGT\n>b\nACGTACGTACGTACGTACGT\n";

Result<AnnotatedRecords> read(const std::string& text, const AnnotatedReading& reading = {}) {
  return readAnnotatedRecords(AnnotatedSource::parse(text), reading, {});
}

}  // namespace

class TestAnnotatedRecords : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pLannotatesTable() {
    const TemporaryFolder folder;
    const std::string fasta = folder.write("s.fasta", kFasta).string();
    const std::string table =
        folder
            .write("t.csv",
                   "seq_id,sseqid,qstart,qend,sframe,Feature,Type\n"
                   "valseq_a,x,3,8.0,1,AmpR,CDS\nb,x,18,4,-1,\"ori, left\",rep_origin\nc,x,1,2,1,none,CDS\n")
            .string();
    const auto found = read(fasta + "," + table);
    QVERIFY2(found.hasValue(), found.hasValue() ? "" : found.error().text().c_str());
    const std::vector<Record>& records = found.value().records;
    QCOMPARE(records[0].features.front().label(), std::string("AmpR"));
    QCOMPARE(records[0].features.front().segments.front().bases, (BaseRange{2, 8}));
    QCOMPARE(records[0].topology, Topology::Linear);
    QCOMPARE(records[1].features.front().segments.front().bases, (BaseRange{17, 24}));  // round the origin
    QCOMPARE(records[1].features.front().strand(), Strand::Reverse);
    QCOMPARE(records[1].topology, Topology::Circular);
    QCOMPARE(found.value().warnings.size(), size_t(1));
    QCOMPARE(found.value().warnings.front(),
             std::string("t.csv: 1 row belongs to no record of the sequences; the first is 'none' of c."));
    const auto byType = read(fasta + "," + table, {.labelKey = "Type"});
    QCOMPARE(byType.value().records[0].features.front().label(), std::string("CDS"));
  }

  void tablesThatCannotBe_data() {
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no end") << QByteArray("seq_id,qstart,Feature\na,1,x\n") << "no column qend";
    QTest::newRow("beyond") << QByteArray("seq_id,qstart,qend,Feature\na,1,21,x\n") << "20 bases";
    QTest::newRow("zero") << QByteArray("seq_id,qstart,qend,Feature\na,0,5,x\n") << "'x' lies at 0";
    QTest::newRow("words") << QByteArray("seq_id,qstart,qend,Feature\na,one,5,x\n") << "'x' lies at one";
    QTest::newRow("no rows") << QByteArray("seq_id,qstart,qend,Feature\n") << "none of its records has a feature";
  }
  void tablesThatCannotBe() {
    QFETCH(QByteArray, table);
    QFETCH(QString, reason);
    const TemporaryFolder folder;
    const std::string fasta = folder.write("s.fasta", kFasta).string();
    const auto found = read(fasta + "," + folder.write("t.csv", table.toStdString()).string());
    QVERIFY(found.hasError());
    QVERIFY2(QString::fromStdString(found.error().text()).contains(reason), found.error().text().c_str());
  }

  void aBadRowIsSkipped() {
    const TemporaryFolder folder;
    const std::string fasta = folder.write("s.fasta", kFasta).string();
    const std::string table = folder
                                  .write("t.csv",
                                         "seq_id,qstart,qend,Feature\na,one,5,bad\na,1\n\na,0,5,zero\na,1,5,good\n"
                                         "a,1,900,far\nb, 2 ,4.0,too\n")
                                  .string();
    const auto found = read(fasta + "," + table);
    QVERIFY2(found.hasValue(), found.hasValue() ? "" : found.error().text().c_str());
    QCOMPARE(found.value().records[0].features.size(), size_t{1});
    QCOMPARE(found.value().records[0].features[0].label(), std::string("good"));
    QCOMPARE(found.value().records[1].features.size(), size_t{1});
    QCOMPARE(found.value().warnings,
             std::vector<std::string>{
                 "t.csv: 4 rows were skipped; of the first, 'bad' lies at one to 5 of a record of 20 bases."});
  }

  void rowsFindRecordsByTheirNameInFiles() {
    const TemporaryFolder folder;
    const std::string sequences =
        folder.write("s.csv", "id,sequence\np 1,ACGTACGTACGTACGTACGT\nq,ACGTACGTACGTACGTACGT\n").string();
    const std::string table = folder.write("t.csv", "seq_id,qstart,qend,Feature\np_1,1,5,bla\n").string();
    const auto byTable = read(sequences + "," + table);
    QCOMPARE(byTable.value().records[0].features.size(), size_t{1});
    const std::string gff = folder.write("a.txt", "# ours\np_1\t.\tCDS\t1\t6\t.\t+\t0\tName=bla\n").string();
    const auto byGff = read(sequences + "," + gff);
    QVERIFY2(byGff.hasValue(), byGff.hasValue() ? "" : byGff.error().text().c_str());
    QCOMPARE(byGff.value().records[0].features[0].label(), std::string("bla"));
  }

  void gff3BesideItsSequences() {
    const TemporaryFolder folder;
    const std::string fasta = folder.write("s.fasta", kFasta).string();
    const std::string gff =
        folder.write("a.gff3", "##gff-version 3\na\t.\tCDS\t3\t8\t.\t+\t0\tName=AmpR;gene=bla\n").string();
    const auto found = read(fasta + "," + gff);
    QVERIFY(found.hasValue());
    QCOMPARE(found.value().records[0].features.front().label(), std::string("AmpR"));
    const std::string bad =
        folder.write("b.gff3", "a\t.\tCDS\tx\t8\t.\t+\t0\tName=no\na\t.\tCDS\t3\t8\t.\t+\t0\tName=AmpR\n").string();
    const auto withBadLine = read(fasta + "," + bad);
    QCOMPARE(withBadLine.value().records[0].features.size(), size_t{1});
    QCOMPARE(withBadLine.value().warnings,
             std::vector<std::string>{
                 "b.gff3: 1 line of annotations has no numbers for start and end and was skipped: line 1."});
    const auto byGene = read(fasta + "," + gff, {.labelKey = "gene"});
    QCOMPARE(byGene.value().records[0].features.front().label(), std::string("bla"));
    const auto byProduct = read(fasta + "," + gff, {.labelKey = "product"});
    QVERIFY(byProduct.hasError());
    QVERIFY2(byProduct.error().text().ends_with("a.gff3 has it; they have gene, label."),
             byProduct.error().text().c_str());
  }

  void aCommaInANameIsNoSeparator() {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.write("a,b.fasta", kFasta);
    QVERIFY(AnnotatedSource::parse(file.string()).annotation.empty());
    QCOMPARE(AnnotatedSource::parse(file.string() + ",x.csv").sequences, file);
  }
};

DGLM_TEST(TestAnnotatedRecords);
#include "tst_annotated_records.moc"
