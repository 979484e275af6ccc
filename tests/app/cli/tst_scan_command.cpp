// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/app/cli/run_program.h"
#include "tests/core/search/search_samples.h"
#include "tests/test_case.h"

using namespace dglm::test;

namespace {

void write(const QString& path, const std::string& content) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(content.data(), static_cast<qint64>(content.size())) < 0)
    qFatal("a file of the test cannot be written");
}

QByteArray contentOfFile(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Files in which pieces of two queries are planted.
class ScanFiles {
 public:
  explicit ScanFiles(int files, size_t basesOfEach) {
    const std::string a = randomBases(400, 1), b = randomBases(300, 2);
    write(path("query.fasta"), fastaOf("a", a) + fastaOf("b", b) + ">empty\n" + fastaOf("again", a));
    QDir(folder_.path()).mkdir("corpus");
    for (int i = 0; i < files; ++i) {
      const auto seed = static_cast<unsigned>(i);
      write(
          path(QString("corpus/%1.fna").arg(i, 3, 10, QChar('0'))),
          fastaOf("s" + std::to_string(i), randomBases(basesOfEach, 100 + seed) +
                                               mutated(i % 2 == 0 ? a : b, 0.03, seed) + randomBases(50, 5000 + seed)));
    }
  }

  QString path(const QString& name) const { return folder_.filePath(name); }
  QStringList scan(const QString& out, const QStringList& more = {}) const {
    return QStringList{"scan", "--query", path("query.fasta"), "--corpus", path("corpus"), "--out", path(out)} + more;
  }

 private:
  QTemporaryDir folder_;
};

}  // namespace

class TestScanCommand : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { qputenv("XDG_DATA_HOME", data_.path().toUtf8()); }
  void writesTheReferencesTable();
  void addsUpTheSpecies();
  void writesEachForm_data();
  void writesEachForm();
  void tellsWhatIsWrong_data();
  void tellsWhatIsWrong();
  void namesWhatItLeftOut();
  void keepsItsInputs();
  void startsWithoutTheOtherCommands();
  void stopsWithinASecond();
  void goesOnAfterAKill();

 private:
  QTemporaryDir data_;  ///< for what the program keeps of its user
};

void TestScanCommand::writesTheReferencesTable() {
  const ScanFiles files(6, 2000);
  const Outcome done = decodeGlm(QStringList{"--json"} + files.scan("hits.csv"));
  QCOMPARE(done.status, 0);
  QCOMPARE(done.json()["queries"].toInt(), 4);
  QCOMPARE(done.json()["distinct_queries"].toInt(), 2);
  QCOMPARE(done.json()["empty_queries"].toInt(), 1);
  QCOMPARE(done.json()["files"].toInt(), 6);
  QCOMPARE(done.json()["hits"].toInt(), 9);
  QVERIFY(done.error.contains("1 query has no base"));
  const QList<QByteArray> lines = contentOfFile(files.path("hits.csv")).trimmed().split('\n');
  QCOMPARE(lines.size(), 10);
  QVERIFY(lines[0].startsWith("query_id,subject_id,percent_identity,"));
}

void TestScanCommand::addsUpTheSpecies() {
  const ScanFiles files(4, 1000);
  const std::string query = randomBases(400, 1);
  write(files.path("corpus/named.fna"),
        fastaOf("NC_000913.3 Escherichia coli str. K-12, complete genome", randomBases(200, 7) + query) +
            fastaOf("NC_002695.2 Escherichia coli O157:H7, complete genome", query + randomBases(300, 8)));
  const Outcome done = decodeGlm(QStringList{"--json"} + files.scan("hits.csv", {"--summary", files.path("sum.csv"),
                                                                                 "--figure", files.path("sum.svg")}));
  QVERIFY2(done.status == 0, qPrintable(done.error));
  QCOMPARE(done.json()["summary"].toString(), files.path("sum.csv"));
  const QList<QByteArray> lines = contentOfFile(files.path("sum.csv")).trimmed().split('\n');
  QCOMPARE(lines.size(), 6);  // the species, and four sequences whose headers name none
  QVERIFY2(
      lines[1].startsWith("Escherichia coli,Escherichia coli,\"Escherichia coli str. K-12, complete genome\",2,4,2,"),
      lines[1].constData());
  QVERIFY(contentOfFile(files.path("sum.svg")).contains("Escherichia coli"));
  const Outcome apart =
      decodeGlm(files.scan("hits.csv", {"--summary", files.path("sum.csv"), "--summary-by", "sequence"}));
  QCOMPARE(apart.status, 0);
  QCOMPARE(contentOfFile(files.path("sum.csv")).trimmed().split('\n').size(), 7);
}

void TestScanCommand::writesEachForm_data() {
  QTest::addColumn<QString>("form");
  QTest::addColumn<QByteArray>("start");
  QTest::newRow("csv") << "csv" << QByteArray("query_id,");
  QTest::newRow("5") << "5" << QByteArray("<?xml");
  QTest::newRow("6") << "6" << QByteArray("a\ts");
  QTest::newRow("7") << "7" << QByteArray("# decode-glm ");
  QTest::newRow("10") << "10" << QByteArray("a,s");
}

void TestScanCommand::writesEachForm() {
  QFETCH(QString, form);
  QFETCH(QByteArray, start);
  const ScanFiles files(3, 1000);
  QCOMPARE(decodeGlm(files.scan("hits", {"--outfmt", form, "--task", "blastn", "--evalue", "1e-3"})).status, 0);
  QVERIFY(contentOfFile(files.path("hits")).startsWith(start));
}

