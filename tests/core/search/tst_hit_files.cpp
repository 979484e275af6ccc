// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/hit_reader.h"
#include "core/search/hit_writer.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

AlignedHit someHit(const std::string& query, const std::string& subject, bool isReverse) {
  AlignedHit hit;
  hit.hit = {query, subject, 75, 8, 1, 1, 3, 9, isReverse ? 20 : 13, isReverse ? 13 : 20, 2.5e-7, 71.25};
  hit.score = 38;
  hit.identities = 6;
  hit.gaps = 1;
  hit.subjectLength = 500;
  hit.queryRow = "ACGT-ACG";
  hit.subjectRow = "ACGAAACG";
  return hit;
}

std::filesystem::path written(const TemporaryFolder& folder, HitFormat format) {
  const std::filesystem::path path = folder.path("hits");
  const SearchDescription description{"decode-glm 1.0", "2 files", scoringOf(SearchTask::Megablast), 10};
  const auto writer = valueOf(HitWriter::create(path, format, description));
  const std::vector<AlignedHit> first = {someHit("a<1>", "x", false), someHit("a<1>", "x", true),
                                         someHit("a<1>", "y&z", true)};
  const auto check = [](Status status) {
    if (status.hasError())
      qFatal("%s", status.error().text().c_str());
  };
  check(writer->write({"a<1>", 40, {1000, 2}, 2e4}, first));
  check(writer->write({"none", 0, {1000, 2}, 0}, {}));
  check(writer->write({"b", 40, {1000, 2}, 2e4}, std::vector{someHit("b", "x", false)}));
  check(writer->commit());
  return path;
}

}  // namespace

class TestHitFiles : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void comeBack_data();
  void comeBack();
  void areReadUntilThereAreEnough_data() { comeBack_data(); }
  void areReadUntilThereAreEnough();
  void haveTheFormsOfBlastn();
  void readsThePublishedForm();
  void readsBlastnsOwnNamesInXml();
  void refusesOtherThings_data();
  void refusesOtherThings();
};

void TestHitFiles::comeBack_data() {
  QTest::addColumn<int>("format");
  QTest::newRow("csv") << static_cast<int>(HitFormat::NamedCsv);
  QTest::newRow("5") << static_cast<int>(HitFormat::Xml);
  QTest::newRow("6") << static_cast<int>(HitFormat::Tabular);
  QTest::newRow("7") << static_cast<int>(HitFormat::CommentedTabular);
  QTest::newRow("10") << static_cast<int>(HitFormat::Csv);
}

void TestHitFiles::comeBack() {
  QFETCH(int, format);
  const TemporaryFolder folder;
  const std::vector<Hit> hits = valueOf(readHits(written(folder, static_cast<HitFormat>(format))));
  QCOMPARE(hits.size(), size_t{4});
  QCOMPARE(QString::fromStdString(hits[0].query), "a<1>");
  QCOMPARE(QString::fromStdString(hits[2].subject), "y&z");
  QCOMPARE(QString::fromStdString(hits[3].query), "b");
  const Hit& hit = hits[1];
  QCOMPARE(hit.identity, 75.0);
  QCOMPARE(hit.columns, int64_t{8});
  QCOMPARE(hit.mismatches, int64_t{1});
  QCOMPARE(hit.gapOpenings, int64_t{1});
  QCOMPARE(hit.queryStart, int64_t{3});
  QCOMPARE(hit.queryEnd, int64_t{9});
  QCOMPARE(hit.subjectStart, int64_t{20});
  QCOMPARE(hit.subjectEnd, int64_t{13});
  QCOMPARE(hit.expected, 2.5e-7);
}

void TestHitFiles::areReadUntilThereAreEnough() {
  QFETCH(int, format);
  const TemporaryFolder folder;
  const auto path = written(folder, static_cast<HitFormat>(format));
  int read = 0;
  const HitSink two = [&](Hit&&) { return ++read < 2 ? HitsWanted::More : HitsWanted::Enough; };
  VERIFY_OK(forEachHit(path, two));
  QCOMPARE(read, 2);
}

void TestHitFiles::haveTheFormsOfBlastn() {
  const TemporaryFolder folder;
  const QString line = "b,x,75.000,8,1,1,3,9,13,20,2.50e-07,71.2\n";
  const QString csv = QString::fromStdString(contentOf(written(folder, HitFormat::NamedCsv)));
  QVERIFY(
      csv.startsWith("query_id,subject_id,percent_identity,alignment_length,mismatches,gap_opens,query_start,"
                     "query_end,subject_start,subject_end,evalue,bitscore\n"));
  QVERIFY(csv.endsWith(line));
  QCOMPARE(QString::fromStdString(contentOf(written(folder, HitFormat::Csv))), csv.section('\n', 1));
  QVERIFY(QString::fromStdString(contentOf(written(folder, HitFormat::Tabular)))
              .endsWith(QString(line).replace(',', '\t')));
  const QString commented = QString::fromStdString(contentOf(written(folder, HitFormat::CommentedTabular)));
  QVERIFY(commented.contains("# Query: none\n# Database: 2 files\n# 0 hits found\n"));
  QVERIFY(commented.endsWith("# BLAST processed 3 queries\n"));
  const QString xml = QString::fromStdString(contentOf(written(folder, HitFormat::Xml)));
  QVERIFY(xml.contains("<Hsp_midline>|||  |||</Hsp_midline>"));
  QVERIFY(xml.contains("<Hsp_hit-frame>-1</Hsp_hit-frame>"));
}

