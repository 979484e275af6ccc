// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/app/cli/run_program.h"
#include "tests/some_bases.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

QString tinyModel() {
  return QString(DGLM_TEST_DATA) + "/glm/v2";
}

QString sequencesIn(const QTemporaryDir& folder, int64_t bases = 3000) {
  QFile file(folder.filePath("in.fa"));
  if (!file.open(QIODevice::WriteOnly))
    return {};
  file.write((">a\n" + basesFrom(7, bases) + "\n").c_str());
  return file.fileName();
}

QStringList activations(const QTemporaryDir& folder) {
  return {"activations", "--model", tinyModel(), "--sequences", sequencesIn(folder), "--max-tokens", "12"};
}

QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qsizetype shardsIn(const QString& folder) {
  return QDir(folder).entryList({"*.safetensors"}).size();
}

}  // namespace

/// Activations as files and shards, and what is trained on them, as commands.
class TestActivationCommands : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void misuseIsRefused_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("error");
    QTest::newRow("nowhere") << QStringList{"--layer", "1"} << "--out cannot be left out";
    QTest::newRow("no layer") << QStringList{"--shards", "FOLDER/x"} << "--layer cannot be left out";
    QTest::newRow("both") << QStringList{"--layer", "1", "--shards", "FOLDER/x", "--out", "FOLDER/y"}
                          << "--out excludes --shards";
    QTest::newRow("layers of one file") << QStringList{"--layers", "0,1", "--out", "FOLDER/y"}
                                        << "--layers requires --shards";
    QTest::newRow("a layer and layers") << QStringList{"--layer", "0", "--layers", "0,1", "--shards", "FOLDER/x"}
                                        << "--layer excludes --layers";
    QTest::newRow("a layer twice") << QStringList{"--layers", "1,1", "--shards", "FOLDER/x"}
                                   << "--layers cannot be 1: it stands there twice";
    QTest::newRow("no such layer") << QStringList{"--layers", "1,7", "--shards", "FOLDER/x"}
                                   << "Layer 7 does not exist";
    QTest::newRow("shards of nothing") << QStringList{"--layer", "1", "--shards", "FOLDER/x", "--shard-size", "0"}
                                       << "--shard-size";
    QTest::newRow("frames of random windows")
        << QStringList{"--layer", "1", "--shards", "FOLDER/x", "--random-rows", "10", "--frames", "6"}
        << "--frames excludes --random-rows";
    QTest::newRow("a window too long") << QStringList{"--layer",       "1",  "--shards",     "FOLDER/x",
                                                      "--random-rows", "10", "--max-tokens", "2000"}
                                       << "every sequence is shorter; 1001 is the most that one of them has";
  }
  void misuseIsRefused() {
    QFETCH(QStringList, options);
    QFETCH(QString, error);
    const QTemporaryDir folder;
    for (QString& word : options)
      word.replace("FOLDER", folder.path());
    QStringList words = activations(folder);
    if (options.contains("--max-tokens"))
      words.resize(words.size() - 2);
    const Outcome run = decodeGlm(words + options);
    QVERIFY(run.status == 1 || run.status == 2);
    QVERIFY2(run.error.contains(error), qPrintable(run.error));
    QVERIFY(shardsIn(folder.filePath("x")) == 0 && !QFile::exists(folder.filePath("y")));
  }

  void helpTellsOfShardsAndLayers() {
    const QString help = decodeGlm({"activations", "--help"}).out;
    for (const char* option : {"--shards", "--layers", "--shard-size", "--random-rows", "--resume"})
      QVERIFY2(help.contains(option), option);
    QVERIFY(help.contains("=256"));
    const QString sweep = decodeGlm({"sweep", "--help"}).out, train = decodeGlm({"train", "sae", "--help"}).out;
    QVERIFY(sweep.contains("--layers") && sweep.contains("--minus-base") && train.contains("--minus-base"));
  }

  /// Each command that takes activations takes a folder of them.
  void aFolderStandsForAFile() {
    const QTemporaryDir folder;
    const QString file = folder.filePath("x.safetensors"), shards = folder.filePath("shards");
    QCOMPARE(decodeGlm(activations(folder) + QStringList{"--windows", "all", "--layer", "1", "--out", file}).status, 0);
    const Outcome written = decodeGlm(activations(folder) +
                                      QStringList{"--windows", "all", "--layers", "1,0", "--shards", shards, "--json"});
    QVERIFY2(written.status == 0, qPrintable(written.error));
    QCOMPARE(written.json()["folders"].toArray().size(), 2);
    const QStringList training{"train", "sae", "--steps", "20",   "--batch-size",       "64",
                               "--k",   "3",   "--lr",    "0.01", "--expansion-factor", "2"};
    const QStringList sources[] = {
        {"--activations", file, "--output-dir", folder.filePath("of_file")},
        {"--activations", shards + "/layer-1", "--output-dir", folder.filePath("of_shards")}};
    for (const QStringList& source : sources) {
      const Outcome run = decodeGlm(training + source);
      QVERIFY2(run.status == 0, qPrintable(run.error));
    }
    const QString sae = folder.filePath("of_file/ae.pt");
    QCOMPARE(contentOf(folder.filePath("of_shards/ae.pt")), contentOf(sae));
    for (const QString& of : {file, shards + "/layer-1"}) {
      const Outcome code = decodeGlm({"encode", "--sae", sae, "--activations", of, "--out", of + ".code"});
      QVERIFY2(code.status == 0, qPrintable(code.error));
      const Outcome maxima = decodeGlm({"normalize-sae", "--sae", sae, "--activations", of, "--out", of + ".pt"});
      QVERIFY2(maxima.status == 0, qPrintable(maxima.error));
    }
    QCOMPARE(contentOf(shards + "/layer-1.code"), contentOf(file + ".code"));
    QCOMPARE(contentOf(shards + "/layer-1.pt"), contentOf(file + ".pt"));
    const Outcome several =
        decodeGlm(training + QStringList{"--activations", shards, "--output-dir", folder.filePath("z")});
    QCOMPARE(several.status, 1);
    QVERIFY2(several.error.contains("a folder for each of several layers"), qPrintable(several.error));
  }

  void inspectTellsWhatAFolderHolds() {
    const QTemporaryDir folder;
    const QString shards = folder.filePath("shards");
    QCOMPARE(decodeGlm(activations(folder) + QStringList{"--layer", "1", "--shards", shards}).status, 0);
    const Outcome whole = decodeGlm({"inspect", shards});
    QVERIFY2(whole.status == 0, qPrintable(whole.error));
    for (const char* fact : {"ffn-output", "record_count", "dimensions"})
      QVERIFY2(whole.out.contains(fact), fact);
    QFile shard(shards + "/activations-00000.safetensors");
    QVERIFY(shard.open(QIODevice::ReadWrite) && shard.seek(shard.size() - 1));
    shard.write("x");
    shard.close();
    const Outcome damaged = decodeGlm({"inspect", shards});
    QCOMPARE(damaged.status, 1);
    QVERIFY2(damaged.error.contains("it is not as it was written"), qPrintable(damaged.error));
  }

  void aSweepOfLayersNamesThem() {
    const QTemporaryDir folder;
    const QStringList sweep{"sweep",
                            "--model",
                            tinyModel(),
                            "--sequences",
                            sequencesIn(folder),
                            "--window",
                            "12",
                            "--buffer-rows",
                            "600",
                            "--ks",
                            "2",
                            "--expansion-ratios",
                            "2",
                            "--batch-sizes",
                            "32",
                            "--training-steps",
                            "6",
                            "--layers",
                            "0,1",
                            "--output-dir",
                            folder.filePath("s")};
    const Outcome run = decodeGlm(sweep + QStringList{"--json"});
    QVERIFY2(run.status == 0, qPrintable(run.error));
    QCOMPARE(run.json()["passes"].toInt(), 1);
    QCOMPARE(run.json()["successful"].toInt(), 2);
    const QStringList runs = QDir(folder.filePath("s/models")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(runs.size() == 2 && runs[0].startsWith("v2_L0_") && runs[1].startsWith("v2_L1_"));
    QCOMPARE(decodeGlm(sweep + QStringList{"--layer", "1"}).status, 2);
  }

  /// kill -9 in the midst of it; resumed, it ends with the bytes of a run that nothing disturbed.
  void aKilledRunKeepsItsShards() {
    const QTemporaryDir folder;
    const QStringList command = activations(folder) + QStringList{"--layer",       "1",      "--shard-size", "1",
                                                                  "--random-rows", "400000", "--progress",   "none"};
    const QString whole = folder.filePath("whole"), killed = folder.filePath("killed");
    QProcess process;
    process.start(decodeGlmFile(), command + QStringList{"--shards", killed});
    QTRY_VERIFY_WITH_TIMEOUT(shardsIn(killed) >= 3, 60000);
    process.kill();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    const qsizetype kept = shardsIn(killed);
    QCOMPARE(decodeGlm(command.first(command.size() - 2) + QStringList{"--shards", whole}).status, 0);
    QVERIFY(kept < shardsIn(whole));
    const QStringList again = command.first(command.size() - 2) + QStringList{"--shards", killed};
    const Outcome refused = decodeGlm(again);
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.error.contains("add --resume to go on"), qPrintable(refused.error));
    const Outcome resumed = decodeGlm(again + QStringList{"--resume", "--json"});
    QVERIFY2(resumed.status == 0, qPrintable(resumed.error));
    QVERIFY(resumed.json()["tokens_kept"].toInt() > 0);
    const QStringList files = QDir(whole).entryList(QDir::Files);
    QCOMPARE(QDir(killed).entryList(QDir::Files | QDir::Hidden), QDir(whole).entryList(QDir::Files | QDir::Hidden));
    for (const QString& file : files)
      QCOMPARE(contentOf(killed + "/" + file), contentOf(whole + "/" + file));
  }
};

DGLM_TEST(TestActivationCommands);
#include "tst_activation_commands.moc"
