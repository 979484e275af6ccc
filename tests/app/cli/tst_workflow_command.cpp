// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/app/cli/run_program.h"
#include "tests/core/search/search_samples.h"
#include "tests/test_case.h"

using namespace dglm::test;

namespace {

const QString kTestData = QStringLiteral(DGLM_TEST_DATA);

void writeText(const QString& path, const std::string& content) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(content.data(), static_cast<qint64>(content.size())) < 0)
    qFatal("a file of the test cannot be written");
}

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A program of the system, in a folder, with the program of this build as decode-glm.
Outcome runIn(const QString& folder, const QString& program, const QStringList& words) {
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert("DECODE_GLM", decodeGlmFile());
  process.setProcessEnvironment(environment);
  process.setWorkingDirectory(folder);
  process.start(program, words);
  process.waitForFinished(300000);
  return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
          QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

/// A workflow in a folder of an awkward name, its inputs beside it.
class Flow {
 public:
  Flow() { QDir().mkpath(home()); }

  QString home() const { return folder_.filePath("a lab's \"files\""); }
  QString path(const QString& name) const { return home() + "/" + name; }
  QString folder() const { return path("flow"); }
  QString shard(int number) const { return folder() + "/shards/" + QString::number(number); }
  int shards() const {
    return static_cast<int>(QDir(folder() + "/shards").entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
  }

  Outcome write(const QStringList& own, const QStringList& command) const {
    return decodeGlm(QStringList{"workflow", "--dir", folder()} + own + command + QStringList{"--threads", "1"});
  }
  Outcome runShard(int number) const { return runIn(folder(), "bash", {QString("shards/%1/command.txt").arg(number)}); }
  void runShards() const {
    for (int number = 1; number <= shards(); ++number) {
      const Outcome run = runShard(number);
      QVERIFY2(run.status == 0, qPrintable(run.error));
    }
  }
  Outcome merge() const { return decodeGlm({"workflow", "merge", "--dir", folder()}); }

 private:
  QTemporaryDir folder_;
};

/// A corpus in which pieces of two queries are planted.
QStringList scanOf(const Flow& flow, const QString& out) {
  const std::string a = randomBases(400, 1), b = randomBases(300, 2);
  writeText(flow.path("query.fasta"), fastaOf("a", a) + fastaOf("b", b) + ">empty\n" + fastaOf("again", a));
  QDir().mkpath(flow.path("corpus"));
  for (int i = 0; i < 7; ++i) {
    const auto seed = static_cast<unsigned>(i);
    const std::string found = mutated(i % 2 == 0 ? a : b, 0.03, seed);
    writeText(flow.path(QString("corpus/%1.fna").arg(i)),
              fastaOf("s" + std::to_string(i), randomBases(3000, 100 + seed) + found + randomBases(50, 5000 + seed)));
  }
  writeText(flow.path("corpus/broken.fna"), "no FASTA at all\n");
  return {"scan", "--query", flow.path("query.fasta"), "--corpus", flow.path("corpus"), "--out", flow.path(out)};
}

QString recordsOf(const Flow& flow) {
  std::string text;
  for (unsigned i = 0; i < 5; ++i)
    text += fastaOf("r" + std::to_string(i) + (i == 2 ? " [topology=circular]" : ""), randomBases(200 + 90 * i, i + 1));
  writeText(flow.path("records.fa"), text + fastaOf("twin", randomBases(200, 1)));
  return flow.path("records.fa");
}

QStringList latentsOf(const Flow& flow, const QString& out) {
  return {"latents", "--model", kTestData + "/glm/v2", "--sae",         kTestData + "/sae/batch_top_k.pt",
          "--layer", "0",       "--sequences",         recordsOf(flow), "--max-tokens",
          "24",      "--out",   flow.path(out)};
}

}  // namespace

/// `workflow`: the single command's bytes from shards.
class TestWorkflowCommand : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { qputenv("XDG_DATA_HOME", data_.path().toUtf8()); }
  void refusesBadWords_data();
  void refusesBadWords();
  void scansAsTheSingleCommand_data();
  void scansAsTheSingleCommand();
  void readsLatentsAsTheSingleCommand_data();
  void readsLatentsAsTheSingleCommand();
  void sweepsAsTheSingleCommand();
  void aRunThatFailsIsNamed();
  void findsConceptsAsTheSingleCommand();
  void aDeviceThatIsNotThereIsNamed();
  void snakemakeRunsTheFolder();

 private:
  QTemporaryDir data_;  ///< for what the program keeps of its user
};