void TestScanCommand::tellsWhatIsWrong_data() {
  QTest::addColumn<QStringList>("words");
  QTest::addColumn<int>("status");
  QTest::newRow("task") << QStringList{"--task", "tblastx"} << 2;
  QTest::newRow("form") << QStringList{"--outfmt", "11"} << 2;
  QTest::newRow("word") << QStringList{"--word-size", "2"} << 2;
  QTest::newRow("e-value") << QStringList{"--evalue", "0"} << 2;
  QTest::newRow("identity") << QStringList{"--min-identity", "120"} << 2;
  QTest::newRow("summary") << QStringList{"--summary-by", "genus"} << 2;
  QTest::newRow("batch") << QStringList{"--search-space", "batch", "--batch-files", "0"} << 2;
  QTest::newRow("missing file") << QStringList{"--corpus", "/missing.fna"} << 1;
}

void TestScanCommand::tellsWhatIsWrong() {
  QFETCH(QStringList, words);
  QFETCH(int, status);
  const ScanFiles files(1, 500);
  const Outcome outcome = decodeGlm(files.scan("hits.csv", words));
  QCOMPARE(outcome.status, status);
  QVERIFY(!outcome.error.isEmpty());
  QVERIFY(!QFile::exists(files.path("hits.csv")));
}

void TestScanCommand::namesWhatItLeftOut() {
  const ScanFiles files(3, 500);
  write(files.path("corpus/001b.fna"), std::string(">x\nACGT\n") + std::string(50, '\0'));
  const Outcome outcome = decodeGlm(QStringList{"--json"} + files.scan("hits.csv"));
  QCOMPARE(outcome.status, 0);
  QVERIFY(outcome.error.contains("001b.fna"));
  QCOMPARE(outcome.json()["files"].toInt(), 3);
  QCOMPARE(outcome.json()["skipped"].toArray().size(), 1);
}

void TestScanCommand::keepsItsInputs() {
  const ScanFiles files(1, 500);
  const QByteArray before = contentOfFile(files.path("query.fasta"));
  QCOMPARE(decodeGlm(files.scan("query.fasta")).status, 2);
  QCOMPARE(contentOfFile(files.path("query.fasta")), before);
}

/// A scan runs in decode-glm itself, which has no LibTorch; the others need the program beside it.
void TestScanCommand::startsWithoutTheOtherCommands() {
  const ScanFiles files(2, 500);
  QTemporaryDir folder;
  const QString alone = folder.filePath("decode-glm");
  QVERIFY(QFile::copy(decodeGlmFile(), alone));
  const auto run = [&](const QStringList& words) {
    QProcess process;
    process.start(alone, words);
    return process.waitForFinished(60000) ? std::pair(process.exitCode(), process.readAllStandardError())
                                          : std::pair(-1, QByteArray());
  };
  const auto scanned = run(files.scan("hits.csv", {"--progress", "none"}));
  QVERIFY2(scanned.first == 0, scanned.second.constData());
  QVERIFY(contentOfFile(files.path("hits.csv")).startsWith("query_id,"));
  const auto other = run({"inspect", files.path("query.fasta")});
  QCOMPARE(other.first, 1);
  QVERIFY2(other.second.contains("decode-glm-models"), other.second.constData());
}

void TestScanCommand::stopsWithinASecond() {
  const ScanFiles files(40, 1'000'000);
  QProcess process;
  process.start(decodeGlmFile(), files.scan("hits.csv", {"--task", "blastn", "--progress", "plain", "--threads", "1"}));
  QVERIFY(process.waitForStarted());
  process.setReadChannel(QProcess::StandardError);
  QVERIFY(process.waitForReadyRead(30000));
  process.terminate();
  QVERIFY(process.waitForFinished(20000));  // a busy machine is slower than the second that a user waits
  if (process.exitCode() == 0)
    QSKIP("the scan was done before it could be stopped");
  QCOMPARE(process.exitCode(), 130);
  QVERIFY(QString::fromUtf8(process.readAllStandardError()).contains("--resume"));
  QVERIFY(QFile::exists(files.path("hits.csv.scan")));
}

/// Killed at several places, again and again, until one run comes to its end.
void TestScanCommand::goesOnAfterAKill() {
  const ScanFiles files(60, 400'000);
  const QStringList blastn{"--task", "blastn", "--evalue", "1e-5"};
  QCOMPARE(decodeGlm(files.scan("whole.csv", blastn)).status, 0);
  const QStringList resuming = files.scan("hits.csv", blastn + QStringList{"--resume", "--progress", "none"});
  int kills = 0;
  for (int wait = 5; kills < 8; wait = 2 * wait) {  // a fast machine is done in 60 milliseconds
    QProcess process;
    process.start(decodeGlmFile(), resuming);
    if (process.waitForFinished(wait))
      break;
    process.kill();
    process.waitForFinished();
    ++kills;
    if (QFile::exists(files.path("hits.csv")))
      break;  // it had come to its end
  }
  QVERIFY(kills > 0);
  if (!QFile::exists(files.path("hits.csv")))
    QCOMPARE(decodeGlm(files.scan("hits.csv", blastn + QStringList{"--resume"})).status, 0);
  QCOMPARE(contentOfFile(files.path("hits.csv")), contentOfFile(files.path("whole.csv")));
  QVERIFY(!QFile::exists(files.path("hits.csv.scan")));
}

DGLM_TEST(TestScanCommand);
#include "tst_scan_command.moc"
