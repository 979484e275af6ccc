// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/base/file_hash.h"
#include "tests/core/project_samples.h"
#include "tests/core/temporary_folder.h"

using namespace dglm;
using namespace dglm::test;

class TestFileHash : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void knownSums_data();
  void knownSums();
  void failuresAreNamed();

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

QTEST_GUILESS_MAIN(TestFileHash)
#include "tst_file_hash.moc"