void TestWorkflowCommand::refusesBadWords_data() {
  QTest::addColumn<QStringList>("words");
  QTest::addColumn<QString>("error");
  QTest::newRow("no command") << QStringList{} << "subcommand";
  QTest::newRow("a command that is not cut") << QStringList{"steer"} << "steer";
  QTest::newRow("an unknown option") << QStringList{"scan", "--query", "q.fa", "--out", "x", "--colour", "red"}
                                     << "--colour";
  QTest::newRow("a value that is none") << QStringList{"scan", "--query", "q.fa", "--out", "x", "--outfmt", "77"}
                                        << "'77' is none of";
  QTest::newRow("an option left out") << QStringList{"scan", "--query", "q.fa"} << "--out";
  QTest::newRow("no corpus") << QStringList{"scan", "--query", "q.fa", "--out", "x"} << "a scan needs files to search";
  QTest::newRow("a sweep without a folder") << QStringList{"sweep", "--activations", "x"} << "--output-dir";
}

void TestWorkflowCommand::refusesBadWords() {
  QFETCH(QStringList, words);
  QFETCH(QString, error);
  const Flow flow;
  const Outcome run = flow.write({}, words);
  QCOMPARE(run.status, 2);
  QVERIFY2(run.error.contains(error), qPrintable(run.error));
  QVERIFY(!QFile::exists(flow.folder()));
}

void TestWorkflowCommand::scansAsTheSingleCommand_data() {
  QTest::addColumn<QStringList>("options");
  QTest::newRow("csv") << QStringList{};
  QTest::newRow("XML, few hits") << QStringList{"--outfmt", "5", "--evalue=1e-10"};
  QTest::newRow("batches") << QStringList{"--search-space", "batch", "--batch-files", "3"};
  QTest::newRow("blastn") << QStringList{"--task", "blastn", "--outfmt", "7"};
}

/// Shards die, run twice, and are copied from elsewhere; the hits are those of one scan.
void TestWorkflowCommand::scansAsTheSingleCommand() {
  QFETCH(QStringList, options);
  const Flow flow;
  options += {"--summary", flow.path("summary.csv")};
  const Outcome single = decodeGlm(scanOf(flow, "hits") + options + QStringList{"--threads", "1"});
  QVERIFY2(single.status == 0, qPrintable(single.error));
  const QByteArray hits = bytesOf(flow.path("hits")), summary = bytesOf(flow.path("summary.csv"));
  QVERIFY(hits.size() > 100 && QFile::remove(flow.path("hits")) && QFile::remove(flow.path("summary.csv")));

  const Outcome written = flow.write({"--shards", "3"}, scanOf(flow, "hits") + options);
  QVERIFY2(written.status == 0, qPrintable(written.error));
  QCOMPARE(flow.shards(), 3);
  const Outcome early = flow.merge();
  QCOMPARE(early.status, 1);
  QVERIFY2(early.error.contains("shards 1, 2, 3 are not done"), qPrintable(early.error));
  QVERIFY(!QFile::exists(flow.path("hits")));

  flow.runShards();
  QFile::remove(flow.shard(2) + "/done");  // as if it had been killed at its end
  QVERIFY(flow.merge().error.contains("shards 2 are not done"));
  QCOMPARE(flow.runShard(2).status, 0);
  const Outcome merged = flow.merge();
  QVERIFY2(merged.status == 0, qPrintable(merged.error));
  QVERIFY(merged.error.contains("broken.fna"));
  QCOMPARE(bytesOf(flow.path("hits")), hits);
  QCOMPARE(bytesOf(flow.path("summary.csv")), summary);
}

void TestWorkflowCommand::readsLatentsAsTheSingleCommand_data() {
  QTest::addColumn<QString>("out");
  QTest::addColumn<QStringList>("options");
  QTest::newRow("safetensors") << "x.safetensors" << QStringList{};
  QTest::newRow("csv") << "x.csv" << QStringList{"--frames", "1", "--strand", "both"};
  QTest::newRow("bedgraph") << "x.bedgraph" << QStringList{"--latent", "1", "3"};
}

