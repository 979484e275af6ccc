// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/formats/record_names.h"
#include "core/formats/record_writers.h"
#include "core/formats/track_writers.h"
#include "core/sequence/distinct_names.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

Record recordCalled(const std::string& id) {
  Record record;
  record.id = id;
  record.bases = std::string(30, 'A');
  Feature feature;
  feature.type = "CDS";
  feature.segments = {{{2, 8}, Strand::Forward}};
  record.features = {feature};
  return record;
}

/// The words at `column`, one a line that starts with none of the marks.
QStringList firstColumn(const std::string& text) {
  QStringList names;
  bool isSequence = false;
  for (const QString& line : QString::fromStdString(text).split('\n', Qt::SkipEmptyParts)) {
    isSequence = isSequence || line == "##FASTA";
    if (!isSequence && !line.startsWith('#') && !line.startsWith("track "))
      names << line.section('\t', 0, 0);
  }
  names.removeDuplicates();
  return names;
}

QStringList headers(const std::string& text) {
  QStringList names;
  for (const QString& line : QString::fromStdString(text).split('\n'))
    if (line.startsWith('>'))
      names << line.mid(1).section(' ', 0, 0);
  return names;
}

}  // namespace

class TestRecordNames : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatANameBecomes_data() {
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << QByteArray("gi|1|pUC-19.2") << QByteArray("gi|1|pUC-19.2");
    QTest::newRow("blanks") << QByteArray("pUC clone  7") << QByteArray("pUC_clone__7");
    QTest::newRow("tab, line end") << QByteArray("a\tb\nc") << QByteArray("a_b_c");
    QTest::newRow("beyond ASCII, one a letter") << QByteArray("pλΔ1") << QByteArray("p__1");
    QTest::newRow("percent") << QByteArray("a%20b") << QByteArray("a_20b");
    QTest::newRow("comment") << QByteArray("#1 #") << QByteArray("_1_#");
    QTest::newRow("header") << QByteArray(">a>b") << QByteArray("_a>b");
    QTest::newRow("nothing") << QByteArray("") << QByteArray("_");
  }
  void whatANameBecomes() {
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, name);
    QCOMPARE(nameInFiles(id.toStdString()), name.toStdString());
    QCOMPARE(nameInFiles(name.toStdString()), name.toStdString());
  }

  void namesAreToldApart() {
    DistinctNames names;
    names.take("b");
    QStringList given;
    for (const char* name : {"a", "a", "a_2", "b", "a", "c"})
      given << QString::fromStdString(names.next(name));
    QCOMPARE(given, (QStringList{"a", "a_2", "a_2_2", "b_2", "a_3", "c"}));
    QCOMPARE(names.renamings().size(), size_t{4});
    QCOMPARE(sentenceOf({}), std::string());
    QCOMPARE(sentenceOf({{"a", "a_2"}}),
             std::string("Two records are called a; the second is called a_2 to tell them apart."));
    QCOMPARE(
        sentenceOf(names.renamings()),
        std::string("4 records have the name of another; the first of them, a, is called a_2 to tell them apart."));
  }

  void oneNameInEveryFile() {
    const TemporaryFolder folder;
    const std::vector<Record> records = {recordCalled("pUC clone 7"), recordCalled("pλ"), recordCalled("pUC_clone 7"),
                                         recordCalled("pUC clone 7")};
    const QStringList names = {"pUC_clone_7", "p_", "pUC_clone_7_2", "pUC_clone_7_3"};
    QVERIFY(writeFasta(folder.path("a.fa"), records).hasValue());
    QCOMPARE(headers(contentOf(folder.path("a.fa"))), names);
    QVERIFY(writeBed(folder.path("a.bed"), records).hasValue());
    QCOMPARE(firstColumn(contentOf(folder.path("a.bed"))), names);
    QVERIFY(writeGff3(folder.path("a.gff3"), records).hasValue());
    QCOMPARE(firstColumn(contentOf(folder.path("a.gff3"))), names);
    QCOMPARE(headers(contentOf(folder.path("a.gff3"))), names);
    Track track{"t", {}};
    for (const Record& record : records)
      track.records.push_back({record.id, record.length(), {{{0, 3}, 1.0F}}});
    QVERIFY(writeBedGraph(folder.path("a.bedgraph"), std::vector{track}).hasValue());
    QCOMPARE(firstColumn(contentOf(folder.path("a.bedgraph"))), names);
    QVERIFY(writeGenBank(folder.path("a.gb"), records).hasValue());
    QStringList loci;
    for (const QString& line : QString::fromStdString(contentOf(folder.path("a.gb"))).split('\n'))
      if (line.startsWith("LOCUS"))
        loci << line.simplified().section(' ', 1, 1);
    QCOMPARE(loci, names);
    QCOMPARE(sentenceOfDoubledNames(records),
             std::string("2 records have the name of another; the first of them, pUC_clone_7, is called pUC_clone_7_2 "
                         "to tell them apart."));
  }

  void aNameForAFile() { QCOMPARE(fileNameOf(recordCalled("a/b\\c: pλ|1")), std::string("a_b_c__p__1")); }

  void aPlaceholderGivesWayToTheFile() {
    QCOMPARE(nameInProgram("Exported", "/a/my plasmid.gb"), std::string("my plasmid"));
    QCOMPARE(nameInProgram("Exported", "/a/p.1.gb.gz"), std::string("p.1"));
    QCOMPARE(nameInProgram("pUC19", "/a/b.gb"), std::string("pUC19"));
  }
};

DGLM_TEST(TestRecordNames);
#include "tst_record_names.moc"
