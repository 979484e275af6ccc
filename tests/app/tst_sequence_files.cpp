// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <fstream>

#include "app/sequence_files.h"
#include "core/base/file_hash.h"

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
  }

  void aFileOfTheProjectIsNotAddedAgain() {
    const std::filesystem::path path = write("a.fa", ">a\nACGT\n");
    const FilesToRead files{{path}, {{sha256OfFile(path).value(), RecordId{4}}}};
    const auto read = readSequenceFiles(files, {});
    QVERIFY(read.hasValue());
    QVERIFY(read.value().records.empty());
    QCOMPARE(read.value().alreadyThere, std::vector<RecordId>{RecordId{4}});
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
  std::filesystem::path write(const char* name, const char* text) {
    const std::filesystem::path path(folder_.filePath(name).toStdU16String());
    std::ofstream(path) << text;
    return path;
  }

  QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestSequenceFiles)
#include "tst_sequence_files.moc"