void TestWorkflowCommand::readsLatentsAsTheSingleCommand() {
  QFETCH(QString, out);
  QFETCH(QStringList, options);
  const Flow flow;
  const Outcome single = decodeGlm(latentsOf(flow, out) + options + QStringList{"--threads", "1"});
  QVERIFY2(single.status == 0, qPrintable(single.error));
  const QByteArray bytes = bytesOf(flow.path(out));
  QVERIFY(bytes.size() > 100 && QFile::remove(flow.path(out)));
  const Outcome written = flow.write({"--shards", "3"}, latentsOf(flow, out) + options);
  QVERIFY2(written.status == 0, qPrintable(written.error));
  QCOMPARE(flow.shards(), 3);
  flow.runShards();
  const Outcome merged = flow.merge();
  QVERIFY2(merged.status == 0, qPrintable(merged.error));
  QCOMPARE(bytesOf(flow.path(out)), bytes);
}

/// Also of runs of other lengths, which are evaluated on the same batch.
void TestWorkflowCommand::sweepsAsTheSingleCommand() {
  const Flow flow;
  const auto sweep = [&](const QString& folder) {
    return QStringList{"sweep",
                       "--model",
                       kTestData + "/glm/v2",
                       "--sequences",
                       recordsOf(flow),
                       "--layer",
                       "0",
                       "--ks",
                       "2,3",
                       "--expansion-ratios",
                       "2",
                       "--batch-sizes",
                       "16",
                       "--training-steps",
                       "12,20",
                       "--window",
                       "12",
                       "--buffer-rows",
                       "64",
                       "--output-dir",
                       flow.path(folder)};
  };
  const Outcome single = decodeGlm(sweep("single") + QStringList{"--threads", "1"});
  QVERIFY2(single.status == 0, qPrintable(single.error));
  const Outcome written = flow.write({}, sweep("merged"));
  QVERIFY2(written.status == 0, qPrintable(written.error));
  QCOMPARE(flow.shards(), 4);
  flow.runShards();
  const Outcome merged = flow.merge();
  QVERIFY2(merged.status == 0, qPrintable(merged.error));
  QCOMPARE(bytesOf(flow.path("merged/sweep_results.csv")), bytesOf(flow.path("single/sweep_results.csv")));
  const QStringList runs = QDir(flow.path("single/models")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
  QCOMPARE(runs.size(), 4);
  for (const QString& run : runs)
    for (const char* name : {"/ae.pt", "/config.yaml", "/final_evaluation.yaml"})
      QCOMPARE(bytesOf(flow.path("merged/models/" + run + name)), bytesOf(flow.path("single/models/" + run + name)));
  QCOMPARE(flow.merge().status, 0);  // again: the same
}

/// Of a sweep, the others go on, and the merge says which is left out.
void TestWorkflowCommand::aRunThatFailsIsNamed() {
  const Flow flow;
  const QStringList sweep{"sweep",
                          "--model",
                          kTestData + "/glm/v2",
                          "--sequences",
                          recordsOf(flow),
                          "--layer",
                          "0",
                          "--ks",
                          "2,9999",
                          "--expansion-ratios",
                          "2",
                          "--batch-sizes",
                          "16",
                          "--training-steps",
                          "12",
                          "--window",
                          "12",
                          "--buffer-rows",
                          "64",
                          "--output-dir",
                          flow.path("merged")};
  QCOMPARE(flow.write({}, sweep).status, 0);
  QCOMPARE(flow.shards(), 2);
  QCOMPARE(flow.runShard(1).status, 0);
  QVERIFY(flow.merge().error.contains("shards 2 are not done"));
  QCOMPARE(flow.runShard(2).status, 1);
  QVERIFY(QFile::exists(flow.shard(2) + "/failed") && !QFile::exists(flow.shard(2) + "/done"));
  const Outcome merged = flow.merge();
  QVERIFY2(merged.status == 0, qPrintable(merged.error));
  QVERIFY2(merged.error.contains("shard 2 (run 1)"), qPrintable(merged.error));
  QCOMPARE(bytesOf(flow.path("merged/sweep_results.csv")).count('\n'), 2);
  QCOMPARE(flow.runShard(2).status, 1);  // again: it says the same
}

void TestWorkflowCommand::findsConceptsAsTheSingleCommand() {
  const Flow flow;
  const auto concepts = [&](const QString& folder) {
    QStringList words{"concepts", "--model", kTestData + "/glm/v2", "--sae", kTestData + "/sae/batch_top_k.pt",
                      "--layer",  "0"};
    writeText(flow.path("plasmid.csv"), "seq_id,qstart,qend,Feature,evalue,pident\np,10,30,AmpR,0,100\n");
    for (int set = 0; set < 3; ++set) {
      const QString file = flow.path(QString("plasmid%1.fa").arg(set));
      writeText(file, ">p\nACGTACGATCGATTACGATCGCGATCGACTAGCTTGACCATGGCATTAGCAGGCT" +
                          std::string(static_cast<size_t>(3 * set), 'A') + "\n");
      words << "--validation" << file + "," + flow.path("plasmid.csv");
    }
    return words
           << QString("--least-regions 1 --permutations 2 --resamples 5 --f1-type standard --max-tokens 12").split(' ')
           << "--output-dir" << flow.path(folder);
  };
  const Outcome single = decodeGlm(concepts("single") + QStringList{"--threads", "1"});
  QVERIFY2(single.status == 0, qPrintable(single.error));
  const Outcome written = flow.write({"--shards", "2"}, concepts("merged"));
  QVERIFY2(written.status == 0, qPrintable(written.error));
  QCOMPARE(flow.shards(), 2);
  flow.runShards();
  const Outcome merged = flow.merge();
  QVERIFY2(merged.status == 0, qPrintable(merged.error));
  const QStringList files = QDir(flow.path("single")).entryList(QDir::Files);
  QVERIFY(files.contains("concepts.csv"));
  QCOMPARE(QDir(flow.path("merged")).entryList(QDir::Files), files);
  for (const QString& name : files)
    if (name.endsWith(".csv"))
      QVERIFY2(bytesOf(flow.path("merged/" + name)) == bytesOf(flow.path("single/" + name)), qPrintable(name));
}

/// Promised to the job and not given: the job says so, and is not done.
void TestWorkflowCommand::aDeviceThatIsNotThereIsNamed() {
  const Flow flow;
  const Outcome written = flow.write({"--shards", "1"}, latentsOf(flow, "x.csv") + QStringList{"--device", "cuda:7"});
  QVERIFY2(written.status == 0, qPrintable(written.error));
  QVERIFY(bytesOf(flow.folder() + "/config.yaml").contains("\"gpus\": 1"));
  const Outcome run = flow.runShard(1);
  QCOMPARE(run.status, 1);
  QVERIFY2(run.error.contains("The device cuda:7 cannot be used"), qPrintable(run.error));
  QVERIFY(!QFile::exists(flow.shard(1) + "/done"));
}

/// One shard fails for good: it is tried again and named, and the others are done; once mended, it goes on.
void TestWorkflowCommand::snakemakeRunsTheFolder() {
  if (QStandardPaths::findExecutable("snakemake").isEmpty())
    QSKIP("Snakemake is not installed (Debian: snakemake)");
  const Flow flow;
  QCOMPARE(decodeGlm(scanOf(flow, "single") + QStringList{"--threads", "1"}).status, 0);
  const Outcome written = flow.write({"--shards", "3", "--program", decodeGlmFile()}, scanOf(flow, "hits"));
  QVERIFY2(written.status == 0, qPrintable(written.error));
  const QString list = flow.shard(2) + "/corpus.txt";
  QVERIFY(QFile::rename(list, list + ".away"));
  const QStringList words{"--profile", "profiles/local"};
  const Outcome failed = runIn(flow.folder(), "snakemake", words);
  QVERIFY(failed.status != 0);
  QVERIFY2((failed.out + failed.error).contains("Shard 2 is not done"), qPrintable(failed.error));
  QVERIFY(QFile::exists(flow.shard(1) + "/done") && QFile::exists(flow.shard(3) + "/done"));
  QVERIFY(flow.merge().error.contains("shards 2 are not done"));
  QVERIFY(QFile::rename(list + ".away", list));
  const Outcome mended = runIn(flow.folder(), "snakemake", words);
  QVERIFY2(mended.status == 0, qPrintable(mended.error));
  QCOMPARE(flow.merge().status, 0);
  QCOMPARE(bytesOf(flow.path("hits")), bytesOf(flow.path("single")));
}

DGLM_TEST(TestWorkflowCommand);
#include "tst_workflow_command.moc"