void TestHitFiles::readsThePublishedForm() {
  const TemporaryFolder folder;
  const auto path = folder.write("a.csv",
                                 "10321,NZ_NRRJ01000080.1,100,37,0,0,7,43,548,584,0.0000000125,69.4\n\n"
                                 "9636,NZ_NRRJ01000080.1,95.349,43,2,0,211,253,766,808,1.2E-8,69.4\r\n");
  const std::vector<Hit> hits = valueOf(readHits(path));
  QCOMPARE(hits.size(), size_t{2});
  QCOMPARE(hits[0].expected, 1.25e-8);
  QCOMPARE(hits[1].columns, int64_t{43});
}

void TestHitFiles::readsBlastnsOwnNamesInXml() {
  const TemporaryFolder folder;
  const auto path = folder.write(
      "a.xml",
      "<?xml version=\"1.0\"?>\n<BlastOutput>\n<Iteration>\n  <Iteration_query-ID>Query_1</Iteration_query-ID>\n"
      "  <Iteration_query-def>mine and more</Iteration_query-def>\n<Hit>\n  <Hit_id>gnl|BL_ORD_ID|0</Hit_id>\n"
      "  <Hit_def>theirs and more</Hit_def>\n    <Hsp>\n      <Hsp_bit-score>71.3</Hsp_bit-score>\n"
      "      <Hsp_evalue>1e-5</Hsp_evalue>\n<Hsp_query-from>1</Hsp_query-from>\n<Hsp_query-to>4</Hsp_query-to>\n"
      "<Hsp_hit-from>4</Hsp_hit-from>\n<Hsp_hit-to>1</Hsp_hit-to>\n<Hsp_identity>4</Hsp_identity>\n"
      "<Hsp_gaps>0</Hsp_gaps>\n<Hsp_align-len>4</Hsp_align-len>\n    </Hsp>\n</Hit>\n</Iteration>\n</BlastOutput>\n");
  const std::vector<Hit> hits = valueOf(readHits(path));
  QCOMPARE(hits.size(), size_t{1});
  QCOMPARE(QString::fromStdString(hits[0].query + " " + hits[0].subject), "mine theirs");
}

void TestHitFiles::refusesOtherThings_data() {
  QTest::addColumn<QByteArray>("content");
  const QByteArray good = "a,b,100,37,0,0,7,43,548,584,1e-5,69.4\n";
  QTest::newRow("too few columns") << good + "a,b,100\n";
  QTest::newRow("a word for a number") << good + "a,b,100,many,0,0,7,43,548,584,1e-5,69.4\n";
  QTest::newRow("not finite") << good + "a,b,nan,37,0,0,7,43,548,584,1e-5,69.4\n";
  QTest::newRow("too large a number") << good + "a,b,100,99999999999999999999,0,0,7,43,548,584,1e-5,69.4\n";
  QTest::newRow("position 0") << good + "a,b,100,37,0,0,0,43,548,584,1e-5,69.4\n";
  QTest::newRow("a second header") << good + "q,s,p,l,m,g,qs,qe,ss,se,e,b\n";
  QTest::newRow("other XML") << QByteArray("<?xml version=\"1.0\"?>\n<svg/>\n");
  QTest::newRow("cut XML") << QByteArray("<BlastOutput>\n<Hsp>\n<Hsp_identity>4</Hsp_identity>\n");
  QTest::newRow("XML with impossible numbers") << QByteArray(
      "<BlastOutput>\n<Hsp>\n<Hsp_identity>9</Hsp_identity>\n<Hsp_align-len>4</Hsp_align-len>\n</Hsp>\n"
      "</BlastOutput>\n");
  QTest::newRow("XML with a word for a number")
      << QByteArray("<BlastOutput>\n<Hsp>\n<Hsp_identity>x</Hsp_identity>\n</Hsp>\n</BlastOutput>\n");
  QTest::newRow("bytes") << QByteArray("\x89PNG\r\n\x1a\n\x00\x01", 10);
}

void TestHitFiles::refusesOtherThings() {
  QFETCH(QByteArray, content);
  const TemporaryFolder folder;
  QVERIFY(readHits(folder.write("a", content.toStdString())).hasError());
}

DGLM_TEST(TestHitFiles);
#include "tst_hit_files.moc"
