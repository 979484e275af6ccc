// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/subject_stream.h"

#include "tests/core/result_checks.h"
#include "tests/core/search/search_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

struct ReadRecord {
  std::string id, bases;
  bool isCircular = false;
  auto operator<=>(const ReadRecord&) const = default;
};

std::string lettersOf(const PackedBases& bases) {
  std::vector<BaseCode> codes;
  bases.unpack(0, bases.length(), codes);
  std::string letters;
  for (const BaseCode code : codes)
    letters += letterOf(code);
  return letters;
}

Result<std::vector<ReadRecord>> readAll(const std::filesystem::path& path, const PieceLimits& limits = {}) {
  DGLM_TRY(SubjectStream stream, SubjectStream::open(path, limits));
  std::vector<ReadRecord> records;
  for (SubjectPiece piece;;) {
    DGLM_TRY(const bool hasMore, stream.next(piece, {}));
    if (!hasMore)
      return records;
    if (piece.start == 0)
      records.push_back({piece.id, {}, piece.isCircular});
    ReadRecord& record = records.back();
    if (piece.start > static_cast<int64_t>(record.bases.size()))
      return Error{ErrorKind::Internal, {"a piece", "bases between two pieces are missing"}};
    record.bases.resize(static_cast<size_t>(piece.start));
    record.bases += lettersOf(piece.bases);
  }
}

}  // namespace

class TestSubjectStream : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsAllFormsOfLines_data();
  void readsAllFormsOfLines();
  void cutsLongRecords();
  void readsTopologies();
  void refusesWhatIsNoFasta_data();
  void refusesWhatIsNoFasta();
  void stopsAtDamage_data();
  void stopsAtDamage();
  void stopsWhenAsked();
};

void TestSubjectStream::readsAllFormsOfLines_data() {
  QTest::addColumn<QByteArray>("content");
  QTest::newRow("lines") << QByteArray(">a one\nACGT\nACGT\n>b\nTTRN\n");
  QTest::newRow("one line") << QByteArray(">a\nACGTACGT\n>b\nTTRN");
  QTest::newRow("CRLF") << QByteArray(">a one\r\nACGT\r\nACGT\r\n>b\r\nTTRN\r\n");
  QTest::newRow("soft-masked") << QByteArray(">a\nacgtACGT\n>b\nttrn\n");
  QTest::newRow("blanks") << QByteArray("\n >a\n").replace(" ", "") + QByteArray("ACGT ACGT \n\n\n>b x\nT T\tRN\n");
  QTest::newRow("comments") << QByteArray(";said\n>a\nACGT\n;more\nACGT\n>b\nTTRN\n");
  QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf>a\nACGTACGT\n>b\nTTRN\n");
  QTest::newRow("RNA") << QByteArray(">a\nACGUACGU\n>b\nUURN\n");
}

void TestSubjectStream::readsAllFormsOfLines() {
  QFETCH(QByteArray, content);
  const TemporaryFolder folder;
  const auto records = valueOf(readAll(folder.write("a.fna", content.toStdString())));
  QCOMPARE(records.size(), size_t{2});
  QCOMPARE(QString::fromStdString(records[0].id + records[0].bases), "aACGTACGT");
  QCOMPARE(QString::fromStdString(records[1].id + records[1].bases), "bTTRN");
}

void TestSubjectStream::cutsLongRecords() {
  const TemporaryFolder folder;
  const std::string a = randomBases(500'000, 1), b = randomBases(100, 2), c = randomBases(300'007, 3);
  const auto path =
      folder.write("a.fna", fastaOf("a circular=true", a) + fastaOf("b circular=true", b) + fastaOf("c", c, 1'000'000));
  const auto whole = valueOf(readAll(path));
  QCOMPARE(whole.size(), size_t{3});
  QVERIFY(whole[0].bases == a && whole[2].bases == c);
  for (const PieceLimits& limits : {PieceLimits{70'000, 1000}, PieceLimits{1, 0}, PieceLimits{200'000, 80'000}}) {
    auto pieces = valueOf(readAll(path, limits));
    QVERIFY(!pieces[0].isCircular && pieces[1].isCircular);
    pieces[0].isCircular = true;
    QVERIFY(pieces == whole);
  }
}

void TestSubjectStream::readsTopologies() {
  const TemporaryFolder folder;
  const auto records =
      valueOf(readAll(folder.write("a.fna", ">a [topology=circular]\nACGT\n>b\nACGT\n>circular=true\nAC\n")));
  QVERIFY(records[0].isCircular);
  QVERIFY(!records[1].isCircular);
  QVERIFY(!records[2].isCircular);
}

void TestSubjectStream::refusesWhatIsNoFasta_data() {
  QTest::addColumn<QByteArray>("content");
  QTest::addColumn<QString>("advice");
  QTest::newRow("empty") << QByteArray() << "empty";
  QTest::newRow("blank") << QByteArray("\n\n  \n") << "empty";
  QTest::newRow("text") << QByteArray("ACGT\nACGT\n") << "does not begin with a header";
  QTest::newRow("GenBank") << QByteArray("LOCUS       a 4 bp\n") << "it is GenBank";
  QTest::newRow("zstd") << QByteArray("\x28\xb5\x2f\xfd\x04\x00", 6) << "zstd -d";
  QTest::newRow("xz") << QByteArray("\xfd\x37zXZ\x00", 6) << "xz -d";
  QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n") << "does not begin with a header";
}

void TestSubjectStream::refusesWhatIsNoFasta() {
  QFETCH(QByteArray, content);
  QFETCH(QString, advice);
  const TemporaryFolder folder;
  const auto read = readAll(folder.write("a.fna", content.toStdString()));
  QVERIFY(read.hasError());
  QVERIFY2(read.error().text().find(advice.toStdString()) != std::string::npos, read.error().text().c_str());
}

void TestSubjectStream::stopsAtDamage_data() {
  QTest::addColumn<QByteArray>("content");
  QTest::newRow("zeros") << QByteArray(">a\nACGT\n") + QByteArray(5000, '\0');
  QTest::newRow("control characters") << QByteArray(">a\nAC\x01GT\n");
  QTest::newRow("endless header") << QByteArray(">") + QByteArray(3'000'000, 'x');
  QTest::newRow("cut gzip") << QByteArray::fromHex("1f8b080000000000000373b4e3727474");
}

void TestSubjectStream::stopsAtDamage() {
  QFETCH(QByteArray, content);
  const TemporaryFolder folder;
  QVERIFY(readAll(folder.write("a.fna", content.toStdString())).hasError());
  QVERIFY(readAll(folder.path("missing.fna")).hasError());
  QVERIFY(readAll(folder.path()).hasError());
}

void TestSubjectStream::stopsWhenAsked() {
  const TemporaryFolder folder;
  StopSource stop;
  SubjectStream stream =
      valueOf(SubjectStream::open(folder.write("a.fna", fastaOf("a", randomBases(3'000'000, 1))), {}));
  stop.requestStop();
  SubjectPiece piece;
  VERIFY_ERROR(stream.next(piece, stop.token()), ErrorKind::Cancelled);
}

DGLM_TEST(TestSubjectStream);
#include "tst_subject_stream.moc"
