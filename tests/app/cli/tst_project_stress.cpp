// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <sqlite3.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QtTest>

#include <csignal>
#include <memory>
#include <random>
#include <vector>

#include "core/project/project.h"
#include "tests/app/cli/run_program.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

std::string someBases(size_t length, unsigned seed) {
  std::mt19937 random(seed);
  std::string bases(length, 'A');
  for (char& base : bases)
    base = "ACGT"[random() % 4];
  return bases;
}

std::string fasta(const std::string& name, int records, size_t length) {
  std::string text;
  for (int record = 1; record <= records; ++record)
    text += ">" + name + "_" + std::to_string(record) + "\n" + someBases(length, static_cast<unsigned>(record)) + "\n";
  return text;
}

void runSql(const QString& path, const char* sql) {
  sqlite3* connection = nullptr;
  sqlite3_open(path.toUtf8().constData(), &connection);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  QCOMPARE(sqlite3_exec(connection, sql, nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(connection);
}

std::unique_ptr<QProcess> start(const QStringList& words) {
  auto process = std::make_unique<QProcess>();
  process->start(decodeGlmFile(), words);
  return process;
}

}  // namespace

class TestProjectStress : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<TemporaryFolder>();
    project_ = file("p.dglm");
    QCOMPARE(decodeGlm({"project", "new", project_}).status, 0);
  }

  void addTellsWhichFilesItAdded() {
    const QString a = write("a.fa", fasta("a", 2, 60)), b = write("b.fa", fasta("b", 1, 60)), missing = file("no.gb");
    const Outcome run = decodeGlm({"project", "add", project_, a, missing, b});
    QCOMPARE(run.status, 1);
    for (const QString& line : {"Added 3 records to " + project_ + ".", a + ": added (2 records)",
                                missing + ": not added", b + ": added (1 record)"})
      QVERIFY2(run.out.contains(line), qPrintable(run.out));
    QVERIFY2(run.error.contains(missing + " does not exist"), qPrintable(run.error));

    const Outcome again = decodeGlm({"project", "add", project_, missing, a, "--json"});
    QCOMPARE(again.status, 1);
    QCOMPARE(again.json()["records"].toInt(), 0);
    const QJsonArray files = again.json()["files"].toArray();
    QCOMPARE(files[0].toObject()["state"].toString(), QString("not added"));
    QCOMPARE(files[1].toObject()["state"].toString(), QString("is in this project already"));
    QCOMPARE(files[1].toObject()["file"].toString(), a);
    QCOMPARE(names().size(), 3);
  }

  void aFileAddedTwiceIsTold() {
    const QString a = write("a.fa", fasta("a", 2, 60)), copy = write("copy.fa", fasta("a", 2, 60));
    QCOMPARE(decodeGlm({"project", "add", project_, a}).status, 0);
    const Outcome run = decodeGlm({"project", "add", project_, copy});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains(copy + ": is in this project already (2 records)"), qPrintable(run.out));
    QVERIFY2(run.out.contains("Added 0 records"), qPrintable(run.out));
    QCOMPARE(names().size(), 2);
  }

  void eightProcessesAddAtOnce() {
    constexpr int kRounds = 6, kProcesses = 8;
    for (int round = 0; round < kRounds; ++round) {
      std::vector<std::unique_ptr<QProcess>> adding;
      for (int i = 0; i < kProcesses; ++i) {
        const QString name = QString("r%1_%2").arg(round).arg(i);
        const QString path = write(name + ".fa", fasta(name.toStdString(), 1, 500));
        adding.push_back(start({"project", "add", project_, path, "--progress", "none"}));
        if (i % 4 == 0)  // and someone looks on
          adding.push_back(start({"project", "list", project_, "--progress", "none"}));
      }
      for (const auto& process : adding) {
        QVERIFY(process->waitForFinished(60'000));
        QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
      }
      QCOMPARE(names().size(), (round + 1) * kProcesses);
    }
    QCOMPARE(decodeGlm({"project", "check", project_}).status, 0);
    QVERIFY(!QFile::exists(project_ + "-lock"));
  }

  void aKilledAddLeavesASoundProject() {
    constexpr int kKills = 50;
    const QString input = write("many.fa", fasta("many", 300, 5000));
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(decodeGlm({"project", "add", project_, write("first.fa", fasta("first", 300, 4999))}).status, 0);
    const auto whole = static_cast<unsigned>(clock.elapsed());
    std::mt19937 random(11);
    for (int kill = 0; kill < kKills; ++kill) {
      const auto process = start({"project", "add", project_, input, "--progress", "none"});
      process->waitForFinished(static_cast<int>(random() % whole));
      process->kill();
      process->waitForFinished();
      const Project project = valueOf(Project::open(project_.toStdString(), ProjectMode::ReadOnly));
      VERIFY_OK(project.check());
      const size_t records = valueOf(project.records().list()).size();
      QVERIFY2(records == 300 || records == 600, qPrintable(QString::number(records)));
    }
    QCOMPARE(decodeGlm({"project", "add", project_, input}).status, 0);
    QCOMPARE(names().size(), 600);
    QCOMPARE(QDir(file("")).entryList({"p.dglm*"}, QDir::Files).size(), 1);
  }

#ifdef Q_OS_UNIX
  void aStopIsObeyedAtOnce_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("kept");
    QTest::newRow("add") << QStringList{"add", "%p", "%a", "%b"} << "Not added: ";
    QTest::newRow("export") << QStringList{"export", "%f", "--out", "%o"} << "Nothing was written to %o.";
    QTest::newRow("check") << QStringList{"check", "%f"} << "the check changes nothing in the project";
  }

  void aStopIsObeyedAtOnce() {
    QFETCH(QStringList, words);
    QFETCH(QString, kept);
    const QString a = write("a.fa", fasta("a", 1, 60)), b = write("b.fa", fasta("b", 1200, 20'000)),
                  full = file("full.dglm"), out = file("out.gb");
    QCOMPARE(decodeGlm({"project", "new", full}).status + decodeGlm({"project", "add", full, b}).status, 0);
    for (QString& word : words)
      word.replace("%p", project_).replace("%a", a).replace("%b", b).replace("%f", full).replace("%o", out);
    kept.replace("%o", out);
    const QStringList whole =
        QStringList(QStringList{"project"} + words).replaceInStrings(project_, file("other.dglm"));
    QCOMPARE(decodeGlm({"project", "new", file("other.dglm")}).status, 0);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(decodeGlm(whole).status, 0);
    const qint64 duration = clock.elapsed();
    QFile::remove(out);
    int stopped = 0;
    for (const qint64 eighths : {3, 4, 6}) {
      const auto process = start(QStringList{"project"} + words + QStringList{"--progress", "none"});
      if (process->waitForFinished(static_cast<int>(duration * eighths / 8)))
        break;
      ::kill(static_cast<pid_t>(process->processId()), SIGINT);
      clock.restart();
      QVERIFY(process->waitForFinished());
      QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
      if (process->exitCode() == 0)
        break;
      const QString said = QString::fromUtf8(process->readAllStandardError());
      QVERIFY2(process->exitCode() == 130, qPrintable(said));
      QVERIFY2(said.startsWith("Cancelled. ") && said.contains(kept), qPrintable(said));
      QVERIFY(!QFile::exists(out));
      QVERIFY(names().size() <= 1);
      ++stopped;
    }
    QVERIFY(stopped > 0);
    for (const QString& path : {project_, full})
      QCOMPARE(decodeGlm({"project", "check", path}).status, 0);
  }
#endif

  void whatIsDamagedIsToldAndTheRestExported() {
    QCOMPARE(decodeGlm({"project", "add", project_, write("a.fa", fasta("a", 3, 600))}).status, 0);
    runSql(project_, "UPDATE record_bases SET bases = 'T' || substr(bases, 2) WHERE record_id = 2");
    const Outcome check = decodeGlm({"project", "check", project_});
    QCOMPARE(check.status, 1);
    QVERIFY2(check.error.contains("is damaged: record a_2 (its bases"), qPrintable(check.error));
    QVERIFY2(check.out.contains("project export': 2 records: a_1, a_3."), qPrintable(check.out));
    const Outcome json = decodeGlm({"project", "check", project_, "--json"});
    QCOMPARE(json.json()["ok"].toBool(true), false);
    QCOMPARE(json.json()["sound"].toArray().size(), 2);

    const Outcome saved = decodeGlm({"project", "export", project_, "--out", file("saved.fa")});
    QCOMPARE(saved.status, 1);
    QVERIFY2(saved.error.contains("left out: a_2"), qPrintable(saved.error));
    const std::string text = contentOf(folder_->path("saved.fa"));
    QVERIFY(text.find(">a_1") != std::string::npos && text.find(">a_3") != std::string::npos);
    QVERIFY(text.find(">a_2") == std::string::npos);

    const Outcome one = decodeGlm({"project", "export", project_, "--record", "a_2", "--out", file("one.fa")});
    QCOMPARE(one.status, 1);
    QVERIFY(!QFile::exists(file("one.fa")));
  }

  void readersUndoWhatAKilledWriterLeft() {
    QCOMPARE(decodeGlm({"project", "add", project_, write("a.fa", fasta("a", 1, 1600))}).status, 0);
    sqlite3* connection = nullptr;
    sqlite3_open(project_.toUtf8().constData(), &connection);
    const auto run = [&](const char* sql) { sqlite3_exec(connection, sql, nullptr, nullptr, nullptr); };
    run("PRAGMA journal_mode = DELETE; PRAGMA cache_size = 2; BEGIN IMMEDIATE; CREATE TABLE filler (x)");
    for (int row = 0; row < 500; ++row)
      run("INSERT INTO filler VALUES (randomblob(400))");
    const std::string half = contentOf(folder_->path("p.dglm")), journal = contentOf(folder_->path("p.dglm-journal"));
    run("ROLLBACK");
    sqlite3_close(connection);
    const QString left = file("left.dglm");
    for (const QStringList& words :
         {QStringList{"project", "check", left}, QStringList{"project", "list", left}, QStringList{"inspect", left},
          QStringList{"project", "export", left, "--out", file("out.fa")}}) {
      write("left.dglm", half);
      write("left.dglm-journal", journal);
      const Outcome outcome = decodeGlm(words);
      QVERIFY2(outcome.status == 0, qPrintable(words.join(' ') + ": " + outcome.error));
    }
    QVERIFY(contentOf(folder_->path("out.fa")).starts_with(">a_1"));
  }

 private:
  QString file(const QString& name) const {
    return QString::fromStdString(folder_->path(name.toStdString()).string());
  }
  QString write(const QString& name, const std::string& text) const {
    folder_->write(name.toStdString(), text);
    return file(name);
  }
  QJsonArray names() const {
    return decodeGlm({"project", "list", project_, "--json"}).json()["records"].toArray();
  }

  std::unique_ptr<TemporaryFolder> folder_;
  QString project_;
};

DGLM_TEST(TestProjectStress);
#include "tst_project_stress.moc"
