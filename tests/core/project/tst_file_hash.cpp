// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/base/file_hash.h"
#include "tests/core/project_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

class TestFileHash : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void knownSums_data();
  void knownSums();
  void failuresAreNamed();
  void weightsAreReadOnce();

 private:
  TemporaryFolder folder_;
};

void TestFileHash::knownSums_data() {
  // FIPS 180-4 examples; the last spans several blocks of reading.
  QTest::addColumn<QByteArray>("content");
  QTest::addColumn<QString>("sum");
  QTest::newRow("empty") << QByteArray() << "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  QTest::newRow("abc") << QByteArray("abc") << "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  const QByteArray large(3'000'001, 'x');
  QTest::newRow("large") << large
                         << QString::fromLatin1(QCryptographicHash::hash(large, QCryptographicHash::Sha256).toHex());
}

void TestFileHash::knownSums() {
  QFETCH(QByteArray, content);
  QFETCH(QString, sum);
  const auto path = folder_.write("weights.bin", content.toStdString());
  QCOMPARE(QString::fromStdString(valueOf(sha256OfFile(path))), sum);
}

void TestFileHash::failuresAreNamed() {
  VERIFY_ERROR(sha256OfFile(folder_.path("missing")), ErrorKind::FileNotFound);
  VERIFY_ERROR(sha256OfFile(folder_.path()), ErrorKind::CannotOpenFile);
  StopSource source;
  source.requestStop();
  VERIFY_ERROR(sha256OfFile(folder_.write("weights.bin", "abc"), {source.token(), {}}), ErrorKind::Cancelled);
}

void TestFileHash::weightsAreReadOnce() {
  const auto path = folder_.write("weights.bin", "abc");
  const auto day = std::filesystem::file_time_type::clock::now() - std::chrono::hours(24);
  int reads = 0;
  const JobContext job{{}, [&](const Progress& progress) { reads += progress.done == 0 ? 1 : 0; }};
  const auto sum = [&] { return valueOf(rememberedSha256(path, job)); };
  const auto write = [&](const char* content, std::filesystem::file_time_type changed) {
    folder_.write("weights.bin", content);
    std::filesystem::last_write_time(path, changed);
  };
  write("abc", day);
  QCOMPARE(sum(), sha256OfText("abc"));
  QCOMPARE(sum(), sha256OfText("abc"));
  QCOMPARE(reads, 1);
  write("abd", day + std::chrono::seconds(1));
  QCOMPARE(sum(), sha256OfText("abd"));
  write("abde", day + std::chrono::seconds(1));
  QCOMPARE(sum(), sha256OfText("abde"));
  QCOMPARE(reads, 3);
  folder_.write("weights.bin", "abcd");  // just now: it may change again within a tick of the clock
  QCOMPARE(sum(), sha256OfText("abcd"));
  QCOMPARE(sum(), sha256OfText("abcd"));
  QCOMPARE(reads, 5);
  StopSource stop;
  stop.requestStop();
  VERIFY_ERROR(rememberedSha256(path, {stop.token(), {}}), ErrorKind::Cancelled);
  VERIFY_ERROR(rememberedSha256(folder_.path("missing")), ErrorKind::FileNotFound);
}

DGLM_TEST(TestFileHash);
#include "tst_file_hash.moc"
