// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <fstream>

#include "core/base/file_hash.h"
#include "core/base/utf8_path.h"
#include "core/study/sequence_files.h"
#include "tests/core/result_checks.h"
#include "tests/test_case.h"

using namespace dglm;

class TestSequenceFiles : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aBadFileDoesNotStopTheOthers() {
    const FilesToRead files{
        {write("a.fa", ">a\nACGT\n"), write("b.fa", "%PDF-1.4 \x01\x02"), write("c.fa", ">c\nGG\n")}, {}};
    const auto read = readSequenceFiles(files, {});
    QVERIFY(read.hasValue());
    QCOMPARE(read.value().records.size(), size_t{2});
    QCOMPARE(read.value().failures.size(), size_t{1});
    QVERIFY(read.value().failures[0].text().find("b.fa") != std::string::npos);
    QCOMPARE(read.value().records[1].origin.path, files.paths[2]);
    QCOMPARE(read.value().taken, (std::vector{files.paths[0], files.paths[2]}));
    QVERIFY(!read.value().isInPart);
  }

  void aFileOfTheProjectIsNotAddedAgain() {
    const std::filesystem::path path = write("a.fa", ">a\nACGT\n");
    const FilesToRead files{{path}, {{sha256OfFile(path).value(), RecordId{4}}}};
    const auto read = readSequenceFiles(files, {});
    QVERIFY(read.hasValue());
    QVERIFY(read.value().records.empty());
    QCOMPARE(read.value().alreadyThere, std::vector<RecordId>{RecordId{4}});
  }

  void theSameFileTwiceIsReadOnce() {
    const FilesToRead files{{write("a.fa", ">a\nACGT\n"), write("b.fa", ">a\nACGT\n"), write("c.fa", ">c\nACGT\n")},
                            {}};
    const auto read = readSequenceFiles(files, {});
    QVERIFY(read.hasValue());
    QCOMPARE(read.value().records.size(), size_t{2});
    QCOMPARE(read.value().twins.size(), size_t{1});
    QCOMPARE(read.value().twins[0].first, files.paths[1]);
    QCOMPARE(read.value().twins[0].second, files.paths[0]);
  }

  void annotationsGoToTheirSequences_data() {
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QStringList>("sources");
    QTest::newRow("same name") << QStringList{"a.csv", "b.fa", "a.fa.gz"} << QStringList{"b.fa", "a.fa.gz+a.csv"};
    QTest::newRow("one of each") << QStringList{"a.fa", "a_pLann.csv"} << QStringList{"a.fa+a_pLann.csv"};
    QTest::newRow("another name") << QStringList{"a.fa", "b.fa", "c.gff3"} << QStringList{"a.fa", "b.fa", "c.gff3"};
    QTest::newRow("features of its own") << QStringList{"a.gb", "a.csv"} << QStringList{"a.gb", "a.csv"};
    QTest::newRow("GTF, packed, capitals")
        << QStringList{"g.FA", "g.gtf.gz", "h.fas"} << QStringList{"g.FA+g.gtf.gz", "h.fas"};
    QTest::newRow("its own folder") << QStringList{"b/g.fa", "a/g.fa", "a/g.gff"}
                                    << QStringList{"b/g.fa", "a/g.fa+a/g.gff"};
    QTest::newRow("either could be meant")
        << QStringList{"x.fa", "x.fasta", "x.gff"} << QStringList{"x.fa", "x.fasta", "x.gff"};
    QTest::newRow("alone") << QStringList{"a.csv"} << QStringList{"a.csv"};
  }
  void annotationsGoToTheirSequences() {
    QFETCH(const QStringList, files);
    QFETCH(const QStringList, sources);
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files)
      paths.emplace_back(file.toStdString());
    QStringList found;
    for (const AnnotatedSource& source : pairAnnotations(paths, {}))
      found << text(source.sequences) +
                   (source.annotation.empty() ? QString() : QLatin1Char('+') + text(source.annotation));
    QCOMPARE(found, sources);
  }

  void whatHoldsSequencesAnnotatesNothing() {
    const auto table = write("p.csv", "name,sequence\nd1,ACGT\n");
    const auto gff3 = write("p.gff3", "##gff-version 3\nq\t.\tgene\t1\t2\t.\t+\t.\tName=x\n##FASTA\n>q\nACGT\n");
    for (const auto& other : {table, gff3}) {
      const FilesToRead files{{write("p.fa", ">p\nACGTACGTAC\n"), other}, {}};
      const auto read = readSequenceFiles(files, {});
      QVERIFY(read.hasValue() && read.value().failures.empty());
      QCOMPARE(read.value().records.size(), size_t{2});
    }
  }

  void afterAStopNoFileIsLookedThrough() {
    const auto fasta = write("p.fa", ">p\nACGTACGTAC\n");
    const auto gff3 = write("p.gff3", "##gff-version 3\nq\t.\tgene\t1\t2\t.\t+\t.\tName=x\n##FASTA\n>q\nACGT\n");
    QCOMPARE(pairAnnotations({fasta, gff3}, {}).size(), size_t{2});
    StopSource stop;
    stop.requestStop();
    QCOMPARE(pairAnnotations({fasta, gff3}, stop.token()).size(), size_t{1});
    VERIFY_ERROR(readSequenceFiles({{fasta, gff3}, {}}, {stop.token(), {}}), ErrorKind::Cancelled);
  }

  void aFileOfTheProjectIsNotAnnotatedAnew() {
    const auto fasta = write("p.fa", ">p\nACGTACGTAC\n");
    const FilesToRead files{{fasta, write("p.csv", "seq_id,qstart,qend,Feature\np,2,5,AmpR\n")},
                            {{sha256OfFile(fasta).value(), RecordId{4}}}};
    const auto read = readSequenceFiles(files, {});
    QCOMPARE(read.value().alreadyThere.size(), size_t{1});
    QCOMPARE(read.value().leftOut, std::vector{files.paths[1]});
    QCOMPARE(read.value().taken, std::vector{fasta});
  }

  void anAnnotationThatIsNoneIsRefused() {
    const FilesToRead files{{write("p.fa", ">p\nACGTACGTAC\n"), write("p.gff3", "\x89PNG\r\nno line of it\n")}, {}};
    const auto read = readSequenceFiles(files, {});
    QVERIFY(read.value().records.empty());
    QCOMPARE(read.value().failures.size(), size_t{1});
  }

  void fastaTakesItsAnnotation() {
    const FilesToRead files{
        {write("p.fa", ">p\nACGTACGTAC\n"), write("p.csv", "seq_id,qstart,qend,Feature\np,2,5,AmpR\nother,1,2,ori\n")},
        {}};
    const auto read = readSequenceFiles(files, {});
    QVERIFY(read.hasValue() && read.value().failures.empty());
    QCOMPARE(read.value().records.size(), size_t{1});
    QCOMPARE(read.value().records[0].record.features.size(), size_t{1});
    QCOMPARE(read.value().remarks.size(), size_t{1});
    QCOMPARE(read.value().taken, files.paths);
    QVERIFY(read.value().isInPart);  // the row of another sequence
    const FilesToRead again{files.paths, {{read.value().records[0].origin.sha256, RecordId{3}}}};
    QCOMPARE(readSequenceFiles(again, {}).value().alreadyThere, std::vector<RecordId>{RecordId{3}});
  }

  void whatIsPassedOverIsTold_data() {
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<bool>("isInPart");
    const QString fasta = ">p\nACGTACGTAC\n";
    const QString line = "%1\t.\tgene\t%2\t.\t+\t.\tName=x\n";
    QTest::newRow("all read") << QStringList{fasta, line.arg("p", "2\t5")} << false;
    QTest::newRow("another sequence's") << QStringList{fasta, line.arg("q", "2\t5")} << true;
    QTest::newRow("beyond the end") << QStringList{fasta, line.arg("p", "2\t50")} << true;
    QTest::newRow("no annotation in it") << QStringList{fasta, "##gff-version 3\n"} << true;
    QTest::newRow("an empty record") << QStringList{fasta + ">q\n"} << true;
    QTest::newRow("odd letters") << QStringList{">p\nACGT!CGT\n"} << false;
  }

  void whatIsPassedOverIsTold() {
    QFETCH(const QStringList, files);
    QFETCH(const bool, isInPart);
    FilesToRead wanted{{write("p.fa", qPrintable(files[0]))}, {}};
    if (files.size() > 1)
      wanted.paths.push_back(write("p.gff3", qPrintable(files[1])));
    const auto read = readSequenceFiles(wanted, {});
    QVERIFY(read.hasValue() && read.value().failures.empty());
    QCOMPARE(read.value().records.size(), size_t{1});
    QCOMPARE(read.value().isInPart, isInPart);
    QVERIFY(!isInPart || !read.value().remarks.empty() || !read.value().warnings.empty());
  }

  void pastedTextBecomesARecord_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("bases");
    QTest::newRow("bases") << QByteArray("acgu nn") << QByteArray("typed") << QByteArray("ACGTNN");
    QTest::newRow("numbered") << QByteArray("1 acgt\r\n 61 ttt\n") << QByteArray("typed") << QByteArray("ACGTTTT");
    QTest::newRow("fasta") << QByteArray(">p1 my plasmid\nACG\nT\n") << QByteArray("p1") << QByteArray("ACGT");
    QTest::newRow("protein") << QByteArray("MKLLIFQ") << QByteArray() << QByteArray();
    QTest::newRow("nothing") << QByteArray(" \n") << QByteArray() << QByteArray();
    QTest::newRow("header alone") << QByteArray(">p1") << QByteArray() << QByteArray();
  }

  void pastedTextBecomesARecord() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, bases);
    const auto record = recordFromText(text.toStdString(), "typed");
    QCOMPARE(record.hasValue(), !bases.isEmpty());
    if (record.hasValue()) {
      QCOMPARE(record.value().id, id.toStdString());
      QCOMPARE(record.value().bases, bases.toStdString());
    }
  }

 private:
  static QString text(const std::filesystem::path& path) { return QString::fromStdString(toUtf8(path)); }

  std::filesystem::path write(const char* name, const char* text) {
    const std::filesystem::path path(folder_.filePath(name).toStdU16String());
    std::ofstream(path) << text;
    return path;
  }

  QTemporaryDir folder_;
};

DGLM_TEST(TestSequenceFiles);
#include "tst_sequence_files.moc"
