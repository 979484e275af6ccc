// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/formats/record_writers.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

Record sampleRecord() {
  Record record;
  record.id = "p 1";
  record.topology = Topology::Circular;
  record.bases = std::string(100, 'A');
  Feature coding;
  coding.type = "CDS";
  coding.order = SegmentOrder::Join;
  coding.segments = {{{10, 20}, Strand::Forward}, {{30, 41}, Strand::Forward}};
  coding.qualifiers = {{"label", "a;b=c"}, {"db_xref", "one"}, {"db_xref", "two,three"}, {"pseudo", "", false, false}};
  Feature wrapping;
  wrapping.type = "misc_feature";
  wrapping.segments = {{{90, 105}, Strand::Reverse}};
  wrapping.qualifiers = {{"label", "wraps\there"}, {"note", "color: #ff8000"}};
  record.features = {coding, wrapping};
  return record;
}

}  // namespace

class TestFeatureWriters : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void gff3() {
    const TemporaryFolder folder;
    QVERIFY(writeGff3(folder.path("a.gff3"), std::vector{sampleRecord()}).hasValue());
    const QString expected = QStringLiteral(
        "##gff-version 3\n"
        "##sequence-region p_1 1 100\n"
        "p_1\t.\tregion\t1\t100\t.\t+\t.\tID=p_1;Name=p 1;Is_circular=true\n"
        "p_1\t.\tCDS\t11\t20\t.\t+\t0\tID=decode-glm-1;Name=a%3Bb%3Dc;label=a%3Bb%3Dc;db_xref=one,two%2Cthree;pseudo="
        "true\n"
        "p_1\t.\tCDS\t31\t41\t.\t+\t2\tID=decode-glm-1;Name=a%3Bb%3Dc;label=a%3Bb%3Dc;db_xref=one,two%2Cthree;pseudo="
        "true\n"
        "p_1\t.\tsequence_feature\t91\t105\t.\t-\t.\tName=wraps%09here;label=wraps%09here;note=color: #ff8000\n"
        "##FASTA\n"
        ">p_1\n");
    const QString written = QString::fromStdString(contentOf(folder.path("a.gff3")));
    QCOMPARE(written.left(expected.size()), expected);
  }

  void bed() {
    const TemporaryFolder folder;
    QVERIFY(writeBed(folder.path("a.bed"), std::vector{sampleRecord()}).hasValue());
    QCOMPARE(QString::fromStdString(contentOf(folder.path("a.bed"))),
             QString("p_1\t10\t41\ta;b=c\t0\t+\t10\t41\t0\t2\t10,11,\t0,20,\n"
                     "p_1\t0\t100\twraps here\t0\t-\t0\t100\t255,128,0\t2\t5,10,\t0,90,\n"));
  }

  void nothingIsWrittenIntoAMissingFolder() {
    const TemporaryFolder folder;
    for (const auto& write : {writeGenBank, writeFasta, writeGff3, writeBed}) {
      const Status status = write(folder.path("missing/a"), std::vector{sampleRecord()}, {});
      QVERIFY(status.hasError());
      QCOMPARE(status.error().kind, ErrorKind::CannotWriteFile);
    }
  }
};

DGLM_TEST(TestFeatureWriters);
#include "tst_feature_writers.moc"
